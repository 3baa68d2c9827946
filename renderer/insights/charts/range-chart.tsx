import type { Chart } from '../../../core/insights/answer';
import { useLanguage, useSay } from '../../app/language';
import { roughText } from '../figure-words';
import styles from './range-chart.module.css';

const width = 400;
const parts = ['low', 'likely', 'high'] as const;

/** How many people it is at least, likely and at most; and what a bare sum would claim, struck through. */
export function RangeChart({ chart }: { readonly chart: Extract<Chart, { type: 'range' }> }) {
  const say = useSay();
  const language = useLanguage();
  const { low, likely, high, sum } = chart;
  const most = Math.max(sum, high, 1);
  const across = (value: number) => (width * value) / most;
  return (
    <figure className={styles.figure} data-testid="chart-range">
      <svg viewBox={`0 0 ${width} 44`} className={styles.chart} aria-hidden>
        <line x1="0" x2={width} y1="22" y2="22" className={styles.axis} />
        <rect
          x={across(low)}
          y="13"
          width={Math.max(3, across(high) - across(low))}
          height="18"
          rx="9"
          className={styles.band}
        />
        <circle cx={across(likely)} cy="22" r="8" className={styles.likely} />
        <line x1={across(sum)} x2={across(sum)} y1="8" y2="36" className={styles.sum} />
      </svg>
      <dl className={styles.list}>
        {parts.map((part) => (
          <div key={part} data-part={part}>
            <dt>{say(`insights:chart.range.${part}`)}</dt>
            <dd>{roughText(chart[part], language)}</dd>
          </div>
        ))}
        <div data-part="sum">
          <dt>{say('insights:chart.range.sum')}</dt>
          <dd>
            <s>{roughText(sum, language)}</s>
          </dd>
        </div>
      </dl>
    </figure>
  );
}
