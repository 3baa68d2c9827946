import type { z } from 'zod';
import type { Language } from '../../../core/model/plan';
import { type Message, say } from '../../../core/model/refusal';
import { type TableName, tables } from '../../../core/model/tables';
import { listCell, listIn } from '../../../core/table/lists';
import { excerpt } from '../../../core/words/excerpt';
import { bareNumberIn } from '../../../core/words/locale';
import { dateFrom } from './dates';
import type { Field } from './field';
import { numberFromAny } from './numbers';
import { optionFrom, optionWords } from './options';
import { listOf, type Reader } from './shown';

/** A value that may be stored, or what is wrong with it. */
export type Typed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Message };

/** Finds actors and communities by a name that was typed. */
export interface Finder {
  /** The ids of those who are called so. */
  idsOf(name: string): readonly string[];
}

const nobody: Finder = { idsOf: () => [] };

/** The value as it stands in a cell, here and in a spreadsheet: what {@link typed} reads back. */
export function cellText(field: Field, value: unknown, { language, nameOf }: Omit<Reader, 'say'>): string {
  if (value === null || value === undefined) return '';
  switch (field.kind) {
    case 'choice':
      return optionWords(field, value as string | number | boolean, language);
    case 'choices':
      return listCell(listOf(value).map((one) => optionWords(field, one, language)));
    case 'tags':
      return listCell(listOf(value));
    case 'percent':
      return `${textOf(field, value, language)}%`;
    case 'actor':
    case 'node':
      return nameOf(String(value));
    default:
      return textOf(field, value, language);
  }
}

/** What stands in the box when editing begins. */
export function textOf(field: Field, value: unknown, language: Language): string {
  if (value === null || value === undefined) return '';
  switch (field.kind) {
    case 'headcount':
    case 'share':
    case 'valence':
      return bareNumberIn(language)(Number(value));
    case 'percent':
      return bareNumberIn(language)(Number(value) * 100);
    default:
      return String(value);
  }
}

/** The value that was typed into a box or a cell, checked by the entity's own schema. */
export function typed(
  table: TableName,
  field: Field,
  text: string,
  language: Language,
  finder: Finder = nobody,
): Typed {
  const read = valueFrom(field, text, language, finder);
  const result = read.ok ? checked(table, field.key, read.value) : read;
  return result.ok || field.kind !== 'percent' ? result : { ok: false, problem: inPercent(result.problem) };
}

/** A problem with a share, in the unit in which it was typed. */
function inPercent({ key, values }: Message): Message {
  const limit = ([name, value]: [string, string | number | string[]]) => [
    name,
    typeof value === 'number' ? value * 100 : value,
  ];
  return { key, values: Object.fromEntries(Object.entries(values).map(limit)) };
}

function valueFrom(field: Field, text: string, language: Language, finder: Finder): Typed {
  const bare = text.trim();
  switch (field.kind) {
    case 'headcount':
    case 'share':
    case 'valence':
    case 'percent': {
      if (bare === '') return { ok: true, value: null };
      const number = numberFromAny(field.kind === 'percent' ? bare.replace(/\s*%$/u, '') : bare, language);
      if (Number.isNaN(number)) return { ok: false, problem: say('inspector:invalid.number') };
      return { ok: true, value: field.kind === 'percent' ? number / 100 : number };
    }
    case 'date': {
      const date = dateFrom(bare);
      if (date === null && bare !== '') return { ok: false, problem: say('inspector:invalid.date') };
      return { ok: true, value: date };
    }
    case 'choice':
      return choiceFrom(field, bare, language);
    case 'choices': {
      const choices = listIn(text).map((one) => choiceFrom(field, one, language));
      return choices.find(({ ok }) => !ok) ?? { ok: true, value: choices.map((one) => one.ok && one.value) };
    }
    case 'tags':
      return { ok: true, value: listIn(text) };
    case 'actor':
    case 'node':
      return idFrom(bare, field, finder);
    default:
      return { ok: true, value: text };
  }
}

function choiceFrom(field: Field, text: string, language: Language): Typed {
  const { options = [] } = field;
  if (text === '' && options.includes(null)) return { ok: true, value: null };
  const option = optionFrom(field, text);
  if (option !== undefined) return { ok: true, value: option };
  if (text === '') return { ok: false, problem: say('inspector:invalid.missing') };
  const choices = options.filter((one) => one !== null).map((one) => optionWords(field, one, language));
  return {
    ok: false,
    problem: say('inspector:invalid.choice', { value: excerpt(text), choices: choices.join(', ') }),
  };
}

function idFrom(name: string, { kind }: Field, finder: Finder): Typed {
  if (name === '')
    return kind === 'actor'
      ? { ok: true, value: null }
      : { ok: false, problem: say('inspector:invalid.missing') };
  const ids = finder.idsOf(name);
  const [id] = ids;
  if (id !== undefined && ids.length === 1) return { ok: true, value: id };
  const key = ids.length === 0 ? 'inspector:invalid.unknownName' : 'inspector:invalid.severalOfName';
  return { ok: false, problem: say(key, { name: excerpt(name), count: ids.length }) };
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
