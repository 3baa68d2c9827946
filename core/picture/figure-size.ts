import { legendBlock } from './legend-block';
import type { Picture } from './parts';
import type { PictureTheme } from './theme';

/** Width of a figure in pixels; larger plans get a larger one. */
const width = { least: 1600, most: 3200, perNode: 80 };

/** How high the map may be as a share of its width. */
const tall = { least: 0.5, most: 1 };

/** How large a figure of a picture is, in whole pixels: as high as the map and the legend under it. */
export function figureSize(picture: Picture, theme: PictureTheme): { width: number; height: number } {
  const { nodes, bounds, legend } = picture;
  const wide = Math.round(
    Math.min(width.most, Math.max(width.least, Math.sqrt(nodes.length) * width.perNode)),
  );
  const shape = bounds ? (bounds.y2 - bounds.y1) / Math.max(1, bounds.x2 - bounds.x1) : tall.least;
  const high = wide * Math.min(tall.most, Math.max(tall.least, shape));
  const below = legend.length > 0 ? legendBlock(legend, theme, wide, 1).height : 0;
  return { width: wide, height: Math.round(high + below) };
}
