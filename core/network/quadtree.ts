/** How often a square is cut at most. */
const deepest = 24;

/**
 * Points in a square that is cut into four again and again, each square with the weight and middle of what is in it
 * (J. Barnes, P. Hut, "A hierarchical O(N log N) force-calculation algorithm", Nature 324, 1986).
 * Can be filled again without new memory.
 */
export class Quadtree {
  /** First of the four squares within a square; 0 for none, which is the root's own number. */
  #children: Int32Array;
  /** The one point of a square that isn't cut, −1 for none. */
  #point: Int32Array;
  #weight: Float64Array;
  #middleX: Float64Array;
  #middleY: Float64Array;
  #side: Float64Array;
  readonly #stack = new Int32Array(4 * deepest * 4);
  #squares = 0;
  /** Sum of the forces of the last `repel`. */
  forceX = 0;
  forceY = 0;

  constructor(points: number) {
    const capacity = 8 * points + 64;
    this.#children = new Int32Array(capacity);
    this.#point = new Int32Array(capacity);
    this.#weight = new Float64Array(capacity);
    this.#middleX = new Float64Array(capacity);
    this.#middleY = new Float64Array(capacity);
    this.#side = new Float64Array(capacity);
  }

  /** @param places x and y of point i at 2i and 2i + 1  @param weights one for each point */
  fill(places: Float64Array, weights: Float64Array): void {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < places.length; i += 2) {
      left = Math.min(left, places[i] as number);
      right = Math.max(right, places[i] as number);
      top = Math.min(top, places[i + 1] as number);
      bottom = Math.max(bottom, places[i + 1] as number);
    }
    const side = Math.max(right - left, bottom - top, 1e-9) * 1.001;
    this.#squares = 1;
    this.#open(0, side);
    for (let i = 0; i < weights.length; i++) this.#insert(i, places, weights, left, top, side);
    for (let square = 0; square < this.#squares; square++) {
      const weight = this.#weight[square] as number;
      if (weight === 0) continue;
      this.#middleX[square] = (this.#middleX[square] as number) / weight;
      this.#middleY[square] = (this.#middleY[square] as number) / weight;
    }
  }

  #open(square: number, side: number): void {
    this.#children[square] = 0;
    this.#point[square] = -1;
    this.#weight[square] = 0;
    this.#middleX[square] = 0;
    this.#middleY[square] = 0;
    this.#side[square] = side;
  }

  #insert(i: number, places: Float64Array, weights: Float64Array, left: number, top: number, side: number) {
    let square = 0;
    let [x0, y0, size] = [left, top, side];
    const x = places[2 * i] as number;
    const y = places[2 * i + 1] as number;
    for (let depth = 0; ; depth++) {
      this.#put(square, x, y, weights[i] as number);
      let children = this.#children[square] as number;
      if (children === 0) {
        const other = this.#point[square] as number;
        if (other < 0 && this.#weight[square] === weights[i]) {
          this.#point[square] = i;
          return;
        }
        if (depth >= deepest || this.#squares + 4 > this.#children.length) return;
        children = this.#squares;
        this.#squares += 4;
        for (let child = children; child < children + 4; child++) this.#open(child, size / 2);
        this.#children[square] = children;
        this.#point[square] = -1;
        if (other >= 0) {
          const [ox, oy] = [places[2 * other] as number, places[2 * other + 1] as number];
          const child = children + (ox >= x0 + size / 2 ? 1 : 0) + (oy >= y0 + size / 2 ? 2 : 0);
          this.#put(child, ox, oy, weights[other] as number);
          this.#point[child] = other;
        }
      }
      size /= 2;
      const [east, south] = [x >= x0 + size, y >= y0 + size];
      square = children + (east ? 1 : 0) + (south ? 2 : 0);
      if (east) x0 += size;
      if (south) y0 += size;
    }
  }

  #put(square: number, x: number, y: number, weight: number): void {
    this.#weight[square] = (this.#weight[square] as number) + weight;
    this.#middleX[square] = (this.#middleX[square] as number) + x * weight;
    this.#middleY[square] = (this.#middleY[square] as number) + y * weight;
  }

  /**
   * Sums weight / distance, directed away, over everything but the point at (x, y) itself; the result is in `forceX`
   * and `forceY`. A square is taken as one body when its side is less than `coarseness` times its distance.
   */
  repel(x: number, y: number, coarseness: number): void {
    const stack = this.#stack;
    const limit = coarseness * coarseness;
    let [forceX, forceY] = [0, 0];
    let top = 0;
    stack[top++] = 0;
    while (top > 0) {
      const square = stack[--top] as number;
      const weight = this.#weight[square] as number;
      if (weight === 0) continue;
      const dx = x - (this.#middleX[square] as number);
      const dy = y - (this.#middleY[square] as number);
      const squared = dx * dx + dy * dy;
      const children = this.#children[square] as number;
      const side = this.#side[square] as number;
      if (children === 0 || side * side < limit * squared) {
        if (squared < 1e-12) continue;
        forceX += (weight * dx) / squared;
        forceY += (weight * dy) / squared;
      } else {
        stack[top++] = children;
        stack[top++] = children + 1;
        stack[top++] = children + 2;
        stack[top++] = children + 3;
      }
    }
    this.forceX = forceX;
    this.forceY = forceY;
  }
}
