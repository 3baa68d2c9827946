import type { z } from 'zod';

/** Whether a value surely is what a schema makes of it, unchanged. False may also mean "ask the schema". */
export type QuickCheck = (value: unknown) => boolean;

const notSure: QuickCheck = () => false;

/** Formats of strings that are nothing but their pattern. */
const wholeInPattern: ReadonlySet<string> = new Set(['regex', 'date', 'datetime']);

/** What a schema asks of the length or the size of a value, gathered from all its checks. */
interface Demands {
  least: number;
  most: number;
  /** Further conditions; for text and lists. */
  readonly tests: ((value: never) => boolean)[];
  /** There are checks that this file doesn't know. */
  unknown: boolean;
}

function sameItems(one: readonly unknown[], other: unknown): boolean {
  return Array.isArray(other) && one.length === other.length && one.every((item, at) => item === other[at]);
}

function demandsOf(checks: readonly z.core.$ZodChecks[]): Demands {
  const demands: Demands = { least: -Infinity, most: Infinity, tests: [], unknown: false };
  for (const { _zod } of checks) {
    const { def } = _zod;
    if (def.check === 'min_length') demands.least = Math.max(demands.least, def.minimum);
    else if (def.check === 'max_length') demands.most = Math.min(demands.most, def.maximum);
    else if (def.check === 'greater_than' && def.inclusive)
      demands.least = Math.max(demands.least, Number(def.value));
    else if (def.check === 'less_than' && def.inclusive)
      demands.most = Math.min(demands.most, Number(def.value));
    else if (def.check === 'number_format' && def.format === 'safeint')
      demands.tests.push((value: number) => Number.isSafeInteger(value));
    else if (def.check === 'string_format' && def.pattern && wholeInPattern.has(def.format)) {
      const { pattern } = def;
      demands.tests.push((value: string) => pattern.test(value));
    } else if (def.check === 'overwrite')
      demands.tests.push((value: unknown) => {
        const settled: unknown = def.tx(value);
        return settled === value || (Array.isArray(value) && sameItems(value, settled));
      });
    else demands.unknown = true;
  }
  return demands;
}

function stringCheck({ least, most, tests, unknown }: Demands): QuickCheck {
  const [test = () => true, ...more] = tests;
  if (unknown || more.length > 0) return notSure;
  const nothing = least <= 0 && test('' as never);
  return (value) =>
    value === ''
      ? nothing
      : typeof value === 'string' && value.length >= least && value.length <= most && test(value as never);
}

function numberCheck({ least, most, tests, unknown }: Demands): QuickCheck {
  const [test = () => true, ...more] = tests;
  if (unknown || more.length > 0) return notSure;
  // Comparing with both bounds leaves NaN out, and the infinite.
  const from = Math.max(least, -Number.MAX_VALUE);
  const to = Math.min(most, Number.MAX_VALUE);
  return (value) => typeof value === 'number' && value >= from && value <= to && test(value as never);
}

function listCheck(element: QuickCheck, { least, most, tests, unknown }: Demands): QuickCheck {
  const [test = () => true, ...more] = tests;
  if (unknown || more.length > 0) return notSure;
  return (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return false;
    for (const item of value) if (!element(item)) return false;
    return value.length === 0 || test(value as never);
  };
}

/** Objects with exactly the fields of the schema: one field more would be taken off. */
function objectCheck(shape: Readonly<Record<string, z.core.$ZodType>>): QuickCheck {
  const fields = Object.entries(shape).map(([name, field]) => [name, quickCheck(field)] as const);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const given = value as Record<string, unknown>;
    if (Object.keys(given).length !== fields.length) return false;
    for (const [name, check] of fields) if (!check(given[name])) return false;
    return true;
  };
}

/** Objects with fields of any name. */
function recordCheck(name: QuickCheck, value: QuickCheck, { tests, unknown }: Demands): QuickCheck {
  const [test = () => true, ...more] = tests;
  if (unknown || more.length > 0) return notSure;
  return (given) => {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return false;
    return Object.entries(given).every(([key, held]) => name(key) && value(held)) && test(given as never);
  };
}

const separateTypes: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'array']);

/** Whether these are of types that no value shares, no two of them the same. */
function areApart(options: readonly z.core.$ZodType[]): boolean {
  const types = options.map(({ _zod }) => _zod.def.type);
  return new Set(types).size === types.length && types.every((type) => separateTypes.has(type));
}

/**
 * A check made from a schema, many times as quick as the schema itself: it only knows the few kinds that rows are made
 * of, and is not sure of anything else.
 */
export function quickCheck(schema: z.core.$ZodType): QuickCheck {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const checks = (def.checks ?? []) as unknown as readonly z.core.$ZodChecks[];
  switch (def.type) {
    case 'string': {
      // A schema like `z.iso.date()` is its own first check.
      const own = 'check' in def ? [schema as unknown as z.core.$ZodChecks] : [];
      return stringCheck(demandsOf([...own, ...checks]));
    }
    case 'number':
      return numberCheck(demandsOf(checks));
    case 'boolean':
      return (value) => value === true || value === false;
    case 'enum': {
      const values = Object.values(def.entries) as readonly unknown[];
      return (value) => values.includes(value);
    }
    case 'literal':
      return (value) => (def.values as readonly unknown[]).includes(value);
    case 'nullable': {
      const inner = quickCheck(def.innerType);
      return (value) => value === null || inner(value);
    }
    case 'default':
      // What is missing isn't what the schema makes of it.
      return quickCheck(def.innerType);
    case 'array':
      return listCheck(quickCheck(def.element), demandsOf(checks));
    case 'record':
      return recordCheck(quickCheck(def.keyType), quickCheck(def.valueType), demandsOf(checks));
    case 'union': {
      // Where a field tells the options apart, or each is of a type of its own, at most one of them fits.
      if (!('discriminator' in def) && !areApart(def.options)) return notSure;
      const options = def.options.map(quickCheck);
      return (value) => options.some((option) => option(value));
    }
    case 'object':
      // An object with a rule for the rest, or checks of its own, is the schema's business.
      return def.catchall || checks.length > 0 ? notSure : objectCheck(def.shape);
    default:
      return notSure;
  }
}
