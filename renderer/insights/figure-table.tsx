import { UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { FigureRow, FigureTable as Table } from '../../core/insights/answer';
import { CommandButton } from '../app/command-button';
import { copyFigures, saveFigures } from '../app/commands/insights';
import { useDesk, useDocument, useSelection } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import { nameIn } from '../plan/lookups';
import { Section } from '../ui/section';
import { upAndDown, useRoving } from './charts/use-roving';
import styles from './figure-table.module.css';
import { decimalsOf, figureText } from './figure-words';
import { useFittingColumns } from './fitting-columns';
import { GroupSign } from './group-sign';
import { NodeName } from './node-name';
import { isChosen, usePointing } from './pointing';
import { Why } from './why';

/** So many rows are shown until all are asked for; more than `most` nobody reads here. */
const few = 8;
const most = 500;

interface FigureTableProps {
  readonly table: Table;
  /** Whether the command explains its first figure. */
  readonly main: boolean;
}

/** Figures behind an answer: as many columns as fit, the others in turn. Column heads explain themselves; a row points at its nodes on the map. */
export function FigureTable({ table, main }: FigureTableProps) {
  const say = useSay();
  const language = useLanguage();
  const { rows, total } = table;
  const arrow = table.oneWay ? '→' : '↔';
  const { box, from, to, turn } = useFittingColumns(table.columns.length);
  const columns = table.columns.slice(from, to);
  const others = table.columns.filter((column) => !columns.includes(column));
  const [all, setAll] = useState(false);
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = rows.slice(0, all ? most : few);
  const decimals = columns.map(({ unit }, at) =>
    longest(
      shown.map(({ values }) => decimalsOf(figureText(values[from + at] ?? null, unit, language), language)),
    ),
  );
  const { stop, go, reach } = useRoving(body, shown.length, upAndDown);
  return (
    <Section title={say(table.name)} action={<Takers table={table} />}>
      <div
        ref={box}
        className={styles.box}
        data-pairs={rows.some(({ nodeIds }) => nodeIds.length > 1) || undefined}
      >
        <table className={styles.table} aria-label={say(table.name)}>
          <thead>
            <tr>
              <th scope="col" className={styles.nameHead}>
                {say('insights:table.who')}
              </th>
              {columns.map(({ metric, unit }, at) => (
                <th key={metric} scope="col">
                  <Why metric={metric} main={main && at === 0} />
                  {unit === 'days' || unit === 'hours' ? (
                    <span className={styles.unit}>{say(`insights:unit.head.${unit}`)}</span>
                  ) : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={(event) => stepAside(event) || go(event)}>
            {shown.map((row, at) => (
              <Row
                key={`${row.nodeIds.join(' ')} ${row.name?.key ?? ''} ${JSON.stringify(row.name?.values ?? '')}`}
                row={row}
                columns={columns}
                decimals={decimals}
                from={from}
                arrow={arrow}
                stop={stop(at)}
                onReach={() => reach(at)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {others.length > 0 ? (
        <UnstyledButton className={styles.others} onClick={turn}>
          {say('insights:table.others', {
            names: others.map(({ metric }) => say(`metrics:${metric}.name`)).join(', '),
          })}
        </UnstyledButton>
      ) : null}
      {rows.length > shown.length && !all ? (
        <UnstyledButton className={styles.more} onClick={() => setAll(true)}>
          {say(total > rows.length ? 'insights:showFirst' : 'insights:showAll', {
            count: Math.min(rows.length, most),
          })}
        </UnstyledButton>
      ) : total > shown.length ? (
        <p className={styles.cut}>{say('insights:table.cut', { shown: shown.length, count: total })}</p>
      ) : null}
    </Section>
  );
}

const longest = (texts: readonly string[]) =>
  texts.reduce((most, text) => (text.length > most.length ? text : most), '');

/** Takes the table along: to the clipboard, or into a file. */
function Takers({ table: { id } }: { readonly table: Table }) {
  const { insights } = useDesk();
  const mean = () => insights.setState({ table: id });
  return (
    <span className={styles.takers} onPointerDownCapture={mean} onFocusCapture={mean}>
      <CommandButton command={copyFigures} />
      <CommandButton command={saveFigures} />
    </span>
  );
}

/** Left and right go from the name of a row to its figures and back; whether the key was for that. */
function stepAside(event: KeyboardEvent): boolean {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const row = event.target instanceof Element ? event.target.closest('tr') : null;
  if (step === undefined || !row || event.altKey || event.ctrlKey || event.metaKey) return false;
  event.preventDefault();
  const stops = [...row.querySelectorAll('button')];
  const here = stops.findIndex((stop) => stop.matches(':focus'));
  stops[here + step]?.focus();
  return true;
}

interface RowProps {
  readonly row: FigureRow;
  readonly columns: Table['columns'];
  /** The most decimals in each of these columns: figures that have fewer stand in line with them. */
  readonly decimals: readonly string[];
  /** The place of the first of these columns among the values. */
  readonly from: number;
  /** What stands between the ends of something. */
  readonly arrow: string;
  readonly stop: { readonly 'data-stop': number; readonly tabIndex: number };
  readonly onReach: () => void;
}

function Row({ row, columns, decimals, from, arrow, stop, onReach }: RowProps) {
  const { nodeIds, group, name, values } = row;
  const say = useSay();
  const language = useLanguage();
  const document = useDocument();
  const chosen = isChosen(useSelection(), nodeIds);
  const pointing = usePointing();
  const point = pointing.on(nodeIds);
  const whose = nodeIds.map((id) => nameIn(document, id)).join(` ${arrow} `);
  return (
    <tr
      data-chosen={chosen || undefined}
      onPointerEnter={point.onPointerEnter}
      onPointerLeave={point.onPointerLeave}
    >
      <th scope="row" className={styles.rowName}>
        <UnstyledButton
          {...stop}
          className={styles.rowButton}
          aria-pressed={nodeIds.length > 0 ? chosen : undefined}
          onFocus={() => {
            onReach();
            point.onFocus();
          }}
          onBlur={point.onBlur}
          onClick={point.onClick}
        >
          {nodeIds.map((id, at) => (
            <span key={id} className={styles.end}>
              {at > 0 ? <span aria-hidden>{arrow}</span> : null}
              {group === undefined ? null : <GroupSign group={group} />}
              <NodeName id={id} />
            </span>
          ))}
          {name ? <span className={nodeIds.length > 0 ? styles.about : undefined}>{say(name)}</span> : null}
        </UnstyledButton>
      </th>
      {columns.map(({ metric, unit }, at) => {
        const value = values[from + at] ?? null;
        const text = figureText(value, unit, language);
        const lacks = value === null ? '' : decimals[at]?.slice(decimalsOf(text, language).length);
        return (
          <td key={metric} data-lacks={lacks || undefined}>
            <Value metric={metric} text={text} whose={whose} />
          </td>
        );
      })}
    </tr>
  );
}

interface ValueProps {
  readonly metric: string;
  readonly text: string;
  readonly whose: string;
}

/** A figure; asked about, it explains itself. Only then it gets what that takes: a table has thousands of them. */
function Value({ metric, text, whose }: ValueProps) {
  const [asked, setAsked] = useState(false);
  if (asked) return <Why metric={metric} figure={{ text, whose }} asked />;
  return (
    <UnstyledButton className={styles.value} tabIndex={-1} onClick={() => setAsked(true)}>
      {text}
    </UnstyledButton>
  );
}
