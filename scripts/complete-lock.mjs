// Run by hand after a change of dependencies: names in package-lock.json the optional packages that npm left out
// because the registry didn't offer them when it resolved. `npm ci` refuses a lock file with such gaps.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './machine.mjs';
import { say } from './running.mjs';

const path = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const added = [];

for (const [parent, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (parent === '' || isLocked(parent, name)) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(dev && { dev }),
      optional: true,
    };
    added.push(`${name}@${version}`);
  }
}

lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
say(added.length > 0 ? `Added ${added.join(', ')}` : 'Nothing was missing');

/** Looks where Node looks: in the parent's own folder, then further up.
 * @param {string} parent @param {string} name */
function isLocked(parent, name) {
  for (let folder = parent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder}${folder && '/'}node_modules/${name}` in lock.packages) return true;
    if (folder === '') return false;
  }
}

/** Binaries carry their platform in their name: cli-linux-arm64-musl, binding-win32-x64-msvc.
 * @param {string} name */
function platformOf(name) {
  const found =
    /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x)\b-?(.*)$/.exec(
      name,
    );
  if (!found) throw new Error(`${name} doesn't say its platform`);
  const [, os, cpu, abi = ''] = found;
  const libc = os === 'linux' ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {};
  return { cpu: [cpu], ...libc, os: [os] };
}
