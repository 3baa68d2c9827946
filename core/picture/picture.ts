import { readingOf } from '../attributes/reading';
import type { Scene } from '../look/scene';
import { attitudeOf } from '../model/tie';
import { areasOf } from './areas';
import { boxRound } from './boxes';
import { highlighted, nothingSelected, type Selection } from './highlight';
import { labelBelow } from './labels';
import { legendOf, lineSample, nodeSample } from './legend';
import { nodesOf, type Wording } from './nodes';
import type { Picture, PictureTie } from './parts';
import { colour } from './styles/colour';
import { colouringOf } from './styles/colouring';
import { sizingOf } from './styles/sizing';
import { tieColour } from './styles/tie-colour';
import { wideningOf } from './styles/widening';
import type { PictureTheme } from './theme';
import { lanesOf, lineOf, routeOf, type TieStyle, usualTies } from './ties';
import { bodyBox } from './words';

export { nothingSelected, type Selection };

/** What a view adds to a scene. */
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

/** Everything that is drawn of a scene: a pure function of the scene, the view and the theme. */
export function pictureOf(scene: Scene, view: MapView, theme: PictureTheme): Picture {
  const { document, look } = scene;
  const { styling } = look;
  const source = { reading: readingOf(document), theme, wording: view };
  const sizing = sizingOf(styling.size, source);
  const colouring = colouringOf(styling.colour, colour, document.node.keys(), source, nodeSample);
  const nodes = nodesOf(source, sizing, colouring);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rows = [...document.tie.values()].filter(
    ({ sourceId, targetId }) => byId.has(sourceId) && byId.has(targetId),
  );
  const dense = rows.length > denseFrom;
  const lanes = dense ? new Map<string, number>() : lanesOf(rows);
  const style: TieStyle = {
    ...usualTies(theme, dense),
    colouring: colouringOf(styling.tieColour, tieColour, document.tie.keys(), source, lineSample),
    widening: wideningOf(styling.tieWidth, source),
  };
  const layers: readonly [PictureTie[], PictureTie[], PictureTie[]] = [[], [], []];
  for (const tie of rows) {
    const source = byId.get(tie.sourceId);
    const target = byId.get(tie.targetId);
    if (!source || !target) continue;
    const { colour, width, dash, opacity, arrow } = lineOf(tie, style);
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
  const legend = legendOf({
    nodes,
    ties: rows,
    drawn: layers.flat(),
    sizing,
    colouring,
    style,
    theme,
    wording: view,
  });
  return highlighted(
    { nodes, ties: [...layers[0], ...layers[1], ...layers[2]], areas, legend, bounds, dense },
    view.selection,
    theme,
  );
}
