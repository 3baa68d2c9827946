/** Numbers waiting in the order of their keys: a binary heap. */
export class Heap {
  readonly #keys: number[] = [];
  readonly #items: number[] = [];

  get size(): number {
    return this.#items.length;
  }

  /** The key of what comes next. */
  get least(): number {
    return this.#keys[0] ?? Number.POSITIVE_INFINITY;
  }

  clear(): void {
    this.#keys.length = 0;
    this.#items.length = 0;
  }

  push(key: number, item: number): void {
    const [keys, items] = [this.#keys, this.#items];
    let i = keys.length;
    keys.push(key);
    items.push(item);
    while (i > 0) {
      const up = (i - 1) >> 1;
      if ((keys[up] as number) <= key) break;
      keys[i] = keys[up] as number;
      items[i] = items[up] as number;
      i = up;
    }
    keys[i] = key;
    items[i] = item;
  }

  /** Takes out what comes next. */
  pop(): number {
    const [keys, items] = [this.#keys, this.#items];
    const first = items[0] as number;
    const key = keys.pop() as number;
    const item = items.pop() as number;
    const size = keys.length;
    if (size === 0) return first;
    let i = 0;
    for (;;) {
      let down = 2 * i + 1;
      if (down >= size) break;
      if (down + 1 < size && (keys[down + 1] as number) < (keys[down] as number)) down++;
      if ((keys[down] as number) >= key) break;
      keys[i] = keys[down] as number;
      items[i] = items[down] as number;
      i = down;
    }
    keys[i] = key;
    items[i] = item;
    return first;
  }
}
