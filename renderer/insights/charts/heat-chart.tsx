import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type CSSProperties, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Chart } from '../../../core/insights/answer';
import { useDocument, useSelection } from '../../app/desk-context';
import { useLanguage, useSay } from '../../app/language';
import { nameIn } from '../../plan/lookups';
import { figureWords, shortText } from '../figure-words';
import { NodeName } from '../node-name';
import { isChosen, usePointing } from '../pointing';
import { Why } from '../why';
import styles from './heat-chart.module.css';

type Heat = Extract<Chart, { type: 'heat' }>;

/** Widths in pixels: of the names beside the cells, of the gap before each cell, and of a cell. */
const names = 116;
const gap = 2;
const cells = { least: 15, most: 38 };

/** The width of a cell where so many of them share the room; the narrowest are reached by scrolling. */
function cellWidth(room: number, count: number): number {
  const width = Math.floor((room - names - gap) / count) - gap;
  return Math.max(cells.least, Math.min(cells.most, width));
}

/** What each community (a row) takes from each other one (a column), deeper where it is more. */
export function HeatChart({ chart }: { readonly chart: Heat }) {
  const say = useSay();
  const language = useLanguage();
  const document = useDocument();
  const selection = useSelection();
  const pointing = usePointing();
  const [cell, setCell] = useState<readonly [number, number]>([0, 1]);
  const body = useRef<HTMLTableSectionElement>(null);
  const { ref: box, width } = useElementSize<HTMLDivElement>();
  const { metric, unit, nodeIds, values } = chart;
  const cellSize = cellWidth(width, nodeIds.length);
  const highest = useMemo(
    () => Math.max(...values.flat().map((value) => value ?? 0), Number.MIN_VALUE),
    [values],
  );

  const text = (row: number, column: number) =>
    say('insights:chart.takes', {
      taker: nameIn(document, nodeIds[row] ?? ''),
      loser: nameIn(document, nodeIds[column] ?? ''),
      figure: figureWords(values[row]?.[column] ?? null, unit, language, say),
    });
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const [down = 0, right = 0] = step;
    const last = nodeIds.length - 1;
    let [row, column] = [cell[0] + down, cell[1] + right];
    // Nobody takes from themselves: that place is stepped over.
    if (row === column) [row, column] = [row + down, column + right];
    if (row < 0 || column < 0 || row > last || column > last) return;
    setCell([row, column]);
    body.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
  };

  return (
    <figure className={styles.figure} data-testid="chart-heat">
      <figcaption className={styles.caption}>
        <Why metric={metric} main />
        <span className={styles.scale}>
          0
          <span className={styles.ramp} aria-hidden />
          {figureWords(highest, unit, language, say)}
        </span>
      </figcaption>
      <div ref={box} className={styles.scroll}>
        <table
          className={styles.table}
          style={{ '--cell': `${cellSize}px` } as CSSProperties}
          aria-label={say(`metrics:${metric}.name`)}
        >
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {say('insights:chart.takerLoser')}
              </th>
              {nodeIds.map((id) => (
                <th key={id} scope="col" className={styles.column} title={nameIn(document, id)}>
                  <span>{nameIn(document, id)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={walk}>
            {nodeIds.map((id, row) => (
              <tr key={id}>
                <th scope="row" className={styles.row}>
                  <NodeName id={id} />
                </th>
                {nodeIds.map((otherId, column) => {
                  const value = values[row]?.[column] ?? null;
                  if (row === column) return <td key={otherId} className={styles.self} />;
                  const point = pointing.on([id, otherId]);
                  return (
                    <td key={otherId}>
                      <UnstyledButton
                        {...point}
                        className={styles.cell}
                        data-cell={`${row} ${column}`}
                        data-nothing={!value || undefined}
                        aria-pressed={isChosen(selection, [id, otherId])}
                        tabIndex={cell[0] === row && cell[1] === column ? 0 : -1}
                        style={
                          { '--level': `${Math.round((45 * (value ?? 0)) / highest)}%` } as CSSProperties
                        }
                        onFocus={() => {
                          setCell([row, column]);
                          point.onFocus();
                        }}
                        onPointerEnter={() => {
                          setCell([row, column]);
                          point.onPointerEnter();
                        }}
                      >
                        <VisuallyHidden>{text(row, column)}</VisuallyHidden>
                        <span aria-hidden>{value ? shortText(value, unit, language) : '·'}</span>
                      </UnstyledButton>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.readout} aria-hidden>
        {nodeIds.length > 1 ? text(...cell) : ''}
      </p>
    </figure>
  );
}
