import { UnstyledButton } from '@mantine/core';
import { useRef } from 'react';
import type { Chart } from '../../../core/insights/answer';
import { useDocument, useSelection } from '../../app/desk-context';
import { useLanguage, useSay } from '../../app/language';
import { nameIn } from '../../plan/lookups';
import { figureText, roughText } from '../figure-words';
import { isChosen, usePointing } from '../pointing';
import styles from './curve-chart.module.css';
import { sideways, useRoving } from './use-roving';

type Curve = Extract<Chart, { type: 'curve' }>;

const width = 400;
const height = 240;
const plot = { left: 44, right: width - 12, top: 12, bottom: height - 30 };

/** A round number that is at least as much: 1, 2 or 5 times a power of ten. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, Number.MIN_VALUE)));
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

/** What is reached against what is given away, one more community at each point; what was asked about is marked. */
export function CurveChart({ chart: { points, asked } }: { readonly chart: Curve }) {
  const say = useSay();
  const language = useLanguage();
  const document = useDocument();
  const selection = useSelection();
  const pointing = usePointing();
  const box = useRef<HTMLUListElement>(null);
  const { stop, go, reach, at } = useRoving(box, points.length, sideways);
  const mostExposed = Math.min(
    1,
    roundUp(Math.max(asked.exposure, ...points.map(({ exposure }) => exposure))),
  );
  const mostReached = roundUp(Math.max(asked.reach, ...points.map((point) => point.reach)));
  const place = ({ exposure, reach }: Curve['asked']) => ({
    x: plot.left + ((plot.right - plot.left) * exposure) / mostExposed,
    y: plot.bottom - ((plot.bottom - plot.top) * reach) / mostReached,
  });
  const words = ({ exposure, reach, added, nodeIds }: Curve['points'][number]) =>
    say(`insights:chart.curve.${added === null ? 'point' : nodeIds.length === 1 ? 'alone' : 'adding'}`, {
      name: added === null ? '' : nameIn(document, added),
      reach: roughText(reach, language),
      exposure: figureText(exposure, 'share', language),
    });
  const here = place(asked);
  const current = points[at];
  return (
    <figure className={styles.figure} data-testid="chart-curve">
      <figcaption className={styles.caption}>{say('insights:chart.curve.title')}</figcaption>
      <div className={styles.plot}>
        <svg viewBox={`0 0 ${width} ${height}`} className={styles.chart} aria-hidden>
          {[0, 0.5, 1].map((part) => {
            const { x, y } = place({ exposure: part * mostExposed, reach: part * mostReached });
            return (
              <g key={part}>
                <line x1={plot.left} x2={plot.right} y1={y} y2={y} className={styles.grid} />
                <text x={plot.left - 6} y={y} className={styles.reach}>
                  {figureText(part * mostReached, 'people', language)}
                </text>
                <text x={x} y={plot.bottom + 16} className={styles.exposure} data-end={part || undefined}>
                  {figureText(part * mostExposed, 'share', language)}
                </text>
              </g>
            );
          })}
          <polyline
            points={points
              .map(place)
              .map(({ x, y }) => `${x},${y}`)
              .join(' ')}
            className={styles.line}
          />
          {points.map((point) => {
            const { x, y } = place(point);
            return <circle key={point.nodeIds.join(' ')} cx={x} cy={y} r="4" className={styles.dot} />;
          })}
          <path d={`M${here.x},${here.y - 8}l8,8l-8,8l-8,-8z`} className={styles.asked} />
        </svg>
        <ul ref={box} className={styles.points} aria-label={say('insights:chart.curve.title')} onKeyDown={go}>
          {points.map((point, at) => {
            const { x, y } = place(point);
            const handlers = pointing.on(point.nodeIds);
            return (
              <li key={point.nodeIds.join(' ')}>
                <UnstyledButton
                  {...stop(at)}
                  {...handlers}
                  className={styles.point}
                  style={{ left: `${(100 * x) / width}%`, top: `${(100 * y) / height}%` }}
                  aria-label={words(point)}
                  aria-pressed={isChosen(selection, point.nodeIds)}
                  onFocus={() => {
                    reach(at);
                    handlers.onFocus();
                  }}
                  onPointerEnter={() => {
                    reach(at);
                    handlers.onPointerEnter();
                  }}
                />
              </li>
            );
          })}
        </ul>
      </div>
      <p className={styles.key}>
        <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden>
          <path d="M8,1l7,7l-7,7l-7,-7z" className={styles.asked} />
        </svg>
        {say('insights:chart.curve.asked', {
          reach: roughText(asked.reach, language),
          exposure: figureText(asked.exposure, 'share', language),
        })}
      </p>
      <p className={styles.readout} aria-hidden>
        {current ? words(current) : ''}
      </p>
    </figure>
  );
}
