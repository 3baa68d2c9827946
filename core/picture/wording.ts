import type { Language } from '../model/plan';
import type { Message } from '../model/refusal';

/** In which words a picture speaks. */
export interface Wording {
  /** Language of numbers. */
  readonly language: Language;
  /** Says a message of namespace `map` in the reader's language. */
  readonly say: (message: Message) => string;
}
