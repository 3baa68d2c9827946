import type { Language } from '../../core/model/plan';
import type { Message } from '../../core/model/refusal';
import { sentencesIn } from '../../resources/locales/sentences';

/** Says sentences of the catalogue in one language. */
export type Speaker = (key: string, values?: Message['values']) => string;

/** The shell's own words: dialogs, and the menu before a window sends its own. */
export function speakerOf(language: Language): Speaker {
  const sentences = sentencesIn(language, 'shell');
  return (key, values = {}) => sentences.t(key, { ...values });
}
