import type { Scene } from '../look/scene';
import { eachOf, type Pausing } from '../model/pausing';
import { attitudeOf, type Tie } from '../model/tie';
import { changedLine } from './changing';
import type { Ends } from './ends';
import type { PictureTie } from './parts';
import type { Brush } from './styles/brush';
import type { TiePaint } from './styles/style';
import type { PictureTheme } from './theme';
import { hasArrow, isDense, lanesOf, plainTie, routeOf, thinned, tieColours } from './ties';

/** The quiet ones below, those against on top. */
function layerOf({ kind, attitude }: PictureTie): 0 | 1 | 2 {
  if (attitude === 'against') return 2;
  return kind === 'membership' ? 0 : 1;
}

/**
 * How much of the usual opacity is left of a tie by its weight, in few steps. A membership is the paler where the ground
 * under both its ends tells of it as well.
 */
function strengthOf(tie: Tie, isTold: boolean): number {
  if (tie.kind === 'membership' && attitudeOf(tie) !== 'against') return isTold ? 0.4 : 0.8;
  return 0.35 + 0.65 * (Math.round(4 * tie.weight) / 4);
}

/**
 * Draws ties between what is drawn, from the lowest to the highest; with pauses.
 * @param isTold whether the ground under its ends tells of a tie as well
 */
export function* drawingLines(
  rows: readonly Tie[],
  endsOf: Ends,
  brush: Brush<TiePaint, PictureTie>,
  isTold: (tie: Tie) => boolean,
  changes: Scene['changes'],
  theme: PictureTheme,
): Pausing<PictureTie[]> {
  const dense = isDense(rows.length);
  const colours = tieColours(theme);
  // Colours that data gives are stronger than the usual ones: thousands of them would hide the nodes.
  const quiet = brush.replaces ? 0.3 : 0.55;
  const lanes = dense ? new Map<string, number>() : lanesOf(rows);
  const layers: readonly [PictureTie[], PictureTie[], PictureTie[]] = [[], [], []];
  yield* eachOf(rows, (tie) => {
    const ends = endsOf(tie.sourceId, tie.targetId);
    if (!ends) return;
    const [source, target] = ends;
    const line = plainTie(tie, colours);
    brush.paint(line);
    line.width = thinned(line.width, rows.length);
    if (dense) line.opacity *= quiet;
    // Where data shows on ties, how solid they are is left to it.
    else if (brush.plain) line.opacity *= strengthOf(tie, isTold(tie));
    const arrow = hasArrow(tie, rows.length);
    const change = changes.get(tie.id);
    const { colour, width, dash, opacity } = change ? changedLine(line, change, theme) : line;
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
  });
  return [...layers[0], ...layers[1], ...layers[2]];
}
