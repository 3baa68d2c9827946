import type { ReadableStore, WritableStore } from './store';

/** What a file says of itself apart from the plan: its identity, and the program that last gave it its form. */
export interface Meta {
  /** A UUID that stays with the file when it is renamed or moved. */
  readonly id: string;
  /** The version of the program that made the file, or brought it to its present format. */
  readonly program: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function value(store: ReadableStore, key: string): string {
  const found = store.get('SELECT value FROM meta WHERE key = ?', key)?.value;
  return typeof found === 'string' ? found : '';
}

/** Null when the file doesn't say who it is. */
export function readMeta(store: ReadableStore): Meta | null {
  const id = value(store, 'id');
  return uuid.test(id) ? { id, program: value(store, 'program').slice(0, 40) } : null;
}

export function writeMeta(store: WritableStore, meta: Partial<Meta>): void {
  for (const [key, text] of Object.entries(meta))
    store.run(
      'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      key,
      text,
    );
}
