import { ActionIcon, Tooltip } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { capHalf } from '../../core/picture/badges';
import { pinPath, plusPlace } from '../../core/picture/marks';
import type { Badge, Form, LegendItem, Stroke, Swatch } from '../../core/picture/parts';
import { flowSample } from '../../core/picture/samples';
import { shapePath, wedgePath } from '../../core/picture/shapes';
import { atLeast } from '../../core/picture/sizes';
import type { PictureTheme } from '../../core/picture/theme';
import { useSay } from '../app/language';
import styles from './map.module.css';

interface LegendProps {
  readonly items: readonly LegendItem[];
  /** How many of the ties are drawn where one looks; null where all are. */
  readonly ties: { readonly drawn: number | null; readonly all: number };
  readonly theme: PictureTheme;
  /** Pixels a map unit: sizes are shown as large as they are on the map. */
  readonly zoom: number;
  /** Width below which no node is drawn, in map units. */
  readonly least: number;
  /** Whether all of it is seen, or its first line alone. */
  readonly whole: boolean;
  readonly onWhole: () => void;
}

/** Height of the line that stays when the legend is folded, in pixels. */
const lineHeight = 24;

/** Larger than this, a size has no place in the legend, or in its first line. */
const largest = 36;
const largestInLine = 22;

/** What the map's signs mean: those that occur on it, and no others. */
export function Legend({ items: all, ties, theme, zoom, least, whole, onWhole }: LegendProps) {
  const say = useSay();
  const { ref, height } = useElementSize();
  const items = all.map((item) => drawn(item, least));
  const Fold = whole ? IconChevronDown : IconChevronUp;
  const fits = ({ swatch }: LegendItem) =>
    swatch?.type !== 'size' || swatch.size * zoom <= (whole ? largest : largestInLine);
  return (
    <section className={styles.legend} aria-label={say('map:legend.title')} data-testid="legend">
      <div className={styles.legendLines} style={whole ? undefined : { maxHeight: lineHeight }}>
        <div ref={ref} className={styles.legendGroups}>
          {[...new Set(items.map(({ group }) => group))].map((group) => {
            const inGroup = items.filter((item) => item.group === group);
            // Where none of the sizes under a heading fits, the heading has nothing to say.
            const shown = inGroup.filter(
              (item, i) => fits(item) && (item.swatch !== null || heads(inGroup, i, fits)),
            );
            return shown.length === 0 ? null : (
              <ul key={group} className={styles.legendGroup}>
                {headed(shown).map(({ heading, id, swatch, text }) => (
                  <li
                    key={id}
                    className={styles.legendItem}
                    data-heading={swatch === null ? true : undefined}
                  >
                    {heading === null ? null : <span className={styles.legendHeading}>{heading}</span>}
                    {swatch ? <Sample swatch={swatch} theme={theme} zoom={zoom} /> : null}
                    {text}
                  </li>
                ))}
              </ul>
            );
          })}
          {ties.drawn === null ? null : (
            <ul className={styles.legendGroup}>
              <li className={styles.legendItem} data-heading>
                {say('map:legend.heaviest', { shown: ties.drawn, total: ties.all })}
              </li>
            </ul>
          )}
        </div>
      </div>
      {height > lineHeight || !items.every(fits) ? (
        <Tooltip position="top" label={`${say('map:legend.whole')} (L)`}>
          <ActionIcon
            size={24}
            className={styles.legendFold}
            aria-label={say('map:legend.whole')}
            aria-pressed={whole}
            onClick={onWhole}
          >
            <Fold size={16} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      ) : null}
    </section>
  );
}

function strokeOf({ colour, width, dash }: Stroke) {
  return { stroke: colour, strokeWidth: width, strokeDasharray: dash.join(' ') };
}

const middle = { x: 8, y: 8 };

/** Width of one step of a ramp, in pixels. */
const rampStep = 8;

function NodeSample({ form }: { readonly form: Form }) {
  const { shape, fill, stroke, ring, halos, plus, pin, opacity } = form;
  const size = ring || halos.length > 0 ? 8 : 11;
  const rounds = ring ? [ring, ...halos] : halos;
  const sign = plusPlace(form, middle, size);
  return (
    <svg width={16} height={16} opacity={opacity} overflow="visible" aria-hidden>
      <path d={shapePath(shape, middle, size)} fill={fill} {...strokeOf(stroke)} />
      {rounds.map((round) => (
        <path
          key={round.gap}
          d={shapePath(shape, middle, size, round.gap + round.width / 2)}
          fill="none"
          {...strokeOf(round)}
        />
      ))}
      {pin ? <path d={pinPath(form, middle, size)} fill={pin} /> : null}
      {plus ? (
        <path
          d={`M${sign.x - sign.half} ${sign.y}h${2 * sign.half}M${sign.x} ${sign.y - sign.half}v${2 * sign.half}`}
          {...strokeOf({ colour: plus, width: 2, dash: [] })}
        />
      ) : null}
    </svg>
  );
}

function BadgeSample({ badge }: { readonly badge: Badge }) {
  return (
    <svg width={16} height={16} aria-hidden>
      <circle cx={8} cy={8} r={7.5} fill={badge.fill} />
      <text
        x={8}
        y={8 + capHalf * 10.5}
        fontSize={10.5}
        fontWeight={650}
        fill={badge.colour}
        textAnchor="middle"
      >
        {badge.text}
      </text>
    </svg>
  );
}

function RampSample({ colours }: { readonly colours: readonly string[] }) {
  return (
    <svg width={colours.length * rampStep} height={10} aria-hidden>
      {colours.map((colour, i) => (
        <rect key={colour} x={i * rampStep} width={rampStep} height={10} fill={colour} />
      ))}
    </svg>
  );
}

function FadeSample({
  colour,
  opacities,
}: {
  readonly colour: string;
  readonly opacities: readonly number[];
}) {
  return (
    <svg width={opacities.length * rampStep} height={10} aria-hidden>
      {opacities.map((opacity, i) => (
        <rect key={opacity} x={i * rampStep} width={rampStep} height={10} fill={colour} opacity={opacity} />
      ))}
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
        <path d="M0 4h24" fill="none" strokeOpacity={swatch.opacity} {...strokeOf(swatch)} />
      </svg>
    );
  if (swatch.type === 'ramp') return <RampSample colours={swatch.colours} />;
  if (swatch.type === 'fade') return <FadeSample {...swatch} />;
  if (swatch.type === 'letter')
    return (
      <span aria-hidden className={styles.legendLetter} style={{ fontSize: swatch.size }}>
        A
      </span>
    );
  if (swatch.type === 'wedge')
    return (
      <svg width={28} height={8} aria-hidden>
        <path d={wedgePath({ x: 0, y: 4 }, 28, swatch.from, swatch.to)} fill={swatch.colour} />
      </svg>
    );
  if (swatch.type === 'badge') return <BadgeSample badge={swatch.badge} />;
  if (swatch.type === 'flow') {
    const { line, head } = flowSample({ x: 0, y: 7 }, 28, swatch);
    return (
      <svg width={28} height={14} aria-hidden>
        <path d={line} fill={swatch.colour} />
        <path
          d={head}
          fill={swatch.isLoss ? theme.panel : swatch.colour}
          {...strokeOf({ colour: swatch.colour, width: 1.4, dash: [] })}
        />
      </svg>
    );
  }
  if (swatch.type === 'area')
    return (
      <svg width={18} height={14} aria-hidden>
        <rect
          x={1}
          y={1}
          width={16}
          height={12}
          rx={5}
          fill={swatch.fill}
          fillOpacity={swatch.fillOpacity}
          {...strokeOf(swatch.stroke)}
        />
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

/** A sample of a size as nodes of that size are drawn. */
function drawn(item: LegendItem, least: number): LegendItem {
  const { swatch } = item;
  return swatch?.type === 'size' ? { ...item, swatch: atLeast(swatch, least) } : item;
}

/** Items with the heading that stands before them: it is never left alone at the end of a line. */
function headed(items: readonly LegendItem[]): readonly (LegendItem & { readonly heading: string | null })[] {
  return items.flatMap((item, i) => {
    const before = items[i - 1];
    if (item.swatch === null && items[i + 1]?.swatch) return [];
    return [{ ...item, heading: item.swatch && before?.swatch === null ? before.text : null }];
  });
}

/** Whether what a heading stands over is shown: what follows it, up to the next heading. */
function heads(items: readonly LegendItem[], at: number, fits: (item: LegendItem) => boolean): boolean {
  const rest = items.slice(at + 1);
  const next = rest.findIndex(({ swatch }) => swatch === null);
  const under = next < 0 ? rest : rest.slice(0, next);
  return under.length === 0 || under.some(fits);
}
