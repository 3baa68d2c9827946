import { attributeOf } from '../../attributes/attributes';
import type { Styling } from '../../model/look';
import type { LegendItem } from '../parts';
import { type Chosen, nothing, type Style, type StyleOf, type StyleSource } from './style';

/** What all styles of nodes, or all of ties, do together in one picture. */
export interface Brush<Paint, Drawn> {
  /** Changes how one node or tie looks. */
  paint(paint: Paint): void;
  /** Explains what occurs among what is drawn. @param replacing only what takes the place of the usual sign, or all else */
  legendOf(drawn: readonly Drawn[], replacing: boolean): LegendItem[];
  /** Whether the usual sign gives way: the side's colour, or the attitude's. */
  readonly replaces: boolean;
  /** Whether no style was chosen. */
  readonly plain: boolean;
}

/** What a look has a style go by. What isn't known, or doesn't fit, is as if nothing were chosen. */
function chosenFor(style: Pick<Style, 'id' | 'mayBeNothing' | 'fits'>, styling: Styling): Chosen {
  const chosen = styling[style.id] ?? null;
  if (chosen === null) return null;
  if (chosen === nothing) return style.mayBeNothing ? nothing : null;
  const attribute = attributeOf(chosen);
  return attribute && style.fits(attribute) ? attribute : null;
}

/** The brush that these styles make as a look has them. */
export function brushOf<Paint, Drawn>(
  styles: readonly StyleOf<'node' | 'tie', Paint, Drawn>[],
  styling: Styling,
  source: StyleSource,
): Brush<Paint, Drawn> {
  const all = styles.flatMap((style) => {
    const chosen = chosenFor(style, styling);
    const painting = style.run(chosen, source);
    return painting ? [{ painting, chosen, replaces: style.replaces && chosen !== null }] : [];
  });
  return {
    paint(paint) {
      for (const { painting } of all) painting.paint(paint);
    },
    legendOf: (drawn, replacing) =>
      all.flatMap(({ painting, replaces }) => (replaces === replacing ? painting.legendOf(drawn) : [])),
    replaces: all.some(({ replaces }) => replaces),
    plain: all.every(({ chosen }) => chosen === null),
  };
}
