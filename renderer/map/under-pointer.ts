import { nodeAt, tieAt } from '../../core/picture/finding';
import type { Box, Picture, PictureNode, PictureTie, Point } from '../../core/picture/parts';
import type { Lookout } from './lookout';
import { isOnArea } from './painting';

/** How near the pointer must be to a tie, and how far beside a node it may be, in pixels; a finger is less exact. */
const reach = { mouse: { tie: 7, node: 4 }, touch: { tie: 16, node: 14 } };

/** What of the map is under the pointer. */
export class UnderPointer {
  readonly #picture: () => Picture | null;
  readonly #lookout: Lookout;
  readonly #sheet: HTMLCanvasElement;

  /** @param picture what is on the screen at this moment  @param sheet the canvas that grounds are painted on */
  constructor(picture: () => Picture | null, lookout: Lookout, sheet: HTMLCanvasElement) {
    this.#picture = picture;
    this.#lookout = lookout;
    this.#sheet = sheet;
  }

  nodeAt(at: Point, touch = false): PictureNode | null {
    const picture = this.#picture();
    const { node } = reach[touch ? 'touch' : 'mouse'];
    return picture ? nodeAt(picture, at, node / this.#lookout.viewport.zoom) : null;
  }

  tieAt(at: Point, touch = false): PictureTie | null {
    const picture = this.#picture();
    const { tie } = reach[touch ? 'touch' : 'mouse'];
    return picture ? tieAt(picture, at, tie / this.#lookout.viewport.zoom) : null;
  }

  /** The community that is drawn as nothing but the ground at a point; of several the smallest. */
  groundAt(at: Point): string | null {
    const context = this.#sheet.getContext('2d');
    if (!context) return null;
    context.setTransform(1, 0, 0, 1, 0, 0);
    const grounds = this.#picture()?.areas.filter(({ name }) => name !== null) ?? [];
    return grounds.findLast((area) => isOnArea(context, area, at))?.id ?? null;
  }

  /** What a tie that is drawn to a point leads to: a node, or else the ground of a community. */
  endAt(at: Point, touch: boolean): string | null {
    return this.nodeAt(at, touch)?.id ?? this.groundAt(at);
  }

  /** The nodes in a box, by their middles. */
  inside({ x1, y1, x2, y2 }: Box): string[] {
    return (this.#picture()?.nodes ?? [])
      .filter(({ x, y }) => x >= x1 && x <= x2 && y >= y1 && y <= y2)
      .map(({ id }) => id);
  }
}
