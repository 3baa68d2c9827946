import { createInstance, type i18n, type TFunction } from 'i18next';
import { useMemo } from 'react';
import { getI18n, initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../core/model/plan';
import type { Message } from '../../core/model/refusal';
import { countIn } from '../../core/words/locale';
import { catalogue } from '../../resources/locales/catalogue';

/** The sentences of the program in one language, ready at once. */
export function startLanguage(language: Language): i18n {
  const sentences = createInstance();
  sentences.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: catalogue,
    ns: Object.keys(catalogue[language]),
    defaultNS: 'app',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  sentences.services.formatter?.add('fieldName', (field: string, language) =>
    sentences.t(`model:field.${field}`, language === undefined ? {} : { lng: language }),
  );
  sentences.services.formatter?.add('number', (value: number) => countIn(languageOf(sentences))(value));
  return sentences;
}

/** Says a message, or a key with values, in the reader's language. */
export interface Say {
  (message: Message): string;
  (key: string, values?: Message['values']): string;
}

export function sayWith(t: TFunction): Say {
  return (message: Message | string, values?: Message['values']) =>
    typeof message === 'string' ? t(message, { ...values }) : t(message.key, { ...message.values });
}

/** The reader's words at this moment, for what happens outside of drawing. */
export function sayNow(): Say {
  return sayWith(getI18n().t);
}

/** The reader's words; changes with the language. */
export function useSay(): Say {
  const { t } = useTranslation();
  return useMemo(() => sayWith(t), [t]);
}

/** The language in which the window speaks. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return languageOf(i18n);
}

function languageOf({ language }: i18n): Language {
  return language === 'en' ? 'en' : 'it';
}
