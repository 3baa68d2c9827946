import type { PlanDocument } from '../model/document';
import { attitudeOf } from '../model/tie';
import { areasOf } from './areas';
import { boxRound } from './boxes';
import { highlighted, nothingSelected, type Selection } from './highlight';
import { labelBelow } from './labels';
import { legendOf } from './legend';
import { nodesOf, type Wording } from './nodes';
import type { Picture, PictureTie } from './parts';
import type { PictureTheme } from './theme';
import { lanesOf, lineOf, routeOf, tieColours } from './ties';
import { bodyBox } from './words';

export { nothingSelected, type Selection };

/** What a view adds to a plan. */
export interface MapView extends Wording {
  readonly selection: Selection;
}

/** With more ties than this a picture draws them straight, thin and without arrowheads. */
const denseFrom = 1500;

/** The quiet ones below, those against on top. */
function layerOf({ kind, attitude }: PictureTie): 0 | 1 | 2 {
  if (attitude === 'against') return 2;
  return kind === 'membership' ? 0 : 1;
}

/** Everything that is drawn of a plan: a pure function of the plan, the view and the theme. */
export function pictureOf(document: PlanDocument, view: MapView, theme: PictureTheme): Picture {
  const nodes = nodesOf(document, view, theme);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rows = [...document.tie.values()].filter(
    ({ sourceId, targetId }) => byId.has(sourceId) && byId.has(targetId),
  );
  const dense = rows.length > denseFrom;
  const lanes = dense ? new Map<string, number>() : lanesOf(rows);
  const colours = tieColours(theme);
  const layers: readonly [PictureTie[], PictureTie[], PictureTie[]] = [[], [], []];
  for (const tie of rows) {
    const source = byId.get(tie.sourceId);
    const target = byId.get(tie.targetId);
    if (!source || !target) continue;
    const { colour, width, dash, opacity, arrow } = lineOf(tie, colours, dense);
    const lane = lanes.get(tie.id) ?? null;
    const { from, to, control } = routeOf(source, target, lane, arrow, dense);
    // Written out, because tens of thousands are made at a time and spreading costs several times as much.
    const drawn: PictureTie = {
      id: tie.id,
      sourceId: source.id,
      targetId: target.id,
      kind: tie.kind,
      attitude: attitudeOf(tie),
      lane,
      from,
      to,
      control,
      colour,
      width,
      dash,
      opacity,
      arrow,
      selected: false,
    };
    layers[layerOf(drawn)].push(drawn);
  }
  const areas = areasOf(byId, rows, theme);
  const bounds = boxRound([
    ...areas.map(({ box }) => box),
    ...nodes.map(bodyBox),
    ...nodes.map((node) => labelBelow(node, 1).box),
  ]);
  const legend = legendOf(document, { nodes, ties: rows, dense, theme, wording: view });
  return highlighted(
    { nodes, ties: [...layers[0], ...layers[1], ...layers[2]], areas, legend, bounds, dense },
    view.selection,
    theme,
  );
}
