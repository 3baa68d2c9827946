import type { Scene } from '../look/scene';
import { eachOf, mapped, type Pausing } from '../model/pausing';
import type { LegendItem, Picture, PictureTie } from './parts';
import type { PictureTheme } from './theme';

/** What is left of the colour of what isn't in focus. */
const pale = 0.14;

/** A tie of the way that is shown: nobody at the back of the room may miss it. */
function wayLine(tie: PictureTie, theme: PictureTheme): PictureTie {
  return { ...tie, colour: theme.accent, width: tie.width + 2.2, opacity: 1 };
}

/**
 * Draws all of a picture that isn't clear pale and without words, and a way on top of it in the accent's colour; with pauses.
 * @param items what the legend says of either, where it occurs
 */
export function* fading(
  picture: Picture,
  clear: NonNullable<Scene['clear']>,
  items: { readonly faded: LegendItem; readonly way: LegendItem },
  theme: PictureTheme,
): Pausing<Picture> {
  let some = false;
  const dim = <Part extends { readonly opacity: number }>(part: Part): Part => {
    some = true;
    return { ...part, opacity: part.opacity * pale };
  };
  const nodes = yield* mapped(picture.nodes, (node) =>
    clear.nodes.has(node.id) ? node : { ...dim(node), faded: true },
  );
  const lower: PictureTie[] = [];
  const way: PictureTie[] = [];
  yield* eachOf(picture.ties, (tie) => {
    if (!clear.ties.has(tie.id)) lower.push(dim(tie));
    else if (clear.isWay) way.push(wayLine(tie, theme));
    else lower.push(tie);
  });
  const flows = picture.flows.map((flow) =>
    clear.nodes.has(flow.sourceId) && clear.nodes.has(flow.targetId) ? flow : dim(flow),
  );
  // A way leads through communities, whose grounds would draw the eye away from it.
  const areas = picture.areas.map((area) =>
    clear.nodes.has(area.id) && (area.name || !clear.isWay)
      ? area
      : { ...dim(area), name: area.name && { ...area.name, faded: true } },
  );
  const legend = [...picture.legend, ...(way.length > 0 ? [items.way] : []), ...(some ? [items.faded] : [])];
  return some || way.length > 0
    ? { ...picture, nodes, ties: [...lower, ...way], flows, areas, legend }
    : picture;
}
