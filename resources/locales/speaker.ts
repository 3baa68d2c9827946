import type { Language } from '../../core/model/plan';
import type { Message } from '../../core/model/refusal';
import { perLanguage } from '../../core/words/locale';
import { sentencesIn } from './sentences';

/** Says messages of the catalogue in one language. */
export type Speaker = (message: Message) => string;

/** For what is said outside of a window: in a dialog of the system, in a drawing in a file, on a terminal. */
export const speakerOf: (language: Language) => Speaker = perLanguage((language) => {
  const sentences = sentencesIn(language, 'cli');
  return ({ key, values }) => sentences.t(key, { ...values });
});
