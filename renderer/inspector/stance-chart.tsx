import { Tooltip, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Side } from '../../core/model/sides';
import type { Stance } from '../../core/model/stance';
import { dateIn } from '../../core/words/locale';
import { useLanguage, useSay } from '../app/language';
import { stanceValueField } from '../plan/fields/fields';
import { shown } from '../plan/fields/shown';
import { stanceSteps } from '../plan/stance-steps';
import { surenessText } from './evidence/words';
import styles from './stances.module.css';

const width = 312;
const height = 92;
const plot = { left: 58, right: width - 8, top: 10, bottom: height - 10 };

interface StanceChartProps {
  /** Oldest first, at least one. */
  readonly stances: readonly Stance[];
  readonly side: Side;
  readonly today: string;
  /** The stance that is open for editing. */
  readonly open: string | null;
  readonly onPick: (id: string) => void;
}

/** How an actor's stance went: a step for each, broad where it is sure, hollow where it is not. A click edits one. */
export function StanceChart({ stances, side, today, open, onPick }: StanceChartProps) {
  const say = useSay();
  const language = useLanguage();
  const drawn = useMemo(() => stanceSteps(stances, today, plot), [stances, today]);
  const [current, setCurrent] = useState<string | null>(null);
  const marks = useRef(new Map<string, HTMLButtonElement>());
  const value = (stance: Stance) => shown(stanceValueField, stance.value, { say, language, nameOf: String });
  const sureness = ({ confidence }: Stance) =>
    confidence === null ? say('inspector:chart.notSaid') : surenessText(confidence, say, language);
  const words = (stance: Stance) =>
    say('inspector:chart.point', {
      date: dateIn(language)(stance.date),
      value: value(stance),
      sureness: sureness(stance),
    });
  const [from, to] = [stances[0], stances.at(-1)];
  // One stop for the keyboard: the arrows go from point to point.
  const stop = stances.some(({ id }) => id === current) ? current : (to?.id ?? null);

  const press = (event: KeyboardEvent, at: number) => {
    const key = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: stances.length - 1 }[event.key];
    if (key === undefined) return;
    const next = stances[key];
    if (next) marks.current.get(next.id)?.focus();
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <figure className={styles.figure} data-testid="stance-chart">
      <div className={styles.plot}>
        <svg viewBox={`0 0 ${width} ${height}`} className={styles.chart} data-side={side} aria-hidden>
          {[2, 1, 0, -1, -2].map((level) => {
            const y = plot.top + ((2 - level) / 4) * (plot.bottom - plot.top);
            return (
              <line
                key={level}
                x1={plot.left}
                x2={plot.right}
                y1={y}
                y2={y}
                className={level === 0 ? styles.middle : styles.level}
              />
            );
          })}
          {drawn.years.map((x) => (
            <line key={x} x1={x} x2={x} y1={plot.top} y2={plot.bottom} className={styles.level} />
          ))}
          {[1, 0, -1].map((level) => (
            <text
              key={level}
              x={plot.left - 8}
              y={plot.top + ((2 - level * 2) / 4) * (plot.bottom - plot.top)}
              className={styles.axis}
            >
              {say(`inspector:chart.${level > 0 ? 'for' : level < 0 ? 'against' : 'between'}`)}
            </text>
          ))}
          {drawn.steps.map(({ path, sureness: how }, at) => (
            <path key={stances[at]?.id} d={path} className={styles.step} data-sureness={how} />
          ))}
          {drawn.points.map(({ stance, x, y, sureness: how }) => (
            <circle
              key={stance.id}
              cx={x}
              cy={y}
              r={drawn.radius}
              className={styles.dot}
              data-sureness={how}
            />
          ))}
        </svg>
        <ul aria-label={say('inspector:chart.title', { count: stances.length })} className={styles.points}>
          {drawn.points.map(({ stance, x, y }, at) => (
            <li key={stance.id}>
              <Tooltip label={words(stance)} events={{ hover: true, focus: true, touch: true }}>
                <button
                  type="button"
                  ref={(mark) => {
                    if (mark) marks.current.set(stance.id, mark);
                    else marks.current.delete(stance.id);
                  }}
                  tabIndex={stance.id === stop ? 0 : -1}
                  aria-label={words(stance)}
                  aria-expanded={stance.id === open}
                  className={styles.point}
                  style={{ left: `${(100 * x) / width}%`, top: `${(100 * y) / height}%` }}
                  onFocus={() => setCurrent(stance.id)}
                  onClick={() => onPick(stance.id)}
                  onKeyDown={(event) => press(event, at)}
                />
              </Tooltip>
            </li>
          ))}
        </ul>
      </div>
      <figcaption className={styles.dates}>
        <span>{from ? dateIn(language)(from.date) : ''}</span>
        <span>{to && to.date >= today ? dateIn(language)(to.date) : say('inspector:chart.today')}</span>
      </figcaption>
      <VisuallyHidden>
        <table>
          <caption>{say('inspector:chart.title', { count: stances.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('model:field.date')}</th>
              <th scope="col">{say('model:field.value')}</th>
              <th scope="col">{say('model:field.confidence')}</th>
            </tr>
          </thead>
          <tbody>
            {stances.map((stance) => (
              <tr key={stance.id}>
                <td>{dateIn(language)(stance.date)}</td>
                <td>{value(stance)}</td>
                <td>{sureness(stance)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </figure>
  );
}
