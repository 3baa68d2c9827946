import type { RowProblem } from '../../../core/model/refusal';
import type { Complain } from './row-reader';

const mostKept = 200;

/** Gathers what is wrong with files: counts everything, keeps the first of it. */
export class Problems {
  readonly #kept: RowProblem[] = [];
  #count = 0;

  readonly complain: Complain = (problem) => {
    this.#count++;
    if (this.#kept.length < mostKept) this.#kept.push(problem);
  };

  /** File by file, row by row. */
  get kept(): readonly RowProblem[] {
    const files = new Map<string, number>();
    for (const { file } of this.#kept) if (!files.has(file)) files.set(file, files.size);
    const place = ({ file }: RowProblem) => files.get(file) ?? 0;
    return [...this.#kept].sort((a, b) => place(a) - place(b) || a.row - b.row);
  }

  get count(): number {
    return this.#count;
  }
}
