import { UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { FigureRow, FigureTable as Table } from '../../core/insights/answer';
import { useSelection } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import { Section } from '../ui/section';
import { upAndDown, useRoving } from './charts/use-roving';
import styles from './figure-table.module.css';
import { figureText } from './figure-words';
import { NodeName } from './node-name';
import { isChosen, usePointing } from './pointing';
import { Why } from './why';

/** So many rows are shown until all are asked for; more than `most` nobody reads here. */
const few = 8;
const most = 500;

/** Figures behind an answer. Column heads explain themselves; a row points at its nodes on the map. */
export function FigureTable({ table }: { readonly table: Table }) {
  const say = useSay();
  const { columns, rows, total } = table;
  const [all, setAll] = useState(false);
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = rows.slice(0, all ? most : few);
  const { stop, go, reach } = useRoving(body, shown.length, upAndDown);
  return (
    <Section title={say(table.name)}>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={say(table.name)}>
          <thead>
            <tr>
              <th scope="col" className={styles.nameHead}>
                {say('insights:table.who')}
              </th>
              {columns.map(({ metric }) => (
                <th key={metric} scope="col">
                  <Why metric={metric} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={(event: KeyboardEvent) => go(event)}>
            {shown.map((row, at) => (
              <Row
                key={`${row.nodeIds.join(' ')} ${row.name?.key ?? ''} ${JSON.stringify(row.name?.values ?? '')}`}
                row={row}
                columns={columns}
                stop={stop(at)}
                onReach={() => reach(at)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown.length && !all ? (
        <UnstyledButton className={styles.more} onClick={() => setAll(true)}>
          {say('insights:showAll', { count: Math.min(rows.length, most) })}
        </UnstyledButton>
      ) : total > shown.length ? (
        <p className={styles.cut}>{say('insights:table.cut', { shown: shown.length, count: total })}</p>
      ) : null}
    </Section>
  );
}

interface RowProps {
  readonly row: FigureRow;
  readonly columns: Table['columns'];
  readonly stop: { readonly 'data-stop': number; readonly tabIndex: number };
  readonly onReach: () => void;
}

function Row({ row: { nodeIds, name, values }, columns, stop, onReach }: RowProps) {
  const say = useSay();
  const language = useLanguage();
  const chosen = isChosen(useSelection(), nodeIds);
  const pointing = usePointing();
  const point = pointing.on(nodeIds);
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
          <Names nodeIds={nodeIds} />
          {name ? <span className={nodeIds.length > 0 ? styles.about : undefined}>{say(name)}</span> : null}
        </UnstyledButton>
      </th>
      {columns.map(({ metric, unit }, at) => (
        <td key={metric}>{figureText(values[at] ?? null, unit, language)}</td>
      ))}
    </tr>
  );
}

function Names({ nodeIds }: { readonly nodeIds: readonly string[] }) {
  return nodeIds.map((id, at) => (
    <span key={id} className={styles.end}>
      {at > 0 ? <span aria-hidden>↔</span> : null}
      <NodeName id={id} />
    </span>
  ));
}
