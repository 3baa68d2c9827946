import type { PlanDocument } from '../model/document';
import { say } from '../model/refusal';
import { type Side, sides } from '../model/sides';
import { attitudeOf, isUnsure, type Tie } from '../model/tie';
import { formOf } from './forms';
import { countIn, sizedBy, type Wording } from './nodes';
import type { LegendItem, PictureNode, Shape } from './parts';
import { examples, sizeOfPeople } from './sizes';
import type { PictureTheme } from './theme';
import { lineOf, tieColours } from './ties';

/** What the legend has to know of a picture. */
interface LegendSource {
  readonly nodes: readonly PictureNode[];
  readonly ties: readonly Tie[];
  readonly dense: boolean;
  readonly theme: PictureTheme;
  readonly wording: Wording;
}

type Word = (key: string) => string;

const shapes: readonly Shape[] = ['circle', 'square', 'hexagon'];

function nodeItems({ nodes, theme }: LegendSource, word: Word): LegendItem[] {
  const occurring = new Set<Side | Shape>();
  for (const { side, shape } of nodes) occurring.add(side).add(shape);
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

/** What sizes mean. Nodes of which the number isn't known are small, and the legend says so. */
function sizeItems(document: PlanDocument, { wording }: LegendSource, word: Word): LegendItem[] {
  const by = sizedBy(document);
  if (by === 'nothing') return [];
  if (by === 'ties') return [{ id: 'size.ties', group: 'size', swatch: null, text: word('size.ties') }];
  const count = countIn(wording.language);
  const heads = {
    actor: [...document.actor.values()].map(({ reach }) => reach),
    community: [...document.community.values()].map(({ audience }) => audience),
  };
  return (['actor', 'community'] as const).flatMap((kind): LegendItem[] => {
    const values = examples(heads[kind].filter((value) => value !== null));
    const shape = kind === 'actor' ? 'circle' : 'hexagon';
    const swatchOf = (value: number | null) =>
      ({ type: 'size', shape, size: sizeOfPeople(kind, value) }) as const;
    const items: LegendItem[] = values.map((value) => ({
      id: `size.${kind}.${value}`,
      group: 'size',
      swatch: swatchOf(value),
      text: count(value),
    }));
    if (heads[kind].includes(null))
      items.push({
        id: `size.${kind}.unknown`,
        group: 'size',
        swatch: swatchOf(null),
        text: word('size.unknown'),
      });
    if (items.length === 0) return [];
    return [{ id: `size.${kind}`, group: 'size', swatch: null, text: word(`size.${kind}`) }, ...items];
  });
}

function tieItems({ ties, dense, theme }: LegendSource, word: Word): LegendItem[] {
  const colours = tieColours(theme);
  const first = new Map<string, Tie>();
  const occurs = (id: string, tie: Tie) => {
    if (!first.has(id)) first.set(id, tie);
  };
  for (const tie of ties) {
    occurs(tie.kind === 'membership' ? 'membership' : attitudeOf(tie), tie);
    if (isUnsure(tie)) occurs('unsure', tie);
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
    const { colour, width, dash } = lineOf(usual, colours, dense);
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
export function legendOf(document: PlanDocument, source: LegendSource): LegendItem[] {
  const word: Word = (key) => source.wording.say(say(`map:legend.${key}`));
  return [...nodeItems(source, word), ...sizeItems(document, source, word), ...tieItems(source, word)];
}
