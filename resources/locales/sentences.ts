import { createInstance, type i18n, type Module } from 'i18next';
import type { Language } from '../../core/model/plan';
import { countIn, dateIn, listIn, numberIn } from '../../core/words/locale';
import { catalogue } from './catalogue';

const turning = /[\p{Bidi_Control}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/** A value that is written from right to left, or turns the direction of writing, kept from turning the sentence round it. */
const isolated = (value: string) => (turning.test(value) ? `\u2068${value}\u2069` : value);

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
    appendNamespaceToMissingKey: true,
    initAsync: false,
    interpolation: { escapeValue: true, escape: isolated },
  });
  const { formatter } = sentences.services;
  formatter?.add('fieldName', (field: string, lng) =>
    sentences.t(`model:field.${field}`, lng === undefined ? {} : { lng }),
  );
  formatter?.add('number', (value: number) => countIn(languageOf(sentences))(value));
  formatter?.add('share', (value: number) => numberIn(languageOf(sentences), inPercent(value))(value));
  formatter?.add('people', (value: number) => numberIn(languageOf(sentences), roughly)(value));
  formatter?.add('date', (value: string) => dateIn(languageOf(sentences))(value));
  formatter?.add('list', (names: readonly string[]) => listIn(languageOf(sentences))(names.map(isolated)));
  return sentences;
}

/** Whole percents; of less than one the first digit, so that little doesn't read as nothing. */
const inPercent = (value: number): Intl.NumberFormatOptions => ({
  style: 'percent',
  ...(Math.abs(value) < 0.01 ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: 0 }),
});

/** Nobody knows how many people there are to the last one. */
const roughly: Intl.NumberFormatOptions = { useGrouping: 'always', maximumSignificantDigits: 2 };

/** The language that sentences are in at this moment. */
export function languageOf({ language }: i18n): Language {
  return language === 'en' ? 'en' : 'it';
}
