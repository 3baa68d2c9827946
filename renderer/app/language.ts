import type { i18n, TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
import type { Language } from '../../core/model/plan';
import type { Message } from '../../core/model/refusal';
import { languageOf, sentencesIn } from '../../resources/locales/sentences';

/** Says a message, or a key with values, in the reader's language. */
export interface Say {
  (message: Message): string;
  (key: string, values?: Message['values']): string;
}

/** The sentences of the window, once it knows its language. */
let sentences: i18n | null = null;

/** The words of the language that the window speaks. */
let words: { readonly language: Language; readonly say: Say } | null = null;

/** The sentences of the program in one language, ready at once. The window speaks with them from then on. */
export function startLanguage(language: Language): i18n {
  sentences = sentencesIn(language, 'app');
  words = null;
  return sentences;
}

function spoken(): i18n {
  if (!sentences) throw new Error('a window that was given no language');
  return sentences;
}

/** Says what takes no values once: many pieces of a window say the same. `t` keeps to one language. */
export function sayWith(t: TFunction): Say {
  const said = new Map<string, string>();
  return (message: Message | string, given?: Message['values']) => {
    const { key, values } = typeof message === 'string' ? { key: message, values: given ?? {} } : message;
    if (Object.keys(values).length > 0) return t(key, { ...values });
    const sentence = said.get(key) ?? t(key);
    said.set(key, sentence);
    return sentence;
  };
}

/** The reader's words at this moment, for what happens outside of drawing. */
export function sayNow(): Say {
  const language = languageNow();
  if (words?.language !== language) words = { language, say: sayWith(spoken().getFixedT(language)) };
  return words.say;
}

/** The reader's words; changes with the language. */
export function useSay(): Say {
  useLanguage();
  return sayNow();
}

/** The language in which the window speaks. */
export function useLanguage(): Language {
  return useSyncExternalStore(followLanguage, languageNow);
}

/** Whether there is a sentence of that key. */
export function canSay(key: string): boolean {
  return spoken().exists(key);
}

const languageNow = () => languageOf(spoken());

function followLanguage(changed: () => void): () => void {
  const followed = spoken();
  followed.on('languageChanged', changed);
  return () => followed.off('languageChanged', changed);
}
