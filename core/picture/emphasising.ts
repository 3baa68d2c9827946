import type { Emphasised, Told } from '../look/emphasised';
import { mapped, type Pausing } from '../model/pausing';
import { say } from '../model/refusal';
import { sides } from '../model/sides';
import { countIn } from '../words/locale';
import { inkOn, placeBadge } from './badges';
import { endsAmong } from './ends';
import { flowColour, flowsOf, flowWidth } from './flows';
import { formOf } from './forms';
import { coversNodes } from './labels';
import { fills, mostCategories, otherColour } from './palette';
import type { Badge, Form, Label, LegendItem, Picture, PictureArea, PictureNode, Swatch } from './parts';
import { nodeSample, plainForm } from './samples';
import type { PictureTheme } from './theme';
import type { Wording } from './wording';
import { labelLine } from './words';

/** How important the name of a node in that place is: before all that have none. */
const worthOf = (place: number) => coversNodes * (100 - place);

/** The letter of a group, counted from 0: A … Z, AA … */
export function groupLetter(group: number): string {
  const last = String.fromCharCode(65 + (group % 26));
  return group < 26 ? last : `${groupLetter(Math.floor(group / 26) - 1)}${last}`;
}

type GroupSign = Pick<Badge, 'text' | 'fill' | 'colour'>;

/** The letters of groups in their colours: the same on the map and wherever else the group is spoken of. */
export function groupSigns(theme: PictureTheme): (group: number) => GroupSign {
  const { category, other } = fills(theme);
  const signs = new Map<number, GroupSign>();
  return (group) => {
    const fill = group < mostCategories ? category(group) : other;
    const sign = signs.get(group) ?? { text: groupLetter(group), fill, colour: inkOn(fill, theme) };
    signs.set(group, sign);
    return sign;
  };
}

/** The colours of levels and groups. */
interface Scale {
  readonly levels: readonly string[];
  signOf(group: number): GroupSign;
  fillOf(told: Told): string | null;
}

function scaleOf(theme: PictureTheme): Scale {
  const levels = fills(theme).ramp(false);
  const signOf = groupSigns(theme);
  return {
    levels,
    signOf,
    fillOf({ group, level }) {
      if (group !== null) return signOf(group).fill;
      return level === null ? null : (levels[Math.round(level * (levels.length - 1))] ?? null);
    },
  };
}

function badgesOf(
  { place, group }: Told,
  node: PictureNode,
  theme: PictureTheme,
  signOf: Scale['signOf'],
): Badge[] {
  const badges: Badge[] = place === null ? [] : [placeBadge(place, theme)];
  if (group === null) return badges;
  const words = signOf(group);
  if (!node.emblem) badges.unshift({ ...words, at: 'shape' });
  else if (place === null) badges.push({ ...words, at: 'shoulder' });
  return badges;
}

/** Painted as a set of few looks, so that nodes of one look stay alike. */
function painter(theme: PictureTheme, { fillOf, signOf }: Scale) {
  const forms = new Map<string, Form>();
  return (node: PictureNode, told: Told): PictureNode => {
    const fill = fillOf(told);
    const importance = told.place === null ? node.importance : worthOf(told.place);
    const badges = badgesOf(told, node, theme, signOf);
    if (fill === null) return { ...node, importance, badges };
    const key = `${node.shape} ${node.side} ${fill}`;
    const form = forms.get(key) ?? formOf(theme, node.shape, node.side, fill);
    forms.set(key, form);
    const { stroke, ring } = form;
    const { emblem } = node;
    return {
      ...node,
      fill,
      stroke,
      ring,
      emblem: emblem?.type === 'icon' ? { ...emblem, colour: inkOn(fill, theme) } : emblem,
      importance,
      badges,
    };
  };
}

/** A ground that stands for its community: tinted with its colour, its place before its name. */
function paintedArea(area: PictureArea, told: Told, { fillOf }: Scale): PictureArea {
  const colour = fillOf(told);
  const sign =
    told.place === null ? (told.group === null ? null : groupLetter(told.group)) : `${told.place}.`;
  const { name } = area;
  const importance = told.place === null ? (name?.importance ?? 0) : worthOf(told.place);
  return {
    ...area,
    ...(colour ? { fill: colour, fillOpacity: 0.35, stroke: { ...area.stroke, colour } } : {}),
    name: name && { ...name, importance, label: sign === null ? name.label : numbered(name.label, sign) },
  };
}

/** A label whose name begins with a number or a letter. */
function numbered(label: Label, sign: string): Label {
  const lines = label.lines.map((line, i) =>
    i === 0 ? labelLine(`${sign} ${line.text}`, line.size, line.weight, line.colour) : line,
  );
  const width = Math.max(label.width, ...lines.map((line) => line.width));
  return { ...label, lines, width, brief: label.brief && numbered(label.brief, sign) };
}

/** Explains what an answer shows: its title, and every sign that occurs of it. */
function emphasisItems(
  emphasis: Emphasised,
  drawn: readonly { readonly id: string }[],
  { levels, fillOf }: Scale,
  theme: PictureTheme,
  { say: speak, language }: Wording,
): LegendItem[] {
  const item = (id: string, swatch: Swatch | null, text: string): LegendItem => ({
    id: `emphasis.${id}`,
    group: 'emphasis',
    swatch,
    text,
  });
  const word = (key: string, values = {}) => speak(say(`map:legend.emphasis.${key}`, values));
  const told = drawn.flatMap(({ id }) => emphasis.nodes.get(id) ?? []);
  const count = countIn(language);
  const items: LegendItem[] = [];
  if (told.some(({ place }) => place !== null))
    items.push(item('place', { type: 'badge', badge: placeBadge(1, theme) }, word('place')));
  if (told.some(({ level, group }) => level !== null && group === null))
    items.push(item('level', { type: 'ramp', colours: levels }, word('level')));
  const counts = new Map<number, number>();
  for (const { group } of told) if (group !== null) counts.set(group, (counts.get(group) ?? 0) + 1);
  let others = 0;
  for (const [group, times] of [...counts].sort(([a], [b]) => a - b)) {
    if (group >= mostCategories) {
      others += times;
      continue;
    }
    const fill = fillOf({ place: null, level: null, group }) ?? otherColour(theme);
    const named = emphasis.names[group];
    const name = [groupLetter(group), ...(named ? [speak(named)] : [])].join(' ');
    items.push(item(`group.${group}`, nodeSample(theme, { fill }), `${name} (${count(times)})`));
  }
  if (others > 0) {
    const text = word('others', { letter: groupLetter(mostCategories), count: others });
    items.push(item('others', nodeSample(theme, { fill: fills(theme).other }), text));
  }
  for (const isLoss of [false, true])
    if (emphasis.flows.some((flow) => flow.isLoss === isLoss)) {
      const colour = flowColour(theme, isLoss);
      const swatch = { type: 'flow', colour, from: flowWidth(0.1), to: flowWidth(0.8), isLoss } as const;
      items.push(item(isLoss ? 'loss' : 'gain', swatch, word(isLoss ? 'loss' : 'gain')));
    }
  if (items.length === 0) items.push(item('named', { type: 'node', form: plainForm(theme) }, word('named')));
  return [item('title', null, speak(emphasis.title)), ...items];
}

/** Sides told by the border alone, where every node that is shown has a colour that says something else. */
function borderItems(
  nodes: readonly PictureNode[],
  theme: PictureTheme,
  { say: speak }: Wording,
): LegendItem[] {
  const occurring = new Set(nodes.map(({ side }) => side));
  const word = (key: string) => speak(say(`map:legend.${key}`));
  return [
    { id: 'side.border', group: 'side', swatch: null, text: word('border') },
    ...sides
      .filter((side) => occurring.has(side))
      .map((side): LegendItem => {
        const form = formOf(theme, 'circle', side, otherColour(theme));
        return {
          id: `side.${side}`,
          group: 'side',
          swatch: { type: 'node', form },
          text: word(`side.${side}`),
        };
      }),
  ];
}

/**
 * Draws what an answer shows on the picture of a scene in which nothing is emphasised. O(nodes + ties), with pauses.
 * @param clear the nodes that don't fade
 */
export function* emphasising(
  picture: Picture,
  emphasis: Emphasised,
  clear: ReadonlySet<string>,
  theme: PictureTheme,
  wording: Wording,
): Pausing<Picture> {
  const scale = scaleOf(theme);
  const painted = painter(theme, scale);
  const nodes = yield* mapped(picture.nodes, (node) => {
    const told = emphasis.nodes.get(node.id);
    return told ? painted(node, told) : node;
  });
  const areas = picture.areas.map((area) => {
    const told = area.name ? emphasis.nodes.get(area.id) : undefined;
    return told ? paintedArea(area, told, scale) : area;
  });
  yield undefined;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const flows = flowsOf(
    emphasis.flows,
    endsAmong((id) => byId.get(id), areas),
    theme,
  );
  const isColoured = (id: string) => {
    const told = emphasis.nodes.get(id);
    return told !== undefined && scale.fillOf(told) !== null;
  };
  const isRecoloured = [...clear].every(isColoured);
  const kept = picture.legend.filter(
    ({ group }) => !isRecoloured || (group !== 'side' && group !== 'colour'),
  );
  yield undefined;
  const drawn = [...nodes, ...areas.flatMap(({ name }) => (name ? [name] : []))];
  const legend = [
    ...emphasisItems(emphasis, drawn, scale, theme, wording),
    ...(isRecoloured ? borderItems(nodes, theme, wording) : []),
    ...kept,
  ];
  return { ...picture, nodes, areas, flows, legend };
}
