import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/machine.mjs';

type Locked = { version?: string; integrity?: string; optional?: boolean } & Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string> | undefined
>;

const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const packages: Record<string, Locked> = read('package-lock.json').packages;
const entries = Object.entries(packages).filter(([path]) => path !== '');

describe('package-lock.json', () => {
  test('names the optional packages of every platform (otherwise: node scripts/complete-lock.mjs)', () => {
    const locked = new Set(entries.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13)));
    const wanted = entries.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}));
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
  });

  test('vouches for everything that is always installed', () => {
    const unvouched = entries.filter(([, { integrity, optional }]) => !integrity && !optional);
    expect(unvouched.map(([path]) => path)).toEqual([]);
  });

  test('names no host', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });

  test('holds what package.json asks for, exactly', () => {
    const { dependencies, devDependencies } = read('package.json');
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });
});
