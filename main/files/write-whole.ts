import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../../core/model/refusal';
import { whyNotWritten } from './why-not-written';

/** A file to be written. */
export interface NewFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/**
 * Writes files so that, whatever happens, each path holds either what it held before or all of the new content; nothing is
 * replaced before everything is on disk. Throws a refusal for what the world has against it.
 */
export async function writeWhole(files: readonly NewFile[], signal?: AbortSignal): Promise<void> {
  const written: { readonly path: string; readonly temporary: string }[] = [];
  let path = '';
  try {
    for (const file of files) {
      path = file.path;
      signal?.throwIfAborted();
      const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.part`);
      written.push({ path, temporary });
      const handle = await open(temporary, 'wx');
      try {
        await handle.writeFile(file.content);
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
    signal?.throwIfAborted();
    for (const one of written) {
      path = one.path;
      await rename(one.temporary, path);
    }
  } catch (error) {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true })));
    const why = whyNotWritten(error, path);
    throw why ? new Refusal(why.key, why.values, [], error) : error;
  }
}
