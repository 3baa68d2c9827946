import type { z } from 'zod';
import { type RowOf, type TableName, tableNames, tables } from '../../../core/model/tables';
import { read } from './legible';
import { type QuickCheck, quickCheck } from './quick-check';

export type SqlValue = string | number | null;

/** How one field stands in its column: lists and objects as JSON, yes and no as 1 and 0, the rest as it is. */
type Storing = 'plain' | 'json' | 'flag';

interface Column {
  readonly name: string;
  readonly storing: Storing;
  readonly check: QuickCheck;
}

/** How the rows of one table are written to SQL, and read back without trusting what stands there. */
export interface Codec<T extends TableName> {
  readonly columns: readonly string[];
  /** The row as values in the order of `columns`. Throws when the row doesn't fit its table. */
  encode(row: RowOf<T>): SqlValue[];
  /** The row that these columns hold, or null when they hold none. May change `stored` in place. */
  decode(stored: Record<string, unknown>): RowOf<T> | null;
  /** The row that this value from a journal is, or null when it is none. */
  settle(value: unknown): RowOf<T> | null;
}

function storingOf(schema: z.core.$ZodType): Storing {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'nullable') return storingOf(def.innerType);
  if (def.type === 'array' || def.type === 'object') return 'json';
  return def.type === 'boolean' ? 'flag' : 'plain';
}

const malformed = Symbol('malformed');

function fromStored(storing: Storing, value: unknown): unknown {
  if (storing === 'flag') return value === 1 ? true : value === 0 ? false : malformed;
  if (storing === 'plain') return value;
  if (value === '[]') return [];
  if (value === null) return null;
  if (typeof value !== 'string') return malformed;
  try {
    return JSON.parse(value);
  } catch {
    return malformed;
  }
}

function codecOf<T extends TableName>(table: T): Codec<T> {
  const schema: z.ZodObject = tables[table];
  const columns: readonly Column[] = Object.entries(schema.shape).map(([name, field]) => ({
    name,
    storing: storingOf(field),
    check: quickCheck(field),
  }));

  const asked = (value: unknown) => read(schema, value) as RowOf<T> | null;

  const settle = (value: unknown): RowOf<T> | null => {
    if (typeof value !== 'object' || value === null) return null;
    const row = value as Record<string, unknown>;
    const sure =
      Object.keys(row).length === columns.length && columns.every(({ name, check }) => check(row[name]));
    return sure ? (row as RowOf<T>) : asked(value);
  };

  return {
    columns: columns.map(({ name }) => name),
    encode(row) {
      const settled = settle(row) as Record<string, unknown> | null;
      if (!settled) throw new Error(`a malformed row of ${table}`);
      return columns.map(({ name, storing }) => {
        const value = settled[name];
        if (storing === 'json' && value !== null) return JSON.stringify(value);
        return storing === 'flag' ? Number(value) : (value as SqlValue);
      });
    },
    decode(stored) {
      let sure = true;
      for (const { name, storing, check } of columns) {
        let value = stored[name];
        if (storing !== 'plain') {
          value = fromStored(storing, value);
          stored[name] = value;
        }
        sure = check(value) && sure;
      }
      return sure ? (stored as RowOf<T>) : asked(stored);
    },
    settle,
  };
}

const codecs = Object.fromEntries(tableNames.map((table) => [table, codecOf(table)]));

export function codec<T extends TableName>(table: T): Codec<T> {
  return codecs[table] as unknown as Codec<T>;
}
