import type { Attribute, Value } from '../../attributes/attribute';
import { attributeOf } from '../../attributes/attributes';
import { dayNumber } from '../../model/calendar';
import { say } from '../../model/refusal';
import { countIn } from '../../words/locale';
import { categoryColour, otherColour, rampOf, unknownColour } from '../palette';
import type { LegendItem, Swatch } from '../parts';
import { ends, isBalance, scaleFor } from '../scales';
import { categoriesOf, other } from './categories';
import type { Style, StyleSource } from './style';
import { categoryWords, numberWords } from './values';

/** Which colour nodes or ties have, and how that is explained. */
export interface Colouring {
  colourOf(id: string): string;
  legendOf(ids: Iterable<string>): LegendItem[];
}

type Sample = (colour: string) => Swatch;

interface Setting {
  readonly attribute: Attribute;
  readonly values: readonly Value[];
  readonly style: Style;
  readonly source: StyleSource;
  readonly sample: Sample;
}

const ramped = new Set<Attribute['type']>(['number', 'share', 'date']);

function numberIn(value: Value): number | null {
  if (typeof value === 'string') return dayNumber(value);
  return typeof value === 'number' ? value : null;
}

function item(style: Style, id: string, swatch: Swatch | null, text: string): LegendItem {
  return { id: `${style.id}.${id}`, group: style.id, swatch, text };
}

/** Numbers and dates on a ramp of few steps. */
function rampColouring({ attribute, values, style, source, sample }: Setting): Colouring {
  const { reading, theme, wording } = source;
  const numbers = values.flatMap((value) => numberIn(value) ?? []);
  const scale = scaleFor(attribute, numbers);
  const colours = rampOf(theme, isBalance(attribute));
  const unknown = unknownColour(theme);
  const colourOf = (id: string) => {
    const value = numberIn(attribute.read(reading, id));
    if (value === null) return unknown;
    return colours[Math.round(scale.shareOf(value) * (colours.length - 1))] ?? unknown;
  };
  const words = numberWords(attribute, wording);
  return {
    colourOf,
    legendOf(ids) {
      const known: number[] = [];
      let missing = 0;
      for (const id of ids) {
        const value = numberIn(attribute.read(reading, id));
        if (value === null) missing += 1;
        else known.push(value);
      }
      const items: LegendItem[] = [];
      if (ends(known).length > 0)
        items.push(
          item(style, 'ramp', { type: 'ramp', colours }, `${words(scale.low)} – ${words(scale.high)}`),
        );
      if (missing > 0)
        items.push(
          item(style, 'unknown', sample(unknown), wording.say(say('map:legend.unknown', { count: missing }))),
        );
      return items;
    },
  };
}

/** Choices and words, each in a colour of its own as far as they go. */
function categoryColouring({ attribute, values, style, source, sample }: Setting): Colouring {
  const { reading, theme, wording } = source;
  const { own, categoryOf } = categoriesOf(attribute, values);
  const colours = new Map<string | typeof other | null, string>(
    own.map((category, i) => [category, categoryColour(theme, i)]),
  );
  colours.set(other, otherColour(theme));
  colours.set(null, unknownColour(theme));
  const colourFor = (category: string | typeof other | null) => colours.get(category) ?? theme.soft;
  const words = categoryWords(attribute, wording);
  const count = countIn(wording.language);
  return {
    colourOf: (id) => colourFor(categoryOf(attribute.read(reading, id))),
    legendOf(ids) {
      const counts = new Map<string | typeof other | null, number>();
      for (const id of ids) {
        const category = categoryOf(attribute.read(reading, id));
        counts.set(category, (counts.get(category) ?? 0) + 1);
      }
      const items = own.flatMap((category, i) => {
        const times = counts.get(category);
        if (times === undefined) return [];
        return [item(style, `is.${i}`, sample(colourFor(category)), `${words(category)} (${count(times)})`)];
      });
      for (const [category, key] of [
        [other, 'other'],
        [null, 'unknown'],
      ] as const) {
        const times = counts.get(category);
        if (times !== undefined)
          items.push(
            item(
              style,
              key,
              sample(colourFor(category)),
              wording.say(say(`map:legend.${key}`, { count: times })),
            ),
          );
      }
      return items;
    },
  };
}

/**
 * The colours of a picture's nodes or ties; null for what is usual.
 * @param chosen what the look says
 * @param ids of all nodes or ties of the plan as it is shown
 */
export function colouringOf(
  chosen: string | null,
  style: Style,
  ids: Iterable<string>,
  source: StyleSource,
  sample: Sample,
): Colouring | null {
  const attribute = chosen === null ? undefined : attributeOf(chosen);
  if (!attribute || !style.fits(attribute)) return null;
  const values = [...ids].map((id) => attribute.read(source.reading, id));
  const make = ramped.has(attribute.type) ? rampColouring : categoryColouring;
  const colouring = make({ attribute, values, style, source, sample });
  const heading = item(style, 'of', null, source.wording.say(say(attribute.name)));
  return {
    colourOf: colouring.colourOf,
    legendOf(drawn) {
      const items = colouring.legendOf(drawn);
      return items.length > 0 ? [heading, ...items] : [];
    },
  };
}
