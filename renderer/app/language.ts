import type { i18n, TFunction } from 'i18next';
import { useMemo } from 'react';
import { getI18n, initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../core/model/plan';
import type { Message } from '../../core/model/refusal';
import { languageOf, sentencesIn } from '../../resources/locales/sentences';

/** The sentences of the program in one language, ready at once. */
export function startLanguage(language: Language): i18n {
  return sentencesIn(language, 'app', initReactI18next);
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
