import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { Preferences } from '../../core/contract/shell';
import { runtime } from '../../scripts/runtime.mjs';

export interface LaunchOptions {
  /** A plan to open, as on the command line. */
  readonly plan?: string;
  readonly preferences?: Partial<Preferences>;
  /** The folder of an earlier launch, to start again with what it left behind. */
  readonly userData?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

interface Observed {
  external: string[];
}

/** The program, running in the real Electron with a folder of its own. Disposing of it closes it and removes the folder. */
export class RunningApp implements AsyncDisposable {
  readonly electron: ElectronApplication;
  readonly userData: string;
  /** Stands for the user's documents folder. */
  readonly documents: string;
  readonly #keep: boolean;

  private constructor(electron: ElectronApplication, userData: string, keep: boolean) {
    this.electron = electron;
    this.userData = userData;
    this.documents = join(userData, 'Documents');
    this.#keep = keep;
  }

  /** Starts the built program; English and light unless told otherwise. With `userData` given, the folder stays. */
  static async launch(options: LaunchOptions = {}): Promise<RunningApp> {
    const userData = options.userData ?? newFolder('schiera-user-');
    if (options.preferences || !options.userData) {
      const preferences: Preferences = { language: 'en', theme: 'light', ...options.preferences };
      writeFileSync(join(userData, 'preferences.json'), JSON.stringify(preferences));
    }
    const { executablePath, args, env } = await runtime();
    const electron = await _electron.launch({
      executablePath,
      args: [...args, '--disable-gpu', ...(options.args ?? []), ...(options.plan ? [options.plan] : [])],
      env: { ...definedEnv(), ...env, ...overrides, SCHIERA_USER_DATA: userData, ...options.env },
    });
    const running = new RunningApp(electron, userData, options.userData !== undefined);
    await running.#prepare();
    return running;
  }

  /** An editor window, as soon as it has drawn its first screen; the newest one, or that of a number. */
  async window(index = -1): Promise<Page> {
    const isEditor = (page: Page) => page.url().startsWith('schiera://app/index.html');
    while (!this.electron.windows().some(isEditor)) await this.electron.waitForEvent('window');
    const page = this.electron.windows().filter(isEditor).at(index);
    if (!page) throw new Error(`no window ${index}`);
    await page.waitForLoadState('load');
    return page;
  }

  /** Answers the next file dialogs: a path for a save dialog, paths for an open dialog, null for Cancel. */
  async answerDialogs(answers: { save?: string | null; open?: readonly string[] | null }): Promise<void> {
    await this.electron.evaluate(({ dialog }, { save, open }) => {
      if (save !== undefined) {
        dialog.showSaveDialog = async () => ({ canceled: save === null, filePath: save ?? '' });
      }
      if (open !== undefined) {
        dialog.showOpenDialog = async () => ({ canceled: open === null, filePaths: [...(open ?? [])] });
      }
    }, answers);
  }

  /** The requests that left, or tried to leave, the program since its start; none is the only right answer. */
  async externalRequests(): Promise<readonly string[]> {
    return this.electron.evaluate(() => {
      const { observed } = globalThis as typeof globalThis & { observed?: Observed };
      return observed ? observed.external : ['nobody was watching'];
    });
  }

  /** Saves a picture of the window for people to look at: `node_modules/.cache/schiera/screenshots/<name>.png`. */
  async screenshot(page: Page, name: string): Promise<string> {
    const path = join(import.meta.dirname, '../../node_modules/.cache/schiera/screenshots', `${name}.png`);
    await page.screenshot({ path });
    return path;
  }

  async close(): Promise<void> {
    await this.electron.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
    if (!this.#keep) rmSync(this.userData, { recursive: true, force: true });
  }

  /** Moves the documents folder, and watches what leaves every page without touching the program's own gate. */
  async #prepare(): Promise<void> {
    mkdirSync(this.documents, { recursive: true });
    await this.electron.evaluate(({ app, session }, documents) => {
      app.setPath('documents', documents);
      const observed: Observed = { external: [] };
      Object.assign(globalThis, { observed });
      const note = ({ url }: { url: string }) => {
        if (!/^(?:schiera:\/\/app\/|data:|blob:schiera:\/\/app\/|devtools:)/u.test(url))
          observed.external.push(url);
      };
      session.defaultSession.webRequest.onSendHeaders(note);
      session.defaultSession.webRequest.onCompleted(note);
      session.defaultSession.webRequest.onErrorOccurred(note);
    }, this.documents);
  }
}

/** A folder for one test. */
export function newFolder(prefix = 'schiera-test-'): string {
  return mkdtempSync(join(tmpdir(), prefix));
}

/** A build other than the one in `out/` can be tried by naming the folder that holds it. */
const overrides: Record<string, string> = process.env.SCHIERA_APP_DIR
  ? { SCHIERA_APP_DIR: process.env.SCHIERA_APP_DIR }
  : {};

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
