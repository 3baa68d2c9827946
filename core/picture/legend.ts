import type { Scene } from '../look/scene';
import { say } from '../model/refusal';
import { type Side, sides } from '../model/sides';
import { type Attitude, attitudeOf, isUnsure, type Tie } from '../model/tie';
import { changedForm, changedLine, doubled } from './changing';
import { formOf, unmarked } from './forms';
import { otherColour } from './palette';
import {
  type Form,
  type LegendItem,
  legendGroups,
  type PictureArea,
  type PictureNode,
  type PictureTie,
  type Shape,
  type Swatch,
} from './parts';
import type { Colouring } from './styles/colouring';
import type { Sizing } from './styles/sizing';
import type { PictureTheme } from './theme';
import { lineOf, type TieStyle, thinning } from './ties';
import type { Wording } from './wording';

/** What the legend has to know of a picture. */
interface LegendSource {
  readonly scene: Scene;
  readonly nodes: readonly PictureNode[];
  readonly areas: readonly PictureArea[];
  readonly ties: readonly Tie[];
  /** The same ties as they are drawn. */
  readonly drawn: readonly PictureTie[];
  readonly sizing: Sizing;
  readonly colouring: Colouring | null;
  readonly style: TieStyle;
  readonly theme: PictureTheme;
  readonly wording: Wording;
}

type Word = (key: string) => string;

const shapes: readonly Shape[] = ['circle', 'square', 'hexagon'];

const borderless = { colour: '#000000', width: 0, dash: [] };

/** What shows the colour of nodes. */
export function nodeSample(fill: string): Swatch {
  return { type: 'node', form: { shape: 'circle', fill, stroke: borderless, ring: null, ...unmarked } };
}

/** What shows the colour of ties. */
export function lineSample(colour: string): Swatch {
  return { type: 'tie', colour, width: 2.5, dash: [] };
}

function nodeItems({ nodes, areas, theme, colouring }: LegendSource, word: Word): LegendItem[] {
  const occurring = new Set<Side | Shape>();
  for (const { side, shape } of nodes) occurring.add(side).add(shape);
  // Where colour says something else, the border alone says the side.
  const fill = colouring ? otherColour(theme) : undefined;
  const bySide: LegendItem[] = sides
    .filter((side) => occurring.has(side))
    .map((side) => ({
      id: `side.${side}`,
      group: 'side',
      swatch: { type: 'node', form: formOf(theme, 'circle', side, fill) },
      text: word(`side.${side}`),
    }));
  if (colouring && bySide.length > 0)
    bySide.unshift({ id: 'side.border', group: 'side', swatch: null, text: word('border') });
  const byShape = shapes
    .filter((shape) => occurring.has(shape))
    .map(
      (shape): LegendItem => ({
        id: `shape.${shape}`,
        group: 'kind',
        swatch: {
          type: 'node',
          form: { shape, fill: theme.soft, stroke: borderless, ring: null, ...unmarked },
        },
        text: word(`shape.${shape}`),
      }),
    );
  const [area] = areas;
  if (area)
    byShape.push({
      id: 'area',
      group: 'kind',
      swatch: { type: 'area', fill: area.fill, fillOpacity: area.fillOpacity, stroke: area.stroke },
      text: word('area'),
    });
  return [...bySide, ...byShape];
}

/** An undistinguished tie whose look stands for all of its sort. */
function usualOf(tie: Tie, id: string): Tie {
  return { ...tie, weight: 0.5, confidence: id === 'unsure' ? tie.confidence : null, mutual: true };
}

function attitudeItems({ ties, style, theme }: LegendSource, word: Word): LegendItem[] {
  const first = new Map<Attitude | 'membership' | 'unsure', Tie>();
  const occurs = (id: Attitude | 'membership' | 'unsure', tie: Tie) => {
    if (!first.has(id)) first.set(id, tie);
  };
  for (const tie of ties) {
    const attitude = attitudeOf(tie);
    // Where colour says something else, a line of its own has only what is dashed.
    if (!style.colouring) occurs(tie.kind === 'membership' ? 'membership' : attitude, tie);
    if (style.colouring ? attitude === 'against' && !isUnsure(tie) : attitude === 'against')
      occurs('against', tie);
    if (isUnsure(tie)) occurs('unsure', tie);
  }
  return (['favour', 'neutral', 'against', 'membership', 'unsure'] as const).flatMap((id): LegendItem[] => {
    const tie = first.get(id);
    if (!tie) return [];
    const line = lineOf(usualOf(tie, id), { ...style, widening: null });
    const colour = style.colouring ? theme.soft : line.colour;
    const width = Math.max(1.2, line.width);
    const dash = line.dash;
    return [
      {
        id: `tie.${id}`,
        group: 'tie',
        swatch: { type: 'tie', colour, width, dash },
        text: word(`tie.${id}`),
      },
    ];
  });
}

/** What the width of ties means, where they have several. */
function widthItems({ drawn, ties, style, theme }: LegendSource, word: Word): LegendItem[] {
  if (style.widening)
    return style.widening.legendOf(
      ties.map(({ id }) => id),
      thinning(style.dense),
      theme.soft,
    );
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const { width } of drawn) {
    from = Math.min(from, width);
    to = Math.max(to, width);
  }
  if (from >= to) return [];
  return [
    {
      id: 'tieWidth.weight',
      group: 'tieWidth',
      swatch: { type: 'wedge', colour: theme.soft, from, to },
      text: word('weight'),
    },
  ];
}

/** A plain node under signs that say more than kind and side. */
function signed(theme: PictureTheme): Form {
  return {
    shape: 'circle',
    fill: otherColour(theme),
    stroke: { colour: otherColour(theme), width: 1, dash: [] },
    ring: null,
    ...unmarked,
  };
}

/** What the signs of closed groups and of changes mean. */
function markItems({ scene, nodes, drawn, theme }: LegendSource, word: Word): LegendItem[] {
  const items: LegendItem[] = [];
  const mark = (id: string, swatch: Swatch) =>
    items.push({ id: `mark.${id}`, group: 'mark', swatch, text: word(`mark.${id}`) });
  if (nodes.some(({ id }) => scene.groups.has(id)))
    mark('closed', { type: 'node', form: doubled(signed(theme)) });
  if (nodes.some(({ pin }) => pin !== null))
    mark('pinned', { type: 'node', form: { ...signed(theme), pin: theme.ink } });
  if (scene.changes.size === 0) return items;
  const onNodes = new Set(nodes.flatMap(({ id }) => scene.changes.get(id) ?? []));
  const onTies = new Set(drawn.flatMap(({ id }) => scene.changes.get(id) ?? []));
  const line = { colour: theme.soft, width: 1.5, dash: [], opacity: 1 };
  for (const change of ['new', 'gone', 'changed'] as const) {
    if (onNodes.has(change)) mark(change, { type: 'node', form: changedForm(signed(theme), change, theme) });
    if (onTies.has(change)) mark(`${change}Tie`, { type: 'tie', ...changedLine(line, change, theme) });
  }
  return items;
}

/** Explains what is faded, and the way that isn't. */
export function fadingItems(theme: PictureTheme, { say: word }: Wording) {
  const item = (id: string, swatch: Swatch): LegendItem => ({
    id: `mark.${id}`,
    group: 'mark',
    swatch,
    text: word(say(`map:legend.mark.${id}`)),
  });
  return {
    faded: item('faded', { type: 'node', form: { ...signed(theme), opacity: 0.35 } }),
    way: item('way', { type: 'tie', colour: theme.accent, width: 3, dash: [] }),
  };
}

/** What occurs in a picture and what it means, in the order in which it is read. */
export function legendOf(source: LegendSource): LegendItem[] {
  const word: Word = (key) => source.wording.say(say(`map:legend.${key}`));
  const { nodes, ties, sizing, colouring, style } = source;
  return [
    ...nodeItems(source, word),
    ...(colouring?.legendOf(nodes.map(({ id }) => id)) ?? []),
    ...sizing.legendOf(nodes),
    ...attitudeItems(source, word),
    ...(style.colouring?.legendOf(ties.map(({ id }) => id)) ?? []),
    ...widthItems(source, word),
    ...markItems(source, word),
  ].sort((a, b) => legendGroups.indexOf(a.group) - legendGroups.indexOf(b.group));
}
