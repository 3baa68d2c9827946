import type { Language } from '../../core/model/plan';
import type { Message } from '../../core/model/refusal';
import { sentencesIn } from '../../resources/locales/sentences';

/** Says messages of the catalogue in one language. */
export type Speaker = (message: Message) => string;

/** For what leaves the program without a window: a drawing in a file, a line on a terminal. */
export function speakerOf(language: Language): Speaker {
  const sentences = sentencesIn(language, 'cli');
  return ({ key, values }) => sentences.t(key, { ...values });
}
