import type { Side } from '../../core/model/sides';
import type { Stance } from '../../core/model/stance';
import { useLanguage, useSay } from '../app/language';
import { stanceValueField } from '../plan/fields/fields';
import { dateText, shown } from '../plan/fields/shown';
import styles from './stances.module.css';

const width = 296;
const height = 48;
const margin = 5;

/** Where each stance is drawn: dates run to the right, for is up, against is down. */
function pointsOf(
  stances: readonly Pick<Stance, 'date' | 'value'>[],
): { readonly x: number; readonly y: number }[] {
  const days = stances.map(({ date }) => Date.parse(date));
  const first = Math.min(...days);
  const span = Math.max(...days) - first;
  return stances.map(({ value }, index) => ({
    x:
      span === 0 ? width - margin : margin + (((days[index] ?? first) - first) / span) * (width - 2 * margin),
    y: margin + ((2 - value) / 4) * (height - 2 * margin),
  }));
}

interface StanceLineProps {
  /** Oldest first, at least one. */
  readonly stances: readonly Stance[];
  readonly side: Side;
}

/** An actor's stances over time, as a line about the middle of the road. */
export function StanceLine({ stances, side }: StanceLineProps) {
  const say = useSay();
  const language = useLanguage();
  const points = pointsOf(stances);
  const last = points.at(-1);
  const words = stances.map(({ date, value }) => {
    return `${dateText(date, language)}: ${shown(stanceValueField, value, { say, language, nameOf: String })}`;
  });
  const [from, to] = [stances[0], stances.at(-1)];
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className={styles.line}
        data-side={side}
        role="img"
        aria-label={words.join('; ')}
      >
        <line x1="0" x2={width} y1={height / 2} y2={height / 2} className={styles.middle} />
        <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} className={styles.path} />
        {last ? <circle cx={last.x} cy={last.y} r="4.5" fill="currentColor" /> : null}
      </svg>
      <figcaption className={styles.dates}>
        <span>{from && stances.length > 1 ? dateText(from.date, language) : ''}</span>
        <span>{to ? dateText(to.date, language) : ''}</span>
      </figcaption>
    </figure>
  );
}
