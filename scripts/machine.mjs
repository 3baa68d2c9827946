// What every script needs to know about the machine it runs on. Plain Node ≥ 20, nothing installed yet.
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node that the product is built and tested with; the machine's own may be older. */
export const node24 = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Where the repository keeps what can be made again at any time. */
export const workCache = join(root, 'node_modules', '.cache', 'schiera');

/** Where the machine keeps what several clones share. */
export const sharedCache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'schiera');

export const isRoot = process.getuid?.() === 0;

/** A screen to open windows on. */
export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
