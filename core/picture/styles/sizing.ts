import type { Attribute } from '../../attributes/attribute';
import { attributeOf } from '../../attributes/attributes';
import type { NodeKind } from '../../model/node';
import { say } from '../../model/refusal';
import type { LegendItem } from '../parts';
import { ends, examples, linearScale, type Scale, scaleFor } from '../scales';
import { evenSize, peopleScale, sizeAt, unknownSize } from '../sizes';
import { size as style } from './size';
import { nothing, type StyleSource } from './style';
import { numberWords } from './values';

/** How large nodes are, and how that is explained. */
export interface Sizing {
  sizeOf(id: string, kind: NodeKind): number;
  legendOf(nodes: Iterable<{ readonly id: string; readonly kind: NodeKind }>): LegendItem[];
}

const even: Sizing = { sizeOf: (_id, kind) => evenSize(kind), legendOf: () => [] };

/** What sizes nodes while nobody chose: people, or, where nobody's number is known, ties. */
function usual({ document }: StyleSource['reading']): Attribute | undefined {
  for (const { reach } of document.actor.values()) if (reach !== null) return attributeOf('people');
  for (const { audience } of document.community.values()) if (audience !== null) return attributeOf('people');
  return document.tie.size > 0 ? attributeOf('ties') : undefined;
}

function scaleOf(attribute: Attribute, values: readonly number[]): Scale {
  if (attribute.id === 'people') return peopleScale;
  const scale = scaleFor(attribute, values);
  return scale.logarithmic || attribute.type !== 'number' || scale.low < 0
    ? scale
    : linearScale(0, scale.high);
}

/** The sizes of a picture's nodes. @param chosen what the look says: an attribute, nothing, or null for what is usual */
export function sizingOf(chosen: string | null, source: StyleSource): Sizing {
  const { reading, wording } = source;
  if (chosen === nothing) return even;
  const known = chosen === null ? undefined : attributeOf(chosen);
  const attribute = known && style.fits(known) ? known : usual(reading);
  if (!attribute) return even;
  const numberOf = (id: string) => {
    const value = attribute.read(reading, id);
    return typeof value === 'number' ? value : null;
  };
  const all = [...reading.document.node.keys()].flatMap((id) => numberOf(id) ?? []);
  if (all.length === 0) return even;
  const scale = scaleOf(attribute, all);
  const sizeFor = (kind: NodeKind, value: number | null) =>
    value === null ? unknownSize(kind) : sizeAt(kind, scale.shareOf(value));
  const words = numberWords(attribute, wording);
  const speak = (key: string) => wording.say(say(key));

  function legendOf(nodes: Parameters<Sizing['legendOf']>[0]): LegendItem[] {
    const numbers: Readonly<Record<NodeKind, (number | null)[]>> = { actor: [], community: [] };
    for (const { id, kind } of nodes) numbers[kind].push(numberOf(id));
    const apart = attribute?.id === 'people';
    const headings: Readonly<Record<NodeKind, string | null>> = {
      actor: speak(apart ? 'map:legend.size.actor' : (attribute?.name ?? '')),
      community: apart
        ? speak('map:legend.size.community')
        : numbers.actor.length > 0
          ? null
          : speak(attribute?.name ?? ''),
    };
    return (['actor', 'community'] as const).flatMap((kind): LegendItem[] => {
      const values = numbers[kind].filter((value) => value !== null);
      if (numbers[kind].length === 0) return [];
      const shown: (number | null)[] = scale.logarithmic ? examples(values) : ends(values);
      if (numbers[kind].includes(null)) shown.push(null);
      const items = shown.map(
        (value): LegendItem => ({
          id: `size.${kind}.${value ?? 'unknown'}`,
          group: 'size',
          swatch: {
            type: 'size',
            shape: kind === 'actor' ? 'circle' : 'hexagon',
            size: sizeFor(kind, value),
          },
          text: value === null ? speak('map:legend.size.unknown') : words(value),
        }),
      );
      const heading = headings[kind];
      return heading === null
        ? items
        : [{ id: `size.${kind}`, group: 'size', swatch: null, text: heading }, ...items];
    });
  }

  return { sizeOf: (id, kind) => sizeFor(kind, numberOf(id)), legendOf };
}
