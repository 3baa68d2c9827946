import type { z } from 'zod';
import type { Language } from '../../../core/model/plan';
import { type Message, say } from '../../../core/model/refusal';
import { type TableName, tables } from '../../../core/model/tables';
import type { Field } from './field';
import { numberFrom, numberText } from './numbers';

/** A value that may be stored, or what is wrong with it. */
export type Typed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Message };

/** What stands in the box when editing begins. */
export function textOf(field: Field, value: unknown, language: Language): string {
  if (value === null || value === undefined) return '';
  switch (field.kind) {
    case 'headcount':
    case 'share':
    case 'valence':
      return numberText(Number(value), language);
    case 'percent':
      return numberText(Number(value) * 100, language);
    default:
      return String(value);
  }
}

/** The value that was typed into the box, checked by the entity's own schema. */
export function typed(table: TableName, field: Field, text: string, language: Language): Typed {
  const read = valueFrom(field, text, language);
  const result = read.ok ? checked(table, field.key, read.value) : read;
  return result.ok || field.kind !== 'percent' ? result : { ok: false, problem: inPercent(result.problem) };
}

/** A problem with a share, in the unit in which it was typed. */
function inPercent({ key, values }: Message): Message {
  const limit = ([name, value]: [string, string | number]) => [
    name,
    typeof value === 'number' ? value * 100 : value,
  ];
  return { key, values: Object.fromEntries(Object.entries(values).map(limit)) };
}

function valueFrom(field: Field, text: string, language: Language): Typed {
  const bare = text.trim();
  switch (field.kind) {
    case 'headcount':
    case 'share':
    case 'valence':
    case 'percent': {
      if (bare === '') return { ok: true, value: null };
      const number = numberFrom(field.kind === 'percent' ? bare.replace(/\s*%$/u, '') : bare, language);
      if (Number.isNaN(number)) return { ok: false, problem: say('inspector:invalid.number') };
      return { ok: true, value: field.kind === 'percent' ? number / 100 : number };
    }
    case 'date':
      return { ok: true, value: bare === '' ? null : bare };
    default:
      return { ok: true, value: text };
  }
}

/** The value as the schema of its row wants it. */
export function checked(table: TableName, key: string, value: unknown): Typed {
  const shape: Readonly<Record<string, z.ZodType>> = tables[table].shape;
  const schema = shape[key];
  if (!schema) throw new Error(`no field ${key} in ${table}`);
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  const [issue] = result.error.issues;
  return { ok: false, problem: issue ? problemOf(issue) : say('inspector:invalid.other') };
}

function problemOf(issue: z.core.$ZodIssue): Message {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string') return say('inspector:invalid.empty');
      return say('inspector:invalid.tooSmall', { minimum: Number(issue.minimum) });
    case 'too_big':
      if (issue.origin === 'string')
        return say('inspector:invalid.tooLong', { maximum: Number(issue.maximum) });
      if (issue.origin === 'array')
        return say('inspector:invalid.tooMany', { maximum: Number(issue.maximum) });
      return say('inspector:invalid.tooBig', { maximum: Number(issue.maximum) });
    case 'invalid_type':
      return issue.expected === 'int' ? say('inspector:invalid.whole') : say('inspector:invalid.missing');
    case 'invalid_format':
      return issue.format === 'date' ? say('inspector:invalid.date') : say('inspector:invalid.other');
    default:
      return say('inspector:invalid.other');
  }
}
