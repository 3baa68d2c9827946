import { createInstance } from 'i18next';
import type { Language } from '../../core/model/plan';
import type { Message } from '../../core/model/refusal';
import { catalogue } from '../../resources/locales/catalogue';

/** Says sentences of the catalogue in one language. */
export type Speaker = (key: string, values?: Message['values']) => string;

/** The shell's own words: dialogs, and the menu before a window sends its own. */
export function speakerOf(language: Language): Speaker {
  const i18n = createInstance({
    lng: language,
    fallbackLng: 'en',
    resources: catalogue,
    defaultNS: 'shell',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  void i18n.init();
  return (key, values = {}) => i18n.t(key, values);
}
