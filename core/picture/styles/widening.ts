import { attributeOf } from '../../attributes/attributes';
import { say } from '../../model/refusal';
import type { LegendItem } from '../parts';
import { scaleFor } from '../scales';
import { nothing, type StyleSource } from './style';
import { tieWidth as style } from './tie-width';
import { numberWords } from './values';

/** How wide ties are where the look says by what, and how that is explained. */
export interface Widening {
  /** In map units. */
  widthOf(id: string): number;
  /** @param factor by which all ties are thinner than said */
  legendOf(ids: Iterable<string>, factor: number, colour: string): LegendItem[];
}

const widths = { unknown: 0.5, even: 1.25, from: 1, to: 4 };

const even: Widening = { widthOf: () => widths.even, legendOf: () => [] };

/** The widths of a picture's ties; null for what is usual, their weight. */
export function wideningOf(chosen: string | null, source: StyleSource): Widening | null {
  if (chosen === nothing) return even;
  const attribute = chosen === null ? undefined : attributeOf(chosen);
  if (!attribute || !style.fits(attribute)) return null;
  const { reading, wording } = source;
  const numberOf = (id: string) => {
    const value = attribute.read(reading, id);
    return typeof value === 'number' ? value : null;
  };
  const scale = scaleFor(
    attribute,
    [...reading.document.tie.keys()].flatMap((id) => numberOf(id) ?? []),
  );
  const words = numberWords(attribute, wording);
  return {
    widthOf(id) {
      const value = numberOf(id);
      if (value === null) return widths.unknown;
      return widths.from + (widths.to - widths.from) * scale.shareOf(value);
    },
    legendOf(ids, factor, colour) {
      let known = 0;
      let missing = 0;
      for (const id of ids) {
        if (numberOf(id) === null) missing += 1;
        else known += 1;
      }
      const items: LegendItem[] = [];
      if (known > 0)
        items.push({
          id: 'tieWidth.wedge',
          group: 'tieWidth',
          swatch: { type: 'wedge', colour, from: widths.from * factor, to: widths.to * factor },
          text: `${wording.say(say(attribute.name))} ${words(scale.low)} – ${words(scale.high)}`,
        });
      if (missing > 0)
        items.push({
          id: 'tieWidth.unknown',
          group: 'tieWidth',
          swatch: { type: 'tie', colour, width: widths.unknown * factor, dash: [] },
          text: wording.say(say('map:legend.unknown', { count: missing })),
        });
      return items;
    },
  };
}
