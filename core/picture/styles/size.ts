import type { Attribute } from '../../attributes/attribute';
import { attributeOf } from '../../attributes/attributes';
import type { NodeKind } from '../../model/node';
import { say } from '../../model/refusal';
import type { LegendItem, PictureNode } from '../parts';
import { examplesOn, linearScale, type Scale, scaleFor } from '../scales';
import { evenSize, peopleScale, sizeOn, usualMeasure } from '../sizes';
import { headingOf, itemOf, type Measure, measureOf } from './measure';
import { type Chosen, type NodeStyle, nothing, type StyleSource } from './style';

function usual({ document }: StyleSource['reading']): Attribute | undefined {
  const measure = usualMeasure([document.actor.values(), document.community.values()], document.tie.size);
  return measure ? attributeOf(measure) : undefined;
}

function byWhat(chosen: Chosen, { reading }: StyleSource): Attribute | undefined {
  if (chosen === nothing) return undefined;
  return chosen ?? usual(reading);
}

/** Numbers on a plain scale begin at 0: an area twice as large is a number twice as large. */
function scaled(attribute: Attribute, values: readonly number[]): Scale {
  if (attribute.id === 'people') return peopleScale;
  const scale = scaleFor(attribute, values);
  const isPlain = scale.kind === 'plain' && attribute.type === 'number' && scale.low >= 0;
  return isPlain ? linearScale(0, scale.high) : scale;
}

function sizeFor(kind: NodeKind, { scale, isKnown }: Measure, value: number | null): number {
  return value === null && !isKnown ? evenSize(kind) : sizeOn(scale, kind, value);
}

/** The legend of one kind of node, without its heading. */
function itemsOf(kind: NodeKind, ids: readonly string[], measure: Measure, unknown: string): LegendItem[] {
  const numbers = ids.map(measure.numberOf);
  const known = numbers.filter((value) => value !== null);
  const shown: (number | null)[] = examplesOn(measure.scale, known);
  if (known.length < numbers.length) shown.push(null);
  const shape = kind === 'actor' ? 'circle' : 'hexagon';
  return shown.map((value) => {
    const swatch = { type: 'size', shape, size: sizeFor(kind, measure, value) } as const;
    const text = value === null ? unknown : measure.say(value);
    return itemOf(size, `${kind}.${value ?? 'unknown'}`, swatch, text);
  });
}

function legendOf(nodes: readonly PictureNode[], measure: Measure, source: StyleSource): LegendItem[] {
  const { attribute } = measure;
  const speak = (key: string) => source.wording.say(say(key));
  const unknown = speak('map:legend.size.unknown');
  const parts = (['actor', 'community'] as const).flatMap((kind) => {
    const ids = nodes.filter((node) => node.kind === kind).map(({ id }) => id);
    return ids.length > 0 ? [{ kind, items: itemsOf(kind, ids, measure, unknown) }] : [];
  });
  if (attribute.id === 'people')
    return parts.flatMap(({ kind, items }) => [
      itemOf(size, kind, null, speak(`map:legend.size.${kind}`)),
      ...items,
    ]);
  if (parts.length === 0) return [];
  return [headingOf(size, attribute, source), ...parts.flatMap(({ items }) => items)];
}

/** How large nodes are; while nothing is chosen, by the people they reach. */
export const size: NodeStyle = {
  id: 'size',
  of: 'node',
  name: 'map:style.size',
  usual: 'map:style.usual.size',
  mayBeNothing: true,
  replaces: false,
  fits: ({ of, type }) => of === 'node' && (type === 'number' || type === 'share'),
  run(chosen, source) {
    const attribute = byWhat(chosen, source);
    if (!attribute) return null;
    const measure = measureOf(attribute, source, scaled);
    return {
      paint(node) {
        node.size = sizeFor(node.kind, measure, measure.numberOf(node.id));
      },
      legendOf: (nodes) => legendOf(nodes, measure, source),
    };
  },
};
