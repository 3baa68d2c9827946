import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { languages } from '../../../core/model/plan';
import { root } from '../../../scripts/machine.mjs';

const fileOf = new Map(
  languages.flatMap((language) => {
    const folder = join(root, 'resources/locales', language);
    return readdirSync(folder).map((file) => [
      readFileSync(join(folder, file), 'utf8'),
      `${language}/${file}`,
    ]);
  }),
);

/** The files of sentences that were read so far. */
let read: string[];

beforeEach(() => {
  vi.resetModules();
  read = [];
  const parse = JSON.parse;
  vi.spyOn(JSON, 'parse').mockImplementation((text: string, ...rest) => {
    const file = fileOf.get(text);
    if (file) read.push(file);
    return parse(text, ...rest);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

const inItalian = async () => {
  const { sentencesIn } = await import('../../../resources/locales/sentences');
  return sentencesIn('it', 'app');
};

it('reads sentences when one of them is said, and once', async () => {
  const sentences = await inItalian();
  expect(sentences.t('app:section.map')).toBe('Mappa');
  expect(read).toContain('it/app.json');
  expect(read).not.toContain('it/metrics.json');
  expect(sentences.t('metrics:betweenness.term')).toBe('betweenness');
  expect(sentences.t('metrics:betweenness.name')).not.toContain('metrics');
  expect(read.filter((file) => file === 'it/metrics.json')).toHaveLength(1);
});

it('reads nothing of a language before it is spoken, and says everything in it from then on', async () => {
  const sentences = await inItalian();
  sentences.t('metrics:betweenness.name');
  expect(read.filter((file) => file.startsWith('en/'))).toEqual([]);
  const changed = sentences.changeLanguage('en');
  expect(sentences.t('section.map')).toBe('Map');
  expect(sentences.t('metrics:betweenness.name')).not.toContain('metrics');
  await changed;
  expect(read).toContain('en/metrics.json');
});

it('shows where a sentence is missing', async () => {
  expect((await inItalian()).t('metrics:none.such')).toBe('metrics:none.such');
});
