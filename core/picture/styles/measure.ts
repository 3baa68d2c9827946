import type { Attribute, Value } from '../../attributes/attribute';
import { dayNumber } from '../../model/calendar';
import { say } from '../../model/refusal';
import type { LegendItem, Swatch } from '../parts';
import { ends, type Scale, scaleFor } from '../scales';
import type { Style, StyleSource } from './style';
import { numberWords } from './values';

/** The numbers of an attribute on a scale. Those of dates are days. */
export interface Measure {
  readonly attribute: Attribute;
  readonly scale: Scale;
  /** Null where it isn't known. */
  numberOf(id: string): number | null;
  /** Where it stands on the scale, 0 … 1; null where it isn't known. */
  shareOf(id: string): number | null;
  /** Whether any number is known. */
  readonly isKnown: boolean;
  /** Writes such a number in the reader's language. */
  say(value: number): string;
}

function numberIn(value: Value): number | null {
  if (typeof value === 'string') return dayNumber(value);
  return typeof value === 'number' ? value : null;
}

/** Whether an attribute's values stand on a scale. */
export function isMeasured({ type }: Attribute): boolean {
  return type === 'number' || type === 'share' || type === 'date';
}

/** Reads a number, a share or a date off everything of the plan as it is shown. @param scaled which scale it stands on */
export function measureOf(
  attribute: Attribute,
  { reading, wording }: StyleSource,
  scaled: (attribute: Attribute, values: readonly number[]) => Scale = scaleFor,
): Measure {
  const { document } = reading;
  const numberOf = (id: string) => numberIn(attribute.read(reading, id));
  const all = [...(attribute.of === 'node' ? document.node : document.tie).keys()];
  const numbers = all.flatMap((id) => numberOf(id) ?? []);
  const scale = scaled(attribute, numbers);
  return {
    attribute,
    scale,
    isKnown: numbers.length > 0,
    numberOf,
    shareOf(id) {
      const value = numberOf(id);
      return value === null ? null : scale.shareOf(value);
    },
    say: numberWords(attribute, wording),
  };
}

/** One line of the legend of a style. */
export function itemOf({ id: group }: Style, id: string, swatch: Swatch | null, text: string): LegendItem {
  return { id: `${group}.${id}`, group, swatch, text };
}

/** The words before the legend of a style that goes by an attribute. */
export function headingOf(style: Style, attribute: Attribute, { wording }: StyleSource): LegendItem {
  const { say: speak } = wording;
  const values = { style: speak(say(style.name)), attribute: speak(say(attribute.name)) };
  return itemOf(style, 'of', null, speak(say('map:legend.by', values)));
}

/** What explains the signs of a scale. */
export interface ScaleSamples {
  /** All of them, from the low to the high end. */
  readonly whole: Swatch;
  /** The one at a place of the scale. */
  at(share: number): Swatch;
  /** That of what isn't known. */
  readonly unknown: Swatch;
}

/** Explains a style that draws a number, by the values of what is drawn: from low to high, or the only one. */
export function measureLegend(
  style: Style,
  measure: Measure,
  drawn: readonly { readonly id: string }[],
  source: StyleSource,
  samples: ScaleSamples,
): LegendItem[] {
  const { scale } = measure;
  const numbers: number[] = [];
  for (const { id } of drawn) {
    const value = measure.numberOf(id);
    if (value !== null) numbers.push(value);
  }
  if (drawn.length === 0) return [];
  const speak = source.wording.say;
  const items = [headingOf(style, measure.attribute, source)];
  const [low, high] = ends(numbers);
  if (low !== undefined && high !== undefined) {
    // On a logarithmic scale 0 stands at the low end.
    const range = { low: measure.say(Math.min(scale.low, low)), high: measure.say(scale.high) };
    items.push(itemOf(style, 'range', samples.whole, speak(say(`map:legend.scale.${scale.kind}`, range))));
  } else if (low !== undefined)
    items.push(itemOf(style, 'only', samples.at(scale.shareOf(low)), measure.say(low)));
  const missing = drawn.length - numbers.length;
  if (missing > 0)
    items.push(
      itemOf(style, 'unknown', samples.unknown, speak(say('map:legend.unknown', { count: missing }))),
    );
  return items;
}
