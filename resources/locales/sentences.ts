import { createInstance, type i18n, type Module } from 'i18next';
import type { Language } from '../../core/model/plan';
import { countIn } from '../../core/words/locale';
import { catalogue } from './catalogue';

/**
 * The sentences of the program, ready at once: those of one language until it is told another.
 * @param home the namespace of keys that name none
 */
export function sentencesIn(language: Language, home: string, ...modules: readonly Module[]): i18n {
  const sentences = createInstance();
  for (const module of modules) sentences.use(module);
  void sentences.init({
    lng: language,
    fallbackLng: false,
    resources: catalogue,
    ns: Object.keys(catalogue[language]),
    defaultNS: home,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  const { formatter } = sentences.services;
  formatter?.add('fieldName', (field: string, lng) =>
    sentences.t(`model:field.${field}`, lng === undefined ? {} : { lng }),
  );
  formatter?.add('number', (value: number) => countIn(languageOf(sentences))(value));
  return sentences;
}

/** The language that sentences are in at this moment. */
export function languageOf({ language }: i18n): Language {
  return language === 'en' ? 'en' : 'it';
}
