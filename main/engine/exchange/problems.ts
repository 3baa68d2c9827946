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

  get kept(): readonly RowProblem[] {
    return this.#kept;
  }

  get count(): number {
    return this.#count;
  }
}
