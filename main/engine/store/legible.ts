import type { z } from 'zod';
import { isUnseen } from '../../../core/model/fields';

/** Stands where a file has a text of which nothing can be seen: names, tags and sources like that were taken once. */
const sign = '?';

function withSign(value: unknown, [key, ...deeper]: readonly PropertyKey[]): unknown {
  if (key === undefined) return typeof value === 'string' && isUnseen(value) ? sign : value;
  if (Array.isArray(value)) return value.map((item, at) => (at === key ? withSign(item, deeper) : item));
  const held = value as Readonly<Record<PropertyKey, unknown>>;
  return { ...held, [key]: withSign(held[key], deeper) };
}

/**
 * What a value that was stored is by its schema, or null where it doesn't fit. A text of which nothing can be seen is read as a
 * sign in its place: whoever looks for it finds it, and it is no reason to take the file for damaged.
 */
export function read<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> | null {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const short = parsed.error.issues.filter(({ code }) => code === 'too_small');
  if (short.length < parsed.error.issues.length) return null;
  const again = schema.safeParse(short.reduce((held, { path }) => withSign(held, path), value));
  return again.success ? again.data : null;
}
