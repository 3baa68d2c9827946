import type { Scene } from '../look/scene';
import type { LegendItem, Picture } from './parts';

/** What is left of the colour of what isn't in focus. */
const pale = 0.14;

/** The picture with all that isn't clear drawn pale and without words, and explained by `item`. */
export function faded(picture: Picture, clear: NonNullable<Scene['clear']>, item: LegendItem): Picture {
  let some = false;
  const dim = <Part extends { readonly opacity: number }>(part: Part): Part => {
    some = true;
    return { ...part, opacity: part.opacity * pale };
  };
  const nodes = picture.nodes.map((node) =>
    clear.nodes.has(node.id) ? node : { ...dim(node), faded: true },
  );
  const ties = picture.ties.map((tie) => (clear.ties.has(tie.id) ? tie : dim(tie)));
  const areas = picture.areas.map((area) =>
    clear.nodes.has(area.id) ? area : { ...dim(area), name: area.name && { ...area.name, faded: true } },
  );
  return some ? { ...picture, nodes, ties, areas, legend: [...picture.legend, item] } : picture;
}
