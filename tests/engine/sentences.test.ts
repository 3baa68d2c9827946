import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { snapshotReasons } from '../../main/engine/versions/snapshots';
import { catalogue } from '../../resources/locales/catalogue';

const root = join(import.meta.dirname, '../..');

/** Every key of a sentence that the sources under a folder name in full. */
function keysIn(folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.ts'))
    .flatMap(
      (name) => readFileSync(join(root, folder, name), 'utf8').match(/'[a-z]+:[a-zA-Z.]+[a-zA-Z]'/g) ?? [],
    )
    .map((quoted) => quoted.slice(1, -1))
    .filter((key) => !key.startsWith('node:'));
}

/** Whether there is a sentence of that key, in the singular and plural where it counts. */
function isSaid(language: 'it' | 'en', key: string): boolean {
  const [namespace = '', path = ''] = key.split(':');
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const at = steps.reduce<unknown>(
    (inner, step) => (inner as Record<string, unknown> | undefined)?.[step],
    catalogue[language][namespace],
  );
  if (typeof at !== 'object' || at === null) return false;
  return typeof Reflect.get(at, last) === 'string' || (`${last}_one` in at && `${last}_other` in at);
}

const keys = [
  ...new Set(['core/model', 'main/engine'].flatMap(keysIn)),
  ...snapshotReasons.map((reason) => `versions:snapshot.${reason}`),
].sort();

test('whatever the engine says is a sentence in both languages', () => {
  expect(keys.length).toBeGreaterThan(40);
  expect(keys.filter((key) => !isSaid('it', key))).toEqual([]);
  expect(keys.filter((key) => !isSaid('en', key))).toEqual([]);
});
