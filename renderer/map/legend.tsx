import type { Form, LegendItem, Stroke, Swatch } from '../../core/picture/parts';
import { shapePath } from '../../core/picture/shapes';
import type { PictureTheme } from '../../core/picture/theme';
import { useSay } from '../app/language';
import styles from './map.module.css';

interface LegendProps {
  readonly items: readonly LegendItem[];
  readonly theme: PictureTheme;
  /** Pixels a map unit: sizes are shown as large as they are on the map. */
  readonly zoom: number;
}

/** Larger than this, a size has no place in the legend. */
const largest = 36;

const groups = ['side', 'kind', 'size', 'tie'] as const;

/** What the map's signs mean: those that occur on it, and no others. */
export function Legend({ items, theme, zoom }: LegendProps) {
  const say = useSay();
  const fits = ({ swatch }: LegendItem) => swatch?.type !== 'size' || swatch.size * zoom <= largest;
  return (
    <section className={styles.legend} aria-label={say('map:legend.title')} data-testid="legend">
      {groups.map((group) => {
        const shown = items.filter((item) => item.group === group && fits(item));
        return shown.length === 0 ? null : (
          <ul key={group} className={styles.legendGroup}>
            {shown.map(({ id, swatch, text }) => (
              <li key={id} className={styles.legendItem} data-heading={swatch === null ? true : undefined}>
                {swatch ? <Sample swatch={swatch} theme={theme} zoom={zoom} /> : null}
                {text}
              </li>
            ))}
          </ul>
        );
      })}
    </section>
  );
}

function strokeOf({ colour, width, dash }: Stroke) {
  return { stroke: colour, strokeWidth: width, strokeDasharray: dash.join(' ') };
}

const middle = { x: 8, y: 8 };

function NodeSample({ form: { shape, fill, stroke, ring } }: { readonly form: Form }) {
  const size = ring ? 8 : 11;
  return (
    <svg width={16} height={16} aria-hidden>
      <path d={shapePath(shape, middle, size)} fill={fill} {...strokeOf(stroke)} />
      {ring ? (
        <path d={shapePath(shape, middle, size, ring.gap + ring.width / 2)} fill="none" {...strokeOf(ring)} />
      ) : null}
    </svg>
  );
}

function Sample({
  swatch,
  theme,
  zoom,
}: {
  readonly swatch: Swatch;
  readonly theme: PictureTheme;
  readonly zoom: number;
}) {
  if (swatch.type === 'node') return <NodeSample form={swatch.form} />;
  if (swatch.type === 'tie')
    return (
      <svg width={24} height={8} aria-hidden>
        <path d="M0 4h24" fill="none" {...strokeOf(swatch)} />
      </svg>
    );
  const size = swatch.size * zoom;
  const side = Math.ceil(size) + 2;
  return (
    <svg width={side} height={side} aria-hidden>
      <path
        d={shapePath(swatch.shape, { x: side / 2, y: side / 2 }, size)}
        fill="none"
        stroke={theme.soft}
        strokeWidth={1}
      />
    </svg>
  );
}
