import { createInstance } from 'i18next';
import type { Language } from '../../core/model/plan';
import type { Message } from '../../core/model/refusal';
import { countIn } from '../../core/words/locale';
import { catalogue } from '../../resources/locales/catalogue';

/** Says messages of the catalogue in one language. */
export type Speaker = (message: Message) => string;

/** For what leaves the program without a window: a drawing in a file, a line on a terminal. */
export function speakerOf(language: Language): Speaker {
  const sentences = createInstance();
  void sentences.init({
    lng: language,
    fallbackLng: false,
    resources: catalogue,
    ns: Object.keys(catalogue[language]),
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  sentences.services.formatter?.add('fieldName', (field: string) => sentences.t(`model:field.${field}`));
  sentences.services.formatter?.add('number', countIn(language));
  return ({ key, values }) => sentences.t(key, { ...values });
}
