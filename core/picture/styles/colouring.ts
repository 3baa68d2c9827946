import type { Attribute } from '../../attributes/attribute';
import { say } from '../../model/refusal';
import { countIn } from '../../words/locale';
import type { Colours } from '../palette';
import type { LegendItem, Swatch } from '../parts';
import { isBalance } from '../scales';
import { categoriesOf, other } from './categories';
import { headingOf, isMeasured, itemOf, measureLegend, measureOf } from './measure';
import { type Chosen, nothing, type Style, type StyleSource } from './style';
import { categoryWords } from './values';

/** Which colour nodes or ties have, and how that is explained. */
export interface Colouring {
  colourOf(id: string): string;
  legendOf(drawn: readonly { readonly id: string }[]): LegendItem[];
}

interface Setting {
  readonly attribute: Attribute;
  readonly style: Style;
  readonly source: StyleSource;
  readonly colours: Colours;
  readonly sample: (colour: string) => Swatch;
}

/** Numbers and dates on a ramp of few steps. */
function rampColouring({ attribute, style, source, colours, sample }: Setting): Colouring {
  const measure = measureOf(attribute, source);
  const ramp = colours.ramp(isBalance(attribute));
  const at = (share: number) => ramp[Math.round(share * (ramp.length - 1))] ?? colours.unknown;
  const samples = {
    whole: { type: 'ramp', colours: ramp } as const,
    at: (share: number) => sample(at(share)),
    unknown: sample(colours.unknown),
  };
  return {
    colourOf(id) {
      const share = measure.shareOf(id);
      return share === null ? colours.unknown : at(share);
    },
    legendOf: (drawn) => measureLegend(style, measure, drawn, source, samples),
  };
}

/** Choices and words, each in a colour of its own as far as they go. */
function categoryColouring({ attribute, style, source, colours, sample }: Setting): Colouring {
  const { reading, wording } = source;
  const { document } = reading;
  const all = [...(attribute.of === 'node' ? document.node : document.tie).keys()];
  const { own, categoryOf } = categoriesOf(
    attribute,
    all.map((id) => attribute.read(reading, id)),
  );
  const colourOf = new Map<string | typeof other | null, string>(
    own.map((category, i) => [category, colours.category(i)]),
  );
  colourOf.set(other, colours.other);
  const colourFor = (category: string | typeof other | null) => colourOf.get(category) ?? colours.unknown;
  const words = categoryWords(attribute, wording);
  const count = countIn(wording.language);
  return {
    colourOf: (id) => colourFor(categoryOf(attribute.read(reading, id))),
    legendOf(drawn) {
      const counts = new Map<string | typeof other | null, number>();
      for (const { id } of drawn) {
        const category = categoryOf(attribute.read(reading, id));
        counts.set(category, (counts.get(category) ?? 0) + 1);
      }
      const items = own.flatMap((category, i) => {
        const times = counts.get(category);
        if (times === undefined) return [];
        const text = `${words(category)} (${count(times)})`;
        return [itemOf(style, `is.${i}`, sample(colourFor(category)), text)];
      });
      for (const [category, key] of [
        [other, 'other'],
        [null, 'unknown'],
      ] as const) {
        const times = counts.get(category);
        if (times === undefined) continue;
        const text = wording.say(say(`map:legend.${key}`, { count: times }));
        items.push(itemOf(style, key, sample(colourFor(category)), text));
      }
      return items.length > 0 ? [headingOf(style, attribute, source), ...items] : [];
    },
  };
}

/** The colours that a style gives by an attribute; null where none is chosen. */
export function colouringOf(
  chosen: Chosen,
  style: Style,
  source: StyleSource,
  colours: Colours,
  sample: Setting['sample'],
): Colouring | null {
  if (chosen === null || chosen === nothing) return null;
  const make = isMeasured(chosen) ? rampColouring : categoryColouring;
  return make({ attribute: chosen, style, source, colours, sample });
}
