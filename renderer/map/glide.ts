import type { Picture, Point } from '../../core/picture/parts';

/** How long nodes take to glide to other places, in milliseconds. */
const duration = 480;

/** Slow, quick, slow. */
function eased(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
}

/** The way of one node from where it is seen to where it is. */
export interface Way {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
}

/** The ways of all nodes that a picture has elsewhere than they are seen. */
export function waysTo(picture: Picture, seen: Picture | null): Way[] {
  if (!seen) return [];
  let places: Map<string, Point> | null = null;
  const before = (id: string) => {
    places ??= new Map(seen.nodes.map((node) => [node.id, node]));
    return places.get(id);
  };
  const ways: Way[] = [];
  for (const [i, { id, x, y }] of picture.nodes.entries()) {
    const there = seen.nodes[i];
    const from = there?.id === id ? there : before(id);
    if (from && Math.hypot(from.x - x, from.y - y) >= 1) ways.push({ id, from, to: { x, y } });
  }
  return ways;
}

/** Nodes on their way. */
export class Glide {
  #frame = 0;

  /** Calls `show` in every frame with the places of that moment, then `done`. Ends what was under way before. */
  begin(ways: readonly Way[], show: (places: ReadonlyMap<string, Point>) => void, done: () => void): void {
    this.end();
    const begun = performance.now();
    const step = () => {
      const share = Math.min(1, (performance.now() - begun) / duration);
      if (share === 1) {
        this.#frame = 0;
        done();
        return;
      }
      const far = eased(share);
      show(
        new Map(
          ways.map(({ id, from, to }) => [
            id,
            { x: from.x + (to.x - from.x) * far, y: from.y + (to.y - from.y) * far },
          ]),
        ),
      );
      this.#frame = requestAnimationFrame(step);
    };
    step();
  }

  /** Whether nodes are on their way. */
  get underWay(): boolean {
    return this.#frame !== 0;
  }

  /** Returns whether nodes were on their way. */
  end(): boolean {
    const { underWay } = this;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    return underWay;
  }
}

/** A large map comes in softly, in place of thousands of nodes on their way. */
export function fadeIn(sheets: readonly HTMLElement[]): void {
  for (const sheet of sheets) sheet.animate([{ opacity: 0 }, { opacity: 1 }], { duration: duration / 2 });
}
