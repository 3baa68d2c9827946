import type { Point } from '../../core/picture/parts';
import type { Lookout } from './lookout';

/** So near the edge of the map, in pixels, something that is held moves the map. */
const margin = 28;

/** How fast it moves there at most, in pixels a second. */
const speed = 900;

/** How deep a place is in the edge of a length: −1 at the near end, 1 at the far one or beyond. */
function depth(at: number, length: number): number {
  const near = Math.min(1, Math.max(0, (margin - at) / margin));
  const far = Math.min(1, Math.max(0, (at - length + margin) / margin));
  return far - near;
}

/** Moves the map while something is held at its edge: what is dragged gets as far as one likes. */
export class EdgePan {
  readonly #lookout: Lookout;
  #at: Point = { x: 0, y: 0 };
  #frame = 0;
  #last = 0;
  /** What was picked up at the edge stays there until it has been away from it. */
  #armed = false;

  constructor(lookout: Lookout) {
    this.#lookout = lookout;
  }

  /** Something is held at this place of the pane; `follow` has it follow once the map has moved under it. */
  hold(at: Point, follow: () => void): void {
    this.#at = at;
    const { width, height } = this.#lookout.size;
    const away = depth(at.x, width) === 0 && depth(at.y, height) === 0;
    this.#armed ||= away || at.x < 0 || at.y < 0 || at.x > width || at.y > height;
    if (away || !this.#armed) this.#rest();
    else if (this.#frame === 0) {
      this.#last = performance.now();
      this.#frame = requestAnimationFrame(() => this.#pan(follow));
    }
  }

  #pan(follow: () => void): void {
    const now = performance.now();
    const far = (speed * Math.min(50, now - this.#last)) / 1000;
    this.#last = now;
    const { width, height } = this.#lookout.size;
    this.#lookout.panBy(-far * depth(this.#at.x, width), -far * depth(this.#at.y, height));
    this.#frame = requestAnimationFrame(() => this.#pan(follow));
    follow();
  }

  #rest(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** It is let go of. */
  end(): void {
    this.#rest();
    this.#armed = false;
  }
}
