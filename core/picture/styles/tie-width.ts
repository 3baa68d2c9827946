import { say } from '../../model/refusal';
import type { PictureTie } from '../parts';
import { thinned } from '../ties';
import { isMeasured, itemOf, measureLegend, measureOf } from './measure';
import { nothing, type Painting, type StyleSource, type TiePaint, type TieStyle } from './style';

const widths = { unknown: 0.5, even: 1.25, from: 1, to: 4 };

function widthAt(share: number): number {
  return widths.from + (widths.to - widths.from) * share;
}

/** Ties keep the width that their weight gives them. */
function usual({ theme, wording }: StyleSource): Painting<TiePaint, PictureTie> {
  return {
    paint: () => undefined,
    legendOf(ties) {
      let from = Number.POSITIVE_INFINITY;
      let to = 0;
      for (const { width } of ties) {
        from = Math.min(from, width);
        to = Math.max(to, width);
      }
      if (from >= to) return [];
      const swatch = { type: 'wedge', colour: theme.soft, from, to } as const;
      return [itemOf(tieWidth, 'weight', swatch, wording.say(say('map:legend.weight')))];
    },
  };
}

const even: Painting<TiePaint, PictureTie> = {
  paint(tie) {
    tie.width = widths.even;
  },
  legendOf: () => [],
};

/** How wide ties are; while nothing is chosen, by their weight. */
export const tieWidth: TieStyle = {
  id: 'tieWidth',
  of: 'tie',
  name: 'map:style.tieWidth',
  usual: 'map:style.usual.tieWidth',
  mayBeNothing: true,
  replaces: false,
  fits: (attribute) => attribute.of === 'tie' && isMeasured(attribute),
  run(chosen, source) {
    if (chosen === null) return usual(source);
    if (chosen === nothing) return even;
    const measure = measureOf(chosen, source);
    const colour = source.theme.soft;
    return {
      paint(tie) {
        const share = measure.shareOf(tie.id);
        tie.width = share === null ? widths.unknown : widthAt(share);
      },
      legendOf(ties) {
        const drawn = (width: number) => thinned(width, ties.length);
        const line = (width: number) =>
          ({ type: 'tie', colour, width: drawn(width), dash: [], opacity: 1 }) as const;
        return measureLegend(tieWidth, measure, ties, source, {
          whole: { type: 'wedge', colour, from: drawn(widths.from), to: drawn(widths.to) },
          at: (share) => line(widthAt(share)),
          unknown: line(widths.unknown),
        });
      },
    };
  },
};
