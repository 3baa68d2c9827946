import type { PlanDocument } from '../model/document';
import type { Language } from '../model/plan';
import { type Message, say } from '../model/refusal';
import type { Side } from '../model/sides';
import { sidesOf } from '../model/standings';
import type { Tie } from '../model/tie';
import { areasOf } from './areas';
import { boxRound } from './boxes';
import { formOf, shapeOf } from './forms';
import { bodyBox, labelBelow, labelLine, labelOf } from './labels';
import { legendOf } from './legend';
import { wrapped } from './letters';
import type { Label, Picture, PictureNode, PictureTie, Point } from './parts';
import { sizeOfPeople, sizeOfTies, unknownSize } from './sizes';
import { labelColour, type PictureTheme } from './theme';
import { bendsOf, lineOf, routeOf, tieColours } from './ties';

/** What a view adds to a plan. */
export interface MapView {
  readonly selection: Selection;
  /** Language of numbers. */
  readonly language: Language;
  /** Says a message of namespace `map` in the reader's language. */
  readonly say: (message: Message) => string;
}

/** Ids of the nodes and ties that are selected. */
export interface Selection {
  readonly nodes: ReadonlySet<string>;
  readonly ties: ReadonlySet<string>;
}

export const nothingSelected: Selection = { nodes: new Set(), ties: new Set() };

/** With more ties than this a picture draws them straight, thin and without arrowheads. */
const denseFrom = 1500;

/** Where a node that has no place yet is drawn: on a spiral under everything that has one. */
function placesOf(document: PlanDocument): Map<string, Point> {
  const places = new Map<string, Point>();
  let bottom = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const { id, x, y } of document.node.values()) {
    if (x === null || y === null) continue;
    places.set(id, { x, y });
    bottom = Math.max(bottom, y);
    sum += x;
  }
  const homeless = [...document.node.values()].filter(({ id }) => !places.has(id));
  const reach = 34 * Math.sqrt(homeless.length);
  const centre = places.size === 0 ? { x: 0, y: 0 } : { x: sum / places.size, y: bottom + reach + 120 };
  for (const [i, { id }] of homeless.entries()) {
    const away = 34 * Math.sqrt(i);
    const angle = i * Math.PI * (3 - Math.sqrt(5));
    places.set(id, { x: centre.x + away * Math.cos(angle), y: centre.y + away * Math.sin(angle) });
  }
  return places;
}

function degreesOf(document: PlanDocument): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { sourceId, targetId } of document.tie.values()) {
    degrees.set(sourceId, (degrees.get(sourceId) ?? 0) + 1);
    degrees.set(targetId, (degrees.get(targetId) ?? 0) + 1);
  }
  return degrees;
}

/** Everything that is drawn of a plan: a pure function of the plan, the view and the theme. */
export function pictureOf(document: PlanDocument, view: MapView, theme: PictureTheme): Picture {
  const count = (value: number) =>
    new Intl.NumberFormat(view.language, { useGrouping: 'always' }).format(value);
  const word = (key: string) => view.say(say(`map:legend.${key}`));
  const standing = sidesOf(document);
  const places = placesOf(document);
  const degrees = degreesOf(document);
  const people = {
    actor: [...document.actor.values()].flatMap(({ reach }) => (reach === null ? [] : [reach])),
    community: [...document.community.values()].flatMap(({ audience }) =>
      audience === null ? [] : [audience],
    ),
  };
  const known = people.actor.length + people.community.length;
  const sizedBy = known > 0 ? 'people' : document.tie.size > 0 ? 'ties' : 'nothing';
  const busiest = Math.max(0, ...degrees.values());
  const labelColours = {
    own: labelColour(theme, 'own'),
    ally: labelColour(theme, 'ally'),
    undecided: labelColour(theme, 'undecided'),
    rival: labelColour(theme, 'rival'),
  };

  function communityLabel(name: string, side: Side, platform: string, audience: number | null): Label {
    const lines = wrapped(name).map((line) => labelLine(line, 14, 650, labelColours[side]));
    const key = audience === null ? 'platform' : platform === '' ? 'audience' : 'platformAndAudience';
    if (audience !== null || platform !== '') {
      const values = { platform, count: audience ?? 0, audience: count(audience ?? 0) };
      lines.push(labelLine(view.say(say(`map:label.${key}`, values)), 11.5, 400, theme.soft));
    }
    return labelOf(lines);
  }

  const nodes: PictureNode[] = [];
  for (const { id, kind } of document.node.values()) {
    const actor = document.actor.get(id);
    const community = document.community.get(id);
    const row = actor ?? community;
    const place = places.get(id);
    if (!row || !place) continue;
    const side = standing.get(id) ?? 'undecided';
    const selected = view.selection.nodes.has(id);
    const heads = actor ? actor.reach : (community?.audience ?? null);
    const size =
      sizedBy === 'people'
        ? sizeOfPeople(kind, heads)
        : sizedBy === 'ties'
          ? sizeOfTies(kind, degrees.get(id) ?? 0, busiest)
          : unknownSize(kind);
    const label = community
      ? communityLabel(row.name, side, row.platform, community.audience)
      : labelOf(
          wrapped(row.name).map((line) =>
            labelLine(line, selected ? 13 : 12, selected ? 650 : 500, theme.ink),
          ),
        );
    const importance = (community ? 1e3 : 0) + size + 0.01 * Math.min(999, degrees.get(id) ?? 0);
    const form = formOf(theme, shapeOf(actor ? actor.type : 'community'), side);
    nodes.push({ ...form, id, kind, side, name: row.name, ...place, size, label, importance, selected });
  }

  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rows: Tie[] = [...document.tie.values()].filter(
    ({ sourceId, targetId }) => byId.has(sourceId) && byId.has(targetId),
  );
  const dense = rows.length > denseFrom;
  const bends = dense ? new Map<string, number>() : bendsOf(rows, places);
  const colours = tieColours(theme);
  const ties: PictureTie[] = [];
  for (const tie of rows) {
    const source = byId.get(tie.sourceId);
    const target = byId.get(tie.targetId);
    if (!source || !target) continue;
    const selected = view.selection.ties.has(tie.id) || source.selected || target.selected;
    const bend = bends.get(tie.id) ?? 0;
    const line = lineOf(tie, colours, dense, selected);
    const route = routeOf(source, target, bend, line.arrow);
    ties.push({ id: tie.id, sourceId: source.id, targetId: target.id, bend, ...route, ...line, selected });
  }

  const areas = areasOf(byId, rows, theme);
  const bounds = boxRound([
    ...areas.map(({ box }) => box),
    ...nodes.flatMap((node) => [bodyBox(node), labelBelow(node, 1).box]),
  ]);

  const legend = legendOf({
    nodes,
    ties: rows,
    dense,
    theme,
    people,
    sizedBy,
    someUnknown: known > 0 && known < nodes.length,
    areas: areas.length > 0,
    word,
    count,
  });
  return { nodes, ties, areas, legend, bounds, dense };
}
