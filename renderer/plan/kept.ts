import { z } from 'zod';

/** Where a window keeps what isn't part of any plan: for itself until it is closed, or on this computer. */
export type Keeping = 'window' | 'computer';

/** Nothing is kept where there is no storage, as in a test. */
function storageOf(where: Keeping): Storage | undefined {
  return where === 'window' ? globalThis.sessionStorage : globalThis.localStorage;
}

/** Reads what is kept from the disk, for which whoever asks first waits: best while nothing else can be done. */
export function readKept(): void {
  for (const where of ['window', 'computer'] as const) recall(where, '', z.unknown());
}

/** What was kept under a name; null where there is nothing, or nothing that fits any more. */
export function recall<Value>(where: Keeping, name: string, schema: z.ZodType<Value>): Value | null {
  try {
    const text = storageOf(where)?.getItem(`schiera.${name}`) ?? null;
    const known = text === null ? null : schema.safeParse(JSON.parse(text));
    return known?.success ? known.data : null;
  } catch {
    return null;
  }
}

/** Keeps a value for the next time. Where there is no room for it, it is forgotten with the window. */
export function keep(where: Keeping, name: string, value: unknown): void {
  try {
    storageOf(where)?.setItem(`schiera.${name}`, JSON.stringify(value));
  } catch {
    // A full storage keeps nobody from working.
  }
}
