import type { Language } from '../../core/model/plan';

type Sentences = { readonly [key: string]: string | Sentences };

const texts = import.meta.glob<string>('./*/*.json', { eager: true, query: '?raw', import: 'default' });

/**
 * Every sentence of the program: language → namespace (the file's name) → sentences, as i18next takes them. They are carried as text, and
 * a namespace is read when something of it is first said: most of a language isn't said at launch, and nothing of the other.
 */
export const catalogue: Readonly<Record<Language, Readonly<Record<string, Sentences>>>> = { it: {}, en: {} };

for (const [path, text] of Object.entries(texts)) {
  const [, language, namespace] = /^\.\/(it|en)\/(\w+)\.json$/.exec(path) ?? [];
  if (language && namespace) readWhenSaid(catalogue[language as Language], namespace, text);
}

function readWhenSaid(sentences: Readonly<Record<string, Sentences>>, namespace: string, text: string): void {
  Object.defineProperty(sentences, namespace, {
    enumerable: true,
    configurable: true,
    get() {
      const value: Sentences = JSON.parse(text);
      Object.defineProperty(sentences, namespace, { value, enumerable: true });
      return value;
    },
  });
}
