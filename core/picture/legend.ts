import { type Side, sides } from '../model/sides';
import type { Tie } from '../model/tie';
import { formOf } from './forms';
import type { LegendItem, PictureNode, Shape } from './parts';
import { examples, sizeOfPeople } from './sizes';
import type { PictureTheme } from './theme';
import { attitudeOf, isUnsure, lineOf, tieColours } from './ties';

/** What the legend has to know of a picture. */
export interface LegendSource {
  readonly nodes: readonly PictureNode[];
  readonly ties: readonly Tie[];
  readonly dense: boolean;
  readonly theme: PictureTheme;
  /** Numbers of people known of actors and of communities. */
  readonly people: Readonly<Record<'actor' | 'community', readonly number[]>>;
  /** What sizes nodes. */
  readonly sizedBy: 'people' | 'ties' | 'nothing';
  /** True where a node is drawn small because its number isn't known. */
  readonly someUnknown: boolean;
  readonly areas: boolean;
  readonly word: (key: string) => string;
  readonly count: (value: number) => string;
}

const shapes: readonly Shape[] = ['circle', 'square', 'hexagon'];

function nodeItems({ nodes, theme, word }: LegendSource): LegendItem[] {
  const occurring = new Set<Side | Shape>(nodes.flatMap((node) => [node.side, node.shape]));
  const bySide = sides
    .filter((side) => occurring.has(side))
    .map((side) => ({
      id: `side.${side}`,
      group: 'side' as const,
      swatch: { type: 'node' as const, form: formOf(theme, 'circle', side) },
      text: word(`side.${side}`),
    }));
  const plain = { fill: theme.soft, stroke: { colour: theme.paper, width: 0, dash: [] }, ring: null };
  const byShape = shapes
    .filter((shape) => occurring.has(shape))
    .map((shape) => ({
      id: `shape.${shape}`,
      group: 'kind' as const,
      swatch: { type: 'node' as const, form: { shape, ...plain } },
      text: word(`shape.${shape}`),
    }));
  return [...bySide, ...byShape];
}

function sizeItems({ people, sizedBy, someUnknown, word, count }: LegendSource): LegendItem[] {
  if (sizedBy !== 'people') return [];
  const items = (['actor', 'community'] as const).flatMap((kind): LegendItem[] => {
    const values = examples(people[kind]);
    if (values.length === 0) return [];
    const shape = kind === 'actor' ? 'circle' : 'hexagon';
    const sizes = values.map((value) => ({
      id: `size.${kind}.${value}`,
      group: 'size' as const,
      swatch: { type: 'size' as const, shape, size: sizeOfPeople(kind, value) } as const,
      text: count(value),
    }));
    return [{ id: `size.${kind}`, group: 'size', swatch: null, text: word(`size.${kind}`) }, ...sizes];
  });
  if (someUnknown)
    items.push({
      id: 'size.unknown',
      group: 'size',
      swatch: { type: 'size', shape: 'circle', size: sizeOfPeople('actor', null) },
      text: word('size.unknown'),
    });
  return items;
}

function tieItems({ ties, dense, theme, word }: LegendSource): LegendItem[] {
  const colours = tieColours(theme);
  const first = new Map<string, Tie>();
  for (const tie of ties) {
    if (tie.kind === 'membership') first.set('membership', first.get('membership') ?? tie);
    else first.set(attitudeOf(tie), first.get(attitudeOf(tie)) ?? tie);
    if (isUnsure(tie)) first.set('unsure', first.get('unsure') ?? tie);
  }
  return ['favour', 'neutral', 'against', 'membership', 'unsure'].flatMap((id) => {
    const tie = first.get(id);
    if (!tie) return [];
    const usual: Tie = {
      ...tie,
      weight: 0.5,
      confidence: id === 'unsure' ? tie.confidence : null,
      mutual: true,
    };
    const { colour, width, dash } = lineOf(usual, colours, dense, false);
    return [
      {
        id: `tie.${id}`,
        group: 'tie' as const,
        swatch: { type: 'tie' as const, colour, width: Math.max(1.2, width), dash },
        text: word(`tie.${id}`),
      },
    ];
  });
}

/** What occurs in a picture and what it means, in the order in which it is read. */
export function legendOf(source: LegendSource): LegendItem[] {
  return [...nodeItems(source), ...sizeItems(source), ...tieItems(source)];
}
