import type { Scene } from '../look/scene';
import type { Pausing } from '../model/pausing';
import { say } from '../model/refusal';
import { sides } from '../model/sides';
import { type Attitude, attitudeOf, isUnsure, type Tie } from '../model/tie';
import { changedForm, changedLine, doubled } from './changing';
import { formOf, unmarked } from './forms';
import { otherColour } from './palette';
import type { LegendItem, PictureArea, PictureNode, PictureTie, Shape, Swatch } from './parts';
import { plainForm } from './samples';
import type { Brush } from './styles/brush';
import type { NodePaint, TiePaint } from './styles/style';
import type { PictureTheme } from './theme';
import { plainTie, thinned, tieColours } from './ties';
import type { Wording } from './wording';

/** What the legend has to know of a picture. */
interface LegendSource {
  readonly scene: Scene;
  readonly nodes: readonly PictureNode[];
  readonly areas: readonly PictureArea[];
  readonly ties: readonly PictureTie[];
  /** The same ties as the plan has them. */
  readonly rows: readonly Tie[];
  readonly forNodes: Brush<NodePaint, PictureNode>;
  readonly forTies: Brush<TiePaint, PictureTie>;
  readonly theme: PictureTheme;
  readonly wording: Wording;
}

type Word = (key: string) => string;

const shapes: readonly Shape[] = ['circle', 'square', 'hexagon'];

const borderless = { colour: '#000000', width: 0, dash: [] };

function sideItems({ nodes, theme, forNodes }: LegendSource, word: Word): LegendItem[] {
  const occurring = new Set(nodes.map(({ side }) => side));
  // Where colour says something else, the border alone says the side.
  const fill = forNodes.replaces ? otherColour(theme) : undefined;
  const items: LegendItem[] = sides
    .filter((side) => occurring.has(side))
    .map((side) => ({
      id: `side.${side}`,
      group: 'side',
      swatch: { type: 'node', form: formOf(theme, 'circle', side, fill) },
      text: word(`side.${side}`),
    }));
  if (forNodes.replaces && items.length > 0)
    items.unshift({ id: 'side.border', group: 'side', swatch: null, text: word('border') });
  return items;
}

function kindItems({ nodes, areas, theme }: LegendSource, word: Word): LegendItem[] {
  const occurring = new Set(nodes.map(({ shape }) => shape));
  const items = shapes
    .filter((shape) => occurring.has(shape))
    .map((shape): LegendItem => {
      const form = { shape, fill: theme.soft, stroke: borderless, ring: null, ...unmarked };
      return {
        id: `shape.${shape}`,
        group: 'kind',
        swatch: { type: 'node', form },
        text: word(`shape.${shape}`),
      };
    });
  const [area] = areas;
  if (area)
    items.push({
      id: 'area',
      group: 'kind',
      swatch: { type: 'area', fill: area.fill, fillOpacity: area.fillOpacity, stroke: area.stroke },
      text: word('area'),
    });
  return items;
}

/** An undistinguished tie whose look stands for all of its sort. */
function usualOf(tie: Tie, id: string): Tie {
  return { ...tie, weight: 0.5, confidence: id === 'unsure' ? tie.confidence : null, mutual: true };
}

function attitudeItems({ rows, forTies, theme }: LegendSource, word: Word): LegendItem[] {
  const first = new Map<Attitude | 'membership' | 'unsure', Tie>();
  const occurs = (id: Attitude | 'membership' | 'unsure', tie: Tie) => {
    if (!first.has(id)) first.set(id, tie);
  };
  for (const tie of rows) {
    const attitude = attitudeOf(tie);
    const unsure = isUnsure(tie);
    // Where colour says something else, a line of its own has only what is dashed.
    if (!forTies.replaces) occurs(tie.kind === 'membership' ? 'membership' : attitude, tie);
    if (attitude === 'against' && !(forTies.replaces && unsure)) occurs('against', tie);
    if (unsure) occurs('unsure', tie);
  }
  const colours = tieColours(theme);
  return (['favour', 'neutral', 'against', 'membership', 'unsure'] as const).flatMap((id): LegendItem[] => {
    const tie = first.get(id);
    if (!tie) return [];
    const line = plainTie(usualOf(tie, id), colours);
    const colour = forTies.replaces ? theme.soft : line.colour;
    const width = Math.max(1.2, thinned(line.width, rows.length));
    const swatch = { type: 'tie', colour, width, dash: line.dash, opacity: line.opacity } as const;
    return [{ id: `tie.${id}`, group: 'tie', swatch, text: word(`tie.${id}`) }];
  });
}

/** What the signs of closed groups and of changes mean. */
function markItems({ scene, nodes, ties, theme }: LegendSource, word: Word): LegendItem[] {
  const items: LegendItem[] = [];
  const mark = (id: string, swatch: Swatch) =>
    items.push({ id: `mark.${id}`, group: 'mark', swatch, text: word(`mark.${id}`) });
  if (nodes.some(({ id }) => scene.groups.has(id)))
    mark('closed', { type: 'node', form: doubled(plainForm(theme), theme) });
  if (nodes.some(({ pin }) => pin !== null))
    mark('pinned', { type: 'node', form: { ...plainForm(theme), pin: theme.ink } });
  if (scene.changes.size === 0) return items;
  const onNodes = new Set(nodes.flatMap(({ id }) => scene.changes.get(id) ?? []));
  const onTies = new Set(ties.flatMap(({ id }) => scene.changes.get(id) ?? []));
  const line = { colour: theme.soft, width: 1.5, dash: [], opacity: 1 };
  for (const change of ['new', 'gone', 'changed'] as const) {
    if (onNodes.has(change))
      mark(change, { type: 'node', form: changedForm(plainForm(theme), change, theme) });
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
    faded: item('faded', { type: 'node', form: { ...plainForm(theme), opacity: 0.35 } }),
    way: item('way', { type: 'tie', colour: theme.accent, width: 3, dash: [], opacity: 1 }),
  };
}

/** Tells what occurs in a picture and what it means, in the order in which it is read; pauses at each part. */
export function* explaining(source: LegendSource): Pausing<LegendItem[]> {
  const word: Word = (key) => source.wording.say(say(`map:legend.${key}`));
  const { nodes, ties, forNodes, forTies } = source;
  const parts = [
    () => sideItems(source, word),
    () => forNodes.legendOf(nodes, true),
    () => attitudeItems(source, word),
    () => forTies.legendOf(ties, true),
    () => kindItems(source, word),
    () => forNodes.legendOf(nodes, false),
    () => forTies.legendOf(ties, false),
    () => markItems(source, word),
  ];
  const items: LegendItem[] = [];
  for (const part of parts) {
    items.push(...part());
    yield undefined;
  }
  return items;
}
