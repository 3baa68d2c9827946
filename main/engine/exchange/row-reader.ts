import type { z } from 'zod';
import { type Evidence, evidenceList } from '../../../core/model/evidence';
import { type Message, type RowProblem, say } from '../../../core/model/refusal';
import { evidenceIn } from '../../../core/table/evidence-text';
import { unguarded } from '../../../core/table/guard';
import { listIn } from '../../../core/table/lists';
import { excerpt } from '../../../core/words/excerpt';
import type { Dictionary } from '../../../core/words/words';
import { dateFrom, numberFrom, type Read, valenceFrom } from './cells';
import type { Line } from './sheet';

/** Where what is wrong with a file is written down. */
export type Complain = (problem: RowProblem) => void;

/**
 * Reads the cells of one row by the names of their columns. Every question answers undefined when there is no such column
 * or nothing in it, and also when the cell can't be read: then it is complained about.
 */
export class RowReader<Column extends string> {
  readonly row: number;
  readonly #file: string;
  readonly #cells: readonly string[];
  readonly #index: ReadonlyMap<Column, number>;
  readonly #complain: Complain;

  constructor(file: string, line: Line, index: ReadonlyMap<Column, number>, complain: Complain) {
    this.row = line.row;
    this.#file = file;
    this.#cells = line.cells;
    this.#index = index;
    this.#complain = complain;
  }

  /** Says what is wrong with this row, or with one of its cells. */
  complain(field: Column | null, problem: Message): void {
    this.#complain({ file: this.#file, row: this.row, field, problem });
  }

  /** The cell as text, without the blanks around it. */
  text(column: Column): string | undefined {
    const index = this.#index.get(column);
    const cell = index === undefined ? undefined : this.#cells[index];
    const bare = cell === undefined ? '' : unguarded(cell.trim());
    return bare === '' ? undefined : bare;
  }

  /** The cell as a field of the plan that is a text. */
  line(column: Column, field: z.ZodType<string>): string | undefined {
    const text = this.text(column);
    return text === undefined ? undefined : this.#checked(column, field, text);
  }

  number(column: Column, range?: { readonly min: number; readonly max: number }): number | undefined {
    const value = this.#read(column, (cell) => numberFrom(cell));
    if (value === undefined || !range || (value >= range.min && value <= range.max)) return value;
    return this.#failed(column, say('import:problem.outOfRange', { value, ...range }));
  }

  /** How far something is for or against. */
  valence(column: Column): number | undefined {
    return this.#read(column, valenceFrom);
  }

  /** A number of people. */
  headcount(column: Column): number | undefined {
    const value = this.#read(column, (cell) => numberFrom(cell, true));
    if (value === undefined || (Number.isInteger(value) && value >= 0 && value <= 1e10)) return value;
    return this.#failed(column, say('import:problem.notAHeadcount', { value }));
  }

  date(column: Column, end: boolean): string | undefined {
    return this.#read(column, (cell) => dateFrom(cell, end));
  }

  word<Value>(column: Column, words: Dictionary<Value>): Value | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    return words(text) ?? this.#failed(column, say('import:problem.unknownWord', { value: excerpt(text) }));
  }

  words<Value>(column: Column, words: Dictionary<Value>): Value[] | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    const found: Value[] = [];
    for (const item of listIn(text)) {
      const value = words(item);
      if (value === undefined)
        return this.#failed(column, say('import:problem.unknownWord', { value: excerpt(item) }));
      if (!found.includes(value)) found.push(value);
    }
    return found;
  }

  /** The items of a cell that holds several, as a field of the plan. */
  list(column: Column, field: z.ZodType<string[]>): string[] | undefined {
    const text = this.text(column);
    return text === undefined ? undefined : this.#checked(column, field, listIn(text));
  }

  evidence(column: Column): Evidence[] | undefined {
    const text = this.text(column);
    return text === undefined ? undefined : this.#checked(column, evidenceList, evidenceIn(text));
  }

  #checked<Value>(column: Column, field: z.ZodType<Value>, value: Value): Value | undefined {
    const result = field.safeParse(value);
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    if (issue?.code !== 'too_big') return this.#failed(column, say('import:problem.notReadable'));
    const key = issue.origin === 'array' ? 'tooMany' : 'tooLong';
    return this.#failed(column, say(`import:problem.${key}`, { most: Number(issue.maximum) }));
  }

  #read<Value>(column: Column, read: (cell: string) => Read<Value>): Value | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    const result = read(text);
    return 'value' in result ? result.value : this.#failed(column, result.problem);
  }

  #failed(column: Column, problem: Message): undefined {
    this.complain(column, problem);
    return undefined;
  }
}

/** Where each column is; the columns of a reading beside the titles of its sheet. */
export function columnIndex<Column extends string>(columns: readonly (Column | null)[]): Map<Column, number> {
  return new Map(columns.flatMap((column, i) => (column === null ? [] : [[column, i] as const])));
}
