/**
 * A queue for Dijkstra's search: buckets in a ring, each as wide as no tie is short, so that what is in the nearest bucket can't come any
 * nearer, in whatever order it is taken (E. V. Denardo, B. L. Fox, "Shortest-Route Methods: 1. Reaching, Pruning, and Buckets", Oper. Res.
 * 27(1), 1979). The width is a power of two, and so dividing by it is exact.
 */
export class Buckets {
  /** How long a stretch of distances a bucket holds. */
  readonly width: number;
  /** How many entries there are. */
  waiting = 0;
  readonly #mask: number;
  readonly #entries: Int32Array[];
  readonly #sizes: Int32Array;
  /** A bit for each bucket that isn't empty. */
  readonly #filled: Int32Array;

  /** @param lengths of all ties, whole numbers above 0 */
  constructor(lengths: Float64Array) {
    let [least, most] = [Number.POSITIVE_INFINITY, 1];
    for (const length of lengths) {
      if (length < least) least = length;
      if (length > most) most = length;
    }
    this.width = 1;
    while (2 * this.width <= Math.min(least, most)) this.width *= 2;
    let ring = 32;
    while (ring < most / this.width + 2) ring *= 2;
    this.#mask = ring - 1;
    this.#entries = Array.from({ length: ring }, () => new Int32Array(16));
    this.#sizes = new Int32Array(ring);
    this.#filled = new Int32Array(ring / 32);
  }

  /** Adds an entry to a bucket, at most the longest tie away from the one that was taken last. */
  put(bucket: number, vertex: number): void {
    const place = bucket & this.#mask;
    const size = this.#sizes[place] as number;
    let entries = this.#entries[place] as Int32Array;
    if (size === entries.length) entries = this.#grown(place);
    entries[size] = vertex;
    this.#sizes[place] = size + 1;
    const word = place >>> 5;
    this.#filled[word] = (this.#filled[word] as number) | (1 << (place & 31));
    this.waiting++;
  }

  /** The nearest bucket that isn't empty, from one on; there has to be one. */
  next(from: number): number {
    for (let bucket = from; ; bucket += 32 - (bucket & 31)) {
      const place = bucket & this.#mask;
      const bits = (this.#filled[place >>> 5] as number) >>> (place & 31);
      if (bits !== 0) return bucket + 31 - Math.clz32(bits & -bits);
    }
  }

  /** Empties a bucket. What was in it stays as it is until something is put a whole ring further on. */
  take(bucket: number): Int32Array {
    const place = bucket & this.#mask;
    const size = this.#sizes[place] as number;
    this.#clear(place);
    this.waiting -= size;
    return (this.#entries[place] as Int32Array).subarray(0, size);
  }

  /** Empties all buckets. */
  clear(): void {
    this.#sizes.fill(0);
    this.#filled.fill(0);
    this.waiting = 0;
  }

  #clear(place: number): void {
    this.#sizes[place] = 0;
    const word = place >>> 5;
    this.#filled[word] = (this.#filled[word] as number) & ~(1 << (place & 31));
  }

  #grown(place: number): Int32Array {
    const before = this.#entries[place] as Int32Array;
    const grown = new Int32Array(2 * before.length);
    grown.set(before);
    this.#entries[place] = grown;
    return grown;
  }
}
