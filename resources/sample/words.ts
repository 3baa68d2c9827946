import type { Language } from '../../core/model/plan';

/** One text in both languages. */
export type Words = Readonly<Record<Language, string>>;

/** A text; a bare string reads alike in both languages, as names and brands do. */
export type Text = string | Words;

export function inLanguage(text: Text, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}
