import { z } from 'zod';

const messageValues = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));

/**
 * A sentence to be said later, in the reader's language: a key of `resources/locales` and the values to put in it, as they are. How
 * they are written, the sentence says: `{{n, number}}`, `{{part, share}}` (0.4: 40 %), `{{likely, people}}` (an estimate, in two
 * digits), `{{on, date}}`, `{{names, list}}` (several names: "A, B and C"). `count` chooses between singular and plural.
 */
export const message = z.object({ key: z.string(), values: messageValues });
export type Message = z.infer<typeof message>;

/** Builds a {@link Message}. `key` reads `namespace:path`, as i18next takes it. */
export function say(key: string, values: z.infer<typeof messageValues> = {}): Message {
  return { key, values };
}

/** What went wrong with one cell of a file that came from outside. `row` counts from 1 and includes the header. */
export const rowProblem = z.object({
  file: z.string(),
  row: z.number().int().positive(),
  field: z.string().nullable(),
  problem: message,
});
export type RowProblem = z.infer<typeof rowProblem>;

/** The one shape in which an error crosses a border of a process: what to say, and where in the input it was. */
export const refusal = z.object({
  problem: message,
  rows: z.array(rowProblem),
});
export type RefusalData = z.infer<typeof refusal>;

/** Thrown when the user's input or the world refuses a request in a way that the user can understand and mend. */
export class Refusal extends Error {
  readonly problem: Message;
  readonly rows: readonly RowProblem[];

  constructor(
    key: string,
    values: Message['values'] = {},
    rows: readonly RowProblem[] = [],
    cause?: unknown,
  ) {
    super(`${key} ${JSON.stringify(values)}`, cause === undefined ? undefined : { cause });
    this.name = 'Refusal';
    this.problem = say(key, values);
    this.rows = rows;
  }

  /** The refusal that crossed a border as data, as an error again. */
  static from({ problem, rows }: RefusalData, cause?: unknown): Refusal {
    return new Refusal(problem.key, problem.values, rows, cause);
  }

  /** The refusal as data, ready to cross a border. */
  data(): RefusalData {
    return { problem: this.problem, rows: [...this.rows] };
  }
}
