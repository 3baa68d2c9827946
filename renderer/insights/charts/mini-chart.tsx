import type { Chart } from '../../../core/insights/answer';
import styles from './charts.module.css';

const width = 72;
const height = 40;

/** An answer's picture so small that only its shape tells; its sentence says the rest. */
export function MiniChart({ chart }: { readonly chart: Chart }) {
  return (
    <svg className={styles.mini} viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden>
      <Shape chart={chart} />
    </svg>
  );
}

function Shape({ chart }: { readonly chart: Chart }) {
  switch (chart.type) {
    case 'bars': {
      const longest = Math.max(...chart.bars.map(({ value }) => value), Number.MIN_VALUE);
      return chart.bars
        .slice(0, 5)
        .map(({ nodeId, value }, at) => (
          <rect
            key={nodeId}
            y={1 + at * 8}
            width={Math.max(1, (width * value) / longest)}
            height="5"
            rx="1"
          />
        ));
    }
    case 'heat': {
      const size = Math.min(8, chart.nodeIds.length);
      const most = Math.max(...chart.values.flat().map((value) => value ?? 0), Number.MIN_VALUE);
      const cell = height / size;
      return chart.values
        .slice(0, size)
        .flatMap((row, r) =>
          row
            .slice(0, size)
            .map((value, c) => (
              <rect
                key={`${chart.nodeIds[r]} ${chart.nodeIds[c]}`}
                x={width - height + c * cell}
                y={r * cell}
                width={cell - 1}
                height={cell - 1}
                opacity={value === null ? 0 : 0.12 + (0.88 * value) / most}
              />
            )),
        );
    }
    case 'board': {
      const counts = [-2, -1, 0, 1, 2].map(
        (band) => chart.places.filter(({ stance }) => stance !== null && Math.round(stance) === band).length,
      );
      const most = Math.max(...counts);
      if (most === 0) return null;
      return counts.map((count, at) => (
        <rect
          key={['--', '-', '0', '+', '++'][at]}
          x={2 + at * 14}
          y={height - Math.max(1, (height * count) / most)}
          width="11"
          height={Math.max(1, (height * count) / most)}
          rx="1"
          data-band={at - 2}
        />
      ));
    }
    case 'range': {
      const { low, likely, high, sum } = chart;
      const across = (value: number) => (width * value) / Math.max(sum, high, 1);
      return (
        <>
          <rect y="26" width={across(sum)} height="3" opacity="0.3" />
          <rect
            x={across(low)}
            y="14"
            width={Math.max(2, across(high) - across(low))}
            height="6"
            rx="3"
            opacity="0.5"
          />
          <circle cx={Math.min(width - 4, Math.max(4, across(likely)))} cy="17" r="4" />
        </>
      );
    }
    case 'curve': {
      const { points, asked } = chart;
      const x = Math.max(asked.exposure, ...points.map(({ exposure }) => exposure), Number.MIN_VALUE);
      const y = Math.max(asked.reach, ...points.map(({ reach }) => reach), Number.MIN_VALUE);
      const at = (point: { exposure: number; reach: number }) =>
        `${3 + ((width - 6) * point.exposure) / x},${height - 3 - ((height - 6) * point.reach) / y}`;
      const [cx, cy] = at(asked).split(',');
      return (
        <>
          <polyline points={points.map(at).join(' ')} className={styles.miniLine} />
          <circle cx={cx} cy={cy} r="3.5" />
        </>
      );
    }
    case 'ways': {
      const [best] = chart.ways;
      if (!best) return null;
      const stops = best.nodeIds.slice(0, 6);
      const gap = (width - 10) / Math.max(1, stops.length - 1);
      return (
        <>
          {stops.slice(1).map((id, at) => (
            <line
              key={id}
              x1={5 + at * gap}
              x2={5 + (at + 1) * gap}
              y1={height / 2}
              y2={height / 2}
              className={styles.miniLine}
              data-weakest={at === best.weakest || undefined}
            />
          ))}
          {stops.map((id, at) => (
            <circle key={id} cx={5 + at * gap} cy={height / 2} r="4.5" />
          ))}
        </>
      );
    }
  }
}
