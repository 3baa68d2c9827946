import type { z } from 'zod';
import type { RowChange } from '../changes';
import { type Message, Refusal } from '../refusal';
import type { RowOf, TableName } from '../tables';

/** What an edit may ask of the plan while it works out its changes. */
export interface PlanReader {
  get<T extends TableName>(table: T, id: string): RowOf<T> | undefined;
  /** The rows whose `field` is `value`, in the order of their ids. */
  where<T extends TableName>(table: T, field: keyof RowOf<T> & string, value: string): RowOf<T>[];
  /** All rows, in the order of their ids. */
  all<T extends TableName>(table: T): RowOf<T>[];
}

/** What an edit comes to: its name for "Undo: …" and the rows it changes. No change at all is a fine outcome. */
export interface Outcome {
  readonly label: Message;
  readonly changes: readonly RowChange[];
}

/**
 * One way to change a plan: pure, so that the engine, an import and a test get the same rows.
 * `run` throws a {@link Refusal} when the input doesn't fit the plan.
 */
export interface Edit<Type extends string, Input extends z.ZodObject> {
  readonly type: Type;
  readonly input: Input;
  run(plan: PlanReader, input: z.infer<Input>): Outcome;
}

/** Keeps the literal type of an edit's name and of its input. */
export function defineEdit<Type extends string, Input extends z.ZodObject>(
  edit: Edit<Type, Input>,
): Edit<Type, Input> {
  return edit;
}

/** The row, or a refusal that says it is no longer there. */
export function existing<T extends TableName>(plan: PlanReader, table: T, id: string): RowOf<T> {
  const row = plan.get(table, id);
  if (!row) throw new Refusal('errors:gone', { table, id });
  return row;
}

/** Refuses an id that is taken. */
export function mustBeFree(plan: PlanReader, table: TableName, id: string): void {
  if (plan.get(table, id)) throw new Refusal('errors:idTaken', { table, id });
}
