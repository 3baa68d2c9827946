import type { Report } from '../progress';

/** How much work may still be done, in steps of about a billionth of a second each, and who is told of it. */
export class Effort {
  readonly #whole: number;
  readonly #report: Report;
  #spent = 0;
  #told = 0;

  constructor(whole: number, report: Report) {
    this.#whole = whole;
    this.#report = report;
  }

  get isSpent(): boolean {
    return this.#spent >= this.#whole;
  }

  get left(): number {
    return Math.max(0, this.#whole - this.#spent);
  }

  /** Notes steps that were done. Throws what the report throws. */
  spend(steps: number): void {
    this.#spent += steps;
    if (this.#spent < this.#told + this.#whole / 100 && this.#spent < this.#told + 2e7) return;
    this.#told = this.#spent;
    this.#report(Math.min(0.99, this.#spent / this.#whole));
  }
}
