import type { Box } from './parts';

/** Boxes in a grid, to ask quickly which of them overlap another. */
export class Crowd {
  readonly #cells = new Map<number, Box[]>();
  readonly #cell: number;

  /** @param cell width of the grid's cells, about that of a usual box */
  constructor(cell: number) {
    this.#cell = cell;
  }

  #eachCell({ x1, y1, x2, y2 }: Box, visit: (key: number) => boolean): boolean {
    const last = { i: Math.floor(x2 / this.#cell), j: Math.floor(y2 / this.#cell) };
    for (let i = Math.floor(x1 / this.#cell); i <= last.i; i++)
      for (let j = Math.floor(y1 / this.#cell); j <= last.j; j++) if (visit(i * 4_194_304 + j)) return true;
    return false;
  }

  add(box: Box): void {
    this.#eachCell(box, (key) => {
      const known = this.#cells.get(key);
      if (known) known.push(box);
      else this.#cells.set(key, [box]);
      return false;
    });
  }

  remove(box: Box): void {
    this.#eachCell(box, (key) => {
      const known = this.#cells.get(key);
      known?.splice(known.indexOf(box), 1);
      return false;
    });
  }

  /** Whether a box other than `but` overlaps this one. */
  meets(box: Box, but?: Box): boolean {
    return this.#eachCell(
      box,
      (key) => this.#cells.get(key)?.some((other) => other !== but && overlap(other, box)) ?? false,
    );
  }

  /** How many boxes other than `but` overlap this one. */
  count(box: Box, but?: Box): number {
    const found = new Set<Box>();
    this.#eachCell(box, (key) => {
      for (const other of this.#cells.get(key) ?? [])
        if (other !== but && overlap(other, box)) found.add(other);
      return false;
    });
    return found.size;
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}
