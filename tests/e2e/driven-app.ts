import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/machine.mjs';

/**
 * Playwright can wait for ever for a page that is in the middle of its first load when it comes. Its own remedy needs
 * the `electron` package's binary; this one works with every runtime: the program learns that Electron is ready when the
 * test says `begin`. By then somebody watches what leaves the pages, apart from the program's own gate. What a test has done
 * in the shell is done once and its outcome kept, to be asked for as often as it takes.
 */
const entry = `import { runInThisContext } from 'node:vm';
import * as electron from 'electron';

const { app, session } = electron;
const done = new Map();
globalThis.doOnce = ({ id, work, given }) => {
  if (!done.has(id)) done.set(id, runInThisContext('(' + work + ')')(electron, given));
  return done.get(id);
};
const observed = { external: [] };
globalThis.observed = observed;
const own = ['schiera://app/', 'data:', 'blob:schiera://app/', 'devtools:'];
const note = ({ url }) => {
  if (!own.some((start) => url.startsWith(start))) observed.external.push(url);
};
const ready = app.whenReady().then(() => {
  app.setPath('documents', process.env.SCHIERA_TEST_DOCUMENTS);
  const { webRequest } = session.defaultSession;
  webRequest.onSendHeaders(note);
  webRequest.onCompleted(note);
  webRequest.onErrorOccurred(note);
});
const attached = new Promise((attach) => {
  globalThis.begin = attach;
});
app.whenReady = () => attached.then(() => ready);
await import('./out/main/index.js');
`;

const made = new Map<string | undefined, string>();

/**
 * A folder that holds the built app behind that entry; with `engine` given, that module runs in place of the engine.
 * Another build than `out/` can be named by SCHIERA_APP_DIR.
 */
export function drivenApp(engine?: string): string {
  const known = made.get(engine);
  if (known) return known;
  const app = process.env.SCHIERA_APP_DIR ?? root;
  const { name, productName, version } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'schiera-driven-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  linkAll(join(app, 'out'), join(folder, 'out'), ['main']);
  linkAll(join(app, 'out', 'main'), join(folder, 'out', 'main'), engine === undefined ? [] : ['engine.js']);
  if (engine !== undefined) writeFileSync(join(folder, 'out', 'main', 'engine.js'), engine);
  const description = { name, productName, version, type: 'module', main: 'entry.mjs' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(description));
  writeFileSync(join(folder, 'entry.mjs'), entry);
  made.set(engine, folder);
  return folder;
}

function linkAll(from: string, to: string, except: readonly string[]): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (!except.includes(name)) symlinkSync(join(from, name), join(to, name));
  }
}
