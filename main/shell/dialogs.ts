import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import { importMegabytes } from '../../core/contract/exchange';
import type { PickedFile } from '../../core/contract/shell';
import { Refusal } from '../../core/model/refusal';
import type { UserPreferences } from './preferences';

const mostImportFiles = 2;

/** The system's own dialogs, in the user's language. A cancelled one answers null. */
export class Dialogs {
  readonly #preferences: UserPreferences;

  constructor(preferences: UserPreferences) {
    this.#preferences = preferences;
  }

  async planToOpen(window: BrowserWindow): Promise<string | null> {
    const { say } = this.#preferences;
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: say('dialog.open'),
      defaultPath: app.getPath('documents'),
      filters: [this.#filter('schiera'), { name: say('fileType.all'), extensions: ['*'] }],
      properties: ['openFile'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  }

  /**
   * Asks where a file of that kind should go.
   * @param purpose a key of `shell:dialog`
   * @param name what to suggest, beside `near` or else among the documents
   */
  async whereTo(
    window: BrowserWindow,
    purpose: string,
    name: string,
    extension: string,
    near?: string,
  ): Promise<string | null> {
    const folder = near === undefined ? app.getPath('documents') : dirname(near);
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: this.#preferences.say(`dialog.${purpose}`),
      defaultPath: join(folder, `${asFileName(name)}.${extension}`),
      filters: [this.#filter(extension)],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || !filePath) return null;
    if (extname(filePath).toLowerCase() === `.${extension}`) return filePath;
    // Some systems don't complete the name, so nobody has been asked about the file of the complete one.
    const complete = `${filePath}.${extension}`;
    if (existsSync(complete)) throw new Refusal('errors:file.exists', { file: basename(complete) });
    return complete;
  }

  async filesToImport(window: BrowserWindow): Promise<PickedFile[] | null> {
    const { say } = this.#preferences;
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: say('dialog.import'),
      defaultPath: app.getPath('documents'),
      filters: [
        { name: say('fileType.table'), extensions: ['csv', 'tsv', 'txt', 'json'] },
        { name: say('fileType.all'), extensions: ['*'] },
      ],
      properties: ['openFile', 'multiSelections'],
    });
    return canceled ? null : readPicked(filePaths);
  }

  #filter(extension: string): FileFilter {
    return { name: this.#preferences.say(`fileType.${extension}`), extensions: [extension] };
  }
}

async function readPicked(paths: readonly string[]): Promise<PickedFile[]> {
  if (paths.length > mostImportFiles)
    throw new Refusal('errors:import.tooManyFiles', { most: mostImportFiles });
  const picked: PickedFile[] = [];
  for (const path of paths) {
    const name = basename(path);
    try {
      if ((await stat(path)).size > importMegabytes * 1024 ** 2) {
        throw new Refusal('errors:import.tooLarge', { file: name, megabytes: importMegabytes });
      }
      picked.push({ name, bytes: new Uint8Array(await readFile(path)) });
    } catch (error) {
      throw error instanceof Refusal
        ? error
        : new Refusal('errors:file.unreadable', { file: name }, [], error);
    }
  }
  return picked;
}

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/** The name as every file system takes it. */
function asFileName(name: string): string {
  const plain = name
    .replaceAll(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, 80)
    .replace(/^\.+|[. ]+$/gu, '');
  return plain === '' || reserved.test(plain) ? `Schiera ${plain}`.trim() : plain;
}
