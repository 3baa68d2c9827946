import { snappedToGrid, snappedToNeighbours } from '../../core/layout/snap';
import type { Box, Picture, Point } from '../../core/picture/parts';
import { type Guides, noGuides } from './guides';

/** Where something is carried. */
export interface Ground {
  readonly picture: Picture;
  /** Whether a grid is seen, on which dragged nodes come to stand. */
  readonly onGrid: boolean;
  /** What of the map is in view, and pixels a map unit. */
  readonly box: Box;
  readonly zoom: number;
}

/** How near a line draws what is dragged, in pixels. */
const reach = 5;

const nowhere: Point = { x: 0, y: 0 };

/** Nodes that are carried by the mouse or a finger: where they may come to stand, and the lines that they stand on. */
export class Carrying {
  /** Whether nodes are being carried. */
  underWay = false;
  #guides: Guides = noGuides;

  get guides(): Guides {
    return this.#guides;
  }

  /** They are put down, or put back. */
  end(): void {
    this.underWay = false;
    this.#guides = noGuides;
  }

  /** How far a node that is held at `place` goes aside: to the grid that is seen, or else to the lines of what stands near. */
  steered(node: string, place: Point, { picture, onGrid, box, zoom }: Ground): Point {
    this.#guides = noGuides;
    if (onGrid) return snappedToGrid(place).by;
    const near = picture.nodes.filter(
      ({ id, selected, x, y }) =>
        id !== node && !selected && x > box.x1 && x < box.x2 && y > box.y1 && y < box.y2,
    );
    const { by, guides } = snappedToNeighbours(place, near, reach / zoom);
    this.#guides = guides;
    return by;
  }

  /** It goes where the pointer has it. */
  unsteered(): Point {
    this.#guides = noGuides;
    return nowhere;
  }
}

/** What is selected moves along with the one of it that is dragged. */
export function together(
  places: ReadonlyMap<string, Point>,
  picture: Picture | null,
): ReadonlyMap<string, Point> {
  const [first] = places;
  const held = first && picture?.nodes.find(({ id }) => id === first[0]);
  if (!first || !picture || !held?.selected) return places;
  const [, to] = first;
  const moved = picture.nodes.filter(({ selected }) => selected);
  return new Map(moved.map(({ id, x, y }) => [id, { x: x + to.x - held.x, y: y + to.y - held.y }]));
}
