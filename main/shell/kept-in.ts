import { readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { KeptIn } from '../../core/contract/shell';

/** How the folders of programs that keep folders in step are called, wherever they stand. */
const services: readonly (readonly [KeptIn, RegExp])[] = [
  ['dropbox', /^Dropbox( \(.*\))?$/u],
  ['oneDrive', /^OneDrive([ -].*)?$/u],
  ['googleDrive', /^(Google ?Drive|GoogleDrive-.*|DriveFS)$/u],
  ['iCloud', /^(iCloud ?Drive|Mobile Documents|com~apple~CloudDocs)$/u],
];

const networkFileSystems = /^(nfs\d?|cifs|smb\w*|afpfs|webdav|davfs\d?|fuse\.(sshfs|gvfsd-fuse|davfs\d?))$/u;

/** The point at which the file system of a path is mounted, and its type, in the words of `/proc/mounts`. */
function fileSystemOf(path: string, mounts: string): string {
  let longest = '';
  let type = '';
  for (const line of mounts.split('\n')) {
    const [, point = '', kind = ''] = line.split(' ');
    // Spaces stand as \040 there.
    const at = point.replaceAll(/\\(\d{3})/gu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 8)),
    );
    const holds = path === at || path.startsWith(at.endsWith('/') ? at : `${at}/`);
    if (!holds || at.length < longest.length) continue;
    longest = at;
    type = kind;
  }
  return type;
}

/**
 * What has the folder of a file besides this computer: a service that keeps it in step with others, or the network.
 * `mounts` is the content of `/proc/mounts`, empty where there is none.
 */
export function keptInBy(path: string, mounts: string): KeptIn | null {
  if (/^\\\\(?![?.]\\)/u.test(path)) return 'network';
  const folders = path.split(/[\\/]/u).slice(0, -1);
  const service = services.find(([, name]) => folders.some((folder) => name.test(folder)));
  if (service) return service[0];
  if (/^\/run\/user\/\d+\/gvfs\//u.test(path)) return 'network';
  return networkFileSystems.test(fileSystemOf(path, mounts)) ? 'network' : null;
}

/** The same of a file on this computer, symbolic links followed. */
export async function keptIn(path: string): Promise<KeptIn | null> {
  const mounts = process.platform === 'linux' ? await readFile('/proc/mounts', 'utf8').catch(() => '') : '';
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  return keptInBy(path, mounts) ?? keptInBy(join(folder, 'plan'), mounts);
}
