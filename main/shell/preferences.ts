import { join } from 'node:path';
import { app, nativeTheme } from 'electron';
import { type Preferences, preferences as schema } from '../../core/contract/shell';
import { type Message, say } from '../../core/model/refusal';
import { speakerOf } from '../../resources/locales/speaker';
import { Stored } from './stored';

/** Says a sentence of the shell, by its key in `shell.json`. */
export type ShellWords = (key: string, values?: Message['values']) => string;

/** What the user chose for the program as a whole, and what follows from it. */
export class UserPreferences {
  readonly #stored: Stored<Preferences>;

  constructor() {
    const italian = app.getPreferredSystemLanguages()[0]?.toLowerCase().startsWith('it') ?? false;
    this.#stored = new Stored<Preferences>(join(app.getPath('userData'), 'preferences.json'), schema, {
      language: italian ? 'it' : 'en',
      theme: 'system',
    });
    nativeTheme.themeSource = this.value.theme;
  }

  get value(): Preferences {
    return this.#stored.value;
  }

  /** The words of dialogs and menus. */
  get say(): ShellWords {
    const speak = speakerOf(this.value.language);
    return (key, values) => speak(say(`shell:${key}`, values));
  }

  set(preferences: Preferences): void {
    this.#stored.set(preferences);
    nativeTheme.themeSource = preferences.theme;
  }
}
