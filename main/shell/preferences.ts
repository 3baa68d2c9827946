import { join } from 'node:path';
import { app, nativeTheme } from 'electron';
import { type Preferences, preferences as schema } from '../../core/contract/shell';
import { type Speaker, speakerOf } from './language';
import { Stored } from './stored';

/** What the user chose for the program as a whole, and what follows from it. */
export class UserPreferences {
  readonly #stored: Stored<Preferences>;
  #say: Speaker;

  constructor() {
    const italian = app.getPreferredSystemLanguages()[0]?.toLowerCase().startsWith('it') ?? false;
    this.#stored = new Stored<Preferences>(join(app.getPath('userData'), 'preferences.json'), schema, {
      language: italian ? 'it' : 'en',
      theme: 'system',
    });
    nativeTheme.themeSource = this.value.theme;
    this.#say = speakerOf(this.value.language);
  }

  get value(): Preferences {
    return this.#stored.value;
  }

  /** The words of dialogs and menus. */
  get say(): Speaker {
    return this.#say;
  }

  set(preferences: Preferences): void {
    this.#stored.set(preferences);
    nativeTheme.themeSource = preferences.theme;
    this.#say = speakerOf(preferences.language);
  }
}
