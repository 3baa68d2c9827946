import type { RowOf, TableName } from '../../../core/model/tables';

/** How a field is shown and edited. */
export type FieldKind =
  /** One line of text. */
  | 'text'
  /** Several lines. */
  | 'longText'
  /** How many people. */
  | 'headcount'
  /** 0 … 1, said as "high · 0.85". */
  | 'share'
  /** 0 … 1, said as "35 %". */
  | 'percent'
  /** −1 … +1, said as "in favour · +0.6". */
  | 'valence'
  | 'choice'
  | 'choices'
  | 'date'
  | 'tags'
  /** One of the plan's actors. */
  | 'actor'
  /** One of the plan's actors and communities. */
  | 'node'
  | 'timeZone';

/** One field of a kind of row: what forms, the bulk editor and their tests are made from. */
export interface Field<T extends TableName = TableName> {
  readonly key: T extends TableName ? keyof RowOf<T> & string : never;
  readonly kind: FieldKind;
  /** The values of a choice, as they are stored; `null` where it may be left open. */
  readonly options?: readonly (string | number | boolean | null)[];
  /** Prefix of the keys that name the options; `null` is named `<prefix>.none`. */
  readonly words?: string;
  /** Whether it makes sense to set it for many rows at once. */
  readonly together?: boolean;
  /** Left out where it says nothing, as a rank does in anything but a membership. */
  applies?(row: T extends TableName ? RowOf<T> : never): boolean;
}

/** Names an option in the locale files: minus signs and truth values are no part of a key. */
export function optionKey(option: string | number | boolean | null): string {
  if (option === null) return 'none';
  if (typeof option === 'number') return `${option < 0 ? 'm' : option > 0 ? 'p' : 'z'}${Math.abs(option)}`;
  return String(option);
}
