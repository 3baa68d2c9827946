import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/machine.mjs';

const sources = (folders: string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|mjs|css)$/.test(name))
      .map((name) => join(folder, name)),
  );

/** The places, as file:line, where one of these files matches. */
function places(files: string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );
}

const all = sources(['core', 'main', 'preload', 'renderer', 'resources', 'scripts', 'tests']).filter(
  (file) => !file.endsWith('house-rules.test.ts'),
);

describe('what no gate sees', () => {
  test('the rules look at the whole source', () => {
    expect(all.length).toBeGreaterThan(100);
  });

  test('nothing silences a gate', () => {
    expect(
      places(all, /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable|istanbul ignore/),
    ).toEqual([]);
  });

  test('nothing is left for later', () => {
    expect(places(all, /\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
  });

  test('no test is the only one', () => {
    expect(places(all, /\b(test|it|describe)\.only\b/)).toEqual([]);
  });

  test('the domain has no clock and no dice', () => {
    const core = all.filter((file) => file.startsWith('core'));
    const sources =
      /Math\.random|Date\.now|new Date\(\)|performance\.now|randomUUID|getRandomValues|Temporal\.Now/;
    expect(places(core, sources)).toEqual([]);
  });
});
