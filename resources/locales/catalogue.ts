import type { Language } from '../../core/model/plan';

type Sentences = { readonly [key: string]: string | Sentences };

const files = import.meta.glob<Sentences>('./*/*.json', { eager: true, import: 'default' });

/** Every sentence of the program: language → namespace (the file's name) → sentences, as i18next takes them. */
export const catalogue: Readonly<Record<Language, Record<string, Sentences>>> = { it: {}, en: {} };

for (const [path, sentences] of Object.entries(files)) {
  const [, language, namespace] = /^\.\/(it|en)\/(\w+)\.json$/.exec(path) ?? [];
  if (language && namespace) catalogue[language as Language][namespace] = sentences;
}
