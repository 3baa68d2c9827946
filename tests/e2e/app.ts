import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { Preferences, Reply, ShellCall, ShellInput, ShellOutput } from '../../core/contract/shell';
import { root } from '../../scripts/machine.mjs';
import { runtime } from '../../scripts/runtime.mjs';
import { drivenApp } from './driven-app';

export interface LaunchOptions {
  /** A plan to open, as on the command line. */
  readonly plan?: string;
  readonly preferences?: Partial<Preferences>;
  /** The folder of an earlier launch, to start again with what it left behind. */
  readonly userData?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A module that runs in place of the engine. */
  readonly engine?: string;
}

/** How long something may take to come, in milliseconds: a window has what the machine leaves it, and several are tested at a time. */
const patience = 60_000;

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
    const documents = join(userData, 'Documents');
    mkdirSync(documents, { recursive: true });
    const { executablePath, args, env } = await runtime();
    const folder = drivenApp(options.engine);
    const electron = await _electron.launch({
      executablePath,
      args: [
        ...args.map((argument) => (argument === root ? folder : argument)),
        ...(options.args ?? []),
        ...(options.plan ? [options.plan] : []),
      ],
      env: {
        ...env,
        SCHIERA_APP_DIR: folder,
        SCHIERA_USER_DATA: userData,
        SCHIERA_TEST_DOCUMENTS: documents,
        ...options.env,
      },
    });
    electron.context().setDefaultTimeout(patience);
    const running = new RunningApp(electron, userData, options.userData !== undefined);
    await until(() => running.#begin());
    return running;
  }

  /** An editor window, as soon as its page has loaded; the newest one, or that of a number. */
  async window(index = -1): Promise<Page> {
    const page = await until(async () => this.windows().at(index));
    await page.waitForLoadState('load');
    return page;
  }

  /** The editor windows, oldest first. */
  windows(): Page[] {
    return this.electron.windows().filter((page) => page.url().startsWith('schiera://app/index.html'));
  }

  /**
   * Does something in the shell's own process and gives what came of it. The debugger holds an answer so weakly that it is
   * lost when memory is tidied up in the wrong moment: then the answer is asked for again, and nothing is done twice.
   */
  async inShell<Outcome, Given = undefined>(
    work: (electron: typeof Electron, given: Given) => Outcome,
    ...[given]: Given extends undefined ? [] : [Given]
  ): Promise<Awaited<Outcome>> {
    const task = { id: randomUUID(), work: String(work), given };
    const outcome = () => this.electron.evaluate((_, once) => Reflect.get(globalThis, 'doOnce')(once), task);
    for (;;) {
      try {
        return await outcome();
      } catch (error) {
        if (!String(error).includes('garbage collected')) throw error;
      }
    }
  }

  /** Answers the next file dialogs: a path for a save dialog, paths for an open dialog, null for Cancel. */
  async answerDialogs(answers: { save?: string | null; open?: readonly string[] | null }): Promise<void> {
    await this.inShell(({ dialog }, { save, open }) => {
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
    return this.inShell(() => Reflect.get(globalThis, 'observed').external);
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

  /** Lets the program go on, once it has got as far as waiting for that. */
  #begin(): Promise<boolean> {
    const begin = () => {
      const go = Reflect.get(globalThis, 'begin');
      go?.();
      return go !== undefined;
    };
    return this.electron.evaluate(begin).catch(() => false);
  }
}

/** What `look` finds, as soon as it finds something. */
export async function until<Found>(look: () => Promise<Found>): Promise<NonNullable<Found> & {}> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const found = await look();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`in vain for a minute: ${look}`);
}

/** Asks the shell as the page would, and gives its whole answer. */
export function ask<C extends ShellCall>(
  page: Page,
  name: C,
  input: ShellInput<C>,
): Promise<Reply<ShellOutput<C>>> {
  // A bridge call's types depend on its name; across `evaluate` they are plain data.
  const sent = { name, input } as { name: 'start'; input: undefined };
  return page.evaluate((one) => window.schiera.call(one.name, one.input), sent) as Promise<
    Reply<ShellOutput<C>>
  >;
}

/** A folder for one test. */
export function newFolder(prefix = 'schiera-test-'): string {
  return mkdtempSync(join(tmpdir(), prefix));
}
