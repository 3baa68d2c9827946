import type { Scene } from '../look/scene';
import { attitudeOf, type Tie } from '../model/tie';
import { changedLine } from './changing';
import type { Ends } from './ends';
import type { PictureTie } from './parts';
import type { PictureTheme } from './theme';
import { lanesOf, lineOf, routeOf, type TieStyle } from './ties';

/** The quiet ones below, those against on top. */
function layerOf({ kind, attitude }: PictureTie): 0 | 1 | 2 {
  if (attitude === 'against') return 2;
  return kind === 'membership' ? 0 : 1;
}

/** Ties as they are drawn between what is drawn, from the lowest to the highest. */
export function linesOf(
  rows: readonly Tie[],
  endsOf: Ends,
  style: TieStyle,
  changes: Scene['changes'],
  theme: PictureTheme,
): PictureTie[] {
  const { dense } = style;
  const lanes = dense ? new Map<string, number>() : lanesOf(rows);
  const layers: readonly [PictureTie[], PictureTie[], PictureTie[]] = [[], [], []];
  for (const tie of rows) {
    const ends = endsOf(tie.sourceId, tie.targetId);
    if (!ends) continue;
    const [source, target] = ends;
    const line = lineOf(tie, style);
    const change = changes.get(tie.id);
    const { colour, width, dash, opacity } = change ? changedLine(line, change, theme) : line;
    const lane = lanes.get(tie.id) ?? null;
    const { from, to, control } = routeOf(source, target, lane, line.arrow, dense);
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
      arrow: line.arrow,
      selected: false,
    };
    layers[layerOf(drawn)].push(drawn);
  }
  return [...layers[0], ...layers[1], ...layers[2]];
}
