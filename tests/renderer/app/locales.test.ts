import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../resources/locales/catalogue';

type Sentences = { readonly [key: string]: string | Sentences };

const root = join(import.meta.dirname, '../../..');

/** Every key of a language, as "namespace:path", with its sentence. */
function sentencesOf(language: 'it' | 'en'): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  const gather = (sentences: Sentences, prefix: string) => {
    for (const [key, value] of Object.entries(sentences))
      if (typeof value === 'string') all.set(prefix + key, value);
      else gather(value, `${prefix}${key}.`);
  };
  for (const [namespace, sentences] of Object.entries(catalogue[language]))
    gather(sentences, `${namespace}:`);
  return all;
}

const languages = { it: sentencesOf('it'), en: sentencesOf('en') };

const placeholders = (sentence: string) =>
  [...sentence.matchAll(/\{\{\s*(\w+)[^}]*\}\}/gu)].map(([, name]) => name).toSorted();

/** The key without its plural ending. */
const bare = (key: string) => key.replace(/_(one|other|zero|two|few|many)$/u, '');

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(root, path)).isDirectory()) return sourcesIn(path);
    return /\.tsx?$/u.test(name) ? [readFileSync(join(root, path), 'utf8')] : [];
  });
}

const source = ['core', 'main', 'renderer', 'resources/sample'].flatMap(sourcesIn).join('\n');
const namespaces = Object.keys(catalogue.en).join('|');

/** Keys that stand in the code as they are; and beginnings, where the rest is worked out. */
const used = new Set<string>();
const begun = new Set<string>();
for (const [, key = '', dynamic] of source.matchAll(
  new RegExp(`['"\`]((?:${namespaces}):[\\w.-]*)(\\$\\{)?`, 'gu'),
))
  (dynamic ? begun : used).add(key);

/** Keys that are put together from a list's prefix and a value, and so never stand in the code with their namespace. */
const fromLists = [
  // Speakers that know their own namespace (shell's `say('menu.file')`, the report's and the command line's words).
  'shell:',
  'report:',
  'cli:',
  // Words for a field or a choice: `words` of a field list, field keys, what a message is about.
  'model:',
  'attributes:sorts.',
  'inspector:mutual',
  'layouts:from',
  'groups:ties.',
  'groups:resolution.',
];

/** The key without what tells a sentence with all names from one with the first few and how many others there are. */
const whole = (key: string) => key.replace(/Many$/u, '');

const isUsed = (key: string) => {
  const name = bare(key);
  return (
    used.has(name) ||
    used.has(whole(name)) ||
    [...begun].some((prefix) => name.startsWith(prefix)) ||
    fromLists.some((prefix) => name.startsWith(prefix))
  );
};

describe('the sentences', () => {
  it('are there in both languages', () => {
    const keys = (language: 'it' | 'en') => [...languages[language].keys()].toSorted();
    expect(keys('it')).toEqual(keys('en'));
  });

  it('take the same values in both languages', () => {
    for (const [key, sentence] of languages.en)
      expect(placeholders(languages.it.get(key) ?? ''), key).toEqual(placeholders(sentence));
  });

  it('are never empty, and have both numbers where they have one', () => {
    for (const sentences of Object.values(languages))
      for (const [key, sentence] of sentences) {
        expect(sentence.trim(), key).not.toBe('');
        if (key.endsWith('_one')) expect(sentences.has(`${bare(key)}_other`), key).toBe(true);
        if (key.endsWith('_other')) expect(sentences.has(`${bare(key)}_one`), key).toBe(true);
      }
  });

  it('exist wherever the code says one', () => {
    const all = [...new Set([...languages.en.keys()].map(bare))];
    const isKnown = (key: string) => all.some((one) => one === key || one.startsWith(`${key}.`));
    expect([...used].filter((key) => !/[.:]$/u.test(key) && !isKnown(key))).toEqual([]);
    expect([...begun].filter((prefix) => !all.some((key) => key.startsWith(prefix)))).toEqual([]);
  });

  it('are all said somewhere', () => {
    expect([...languages.en.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });
});
