// Debian's packages that an Electron, a virtual screen and the tests need.
import { existsSync } from 'node:fs';
import { isRoot } from './machine.mjs';
import { must, run, say } from './running.mjs';

const groups = {
  /** What Electron links against. */
  electron: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'],
  /** A screen where there is none. */
  screen: ['xvfb', 'xauth'],
  /** What the tests read PDFs with. */
  tests: ['poppler-utils'],
};

/** Installs what is missing of these groups, when that is possible; otherwise says what is missing.
 * @param {(keyof typeof groups)[]} wanted */
export async function systemPackages(...wanted) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return;
  const missing = await missingOf(wanted.flatMap((group) => groups[group]));
  if (missing.length === 0) return;
  if (!isRoot) {
    say(`These Debian packages are missing: sudo apt-get install ${missing.join(' ')}`);
    return;
  }
  say(`Installing Debian packages: ${missing.join(' ')}`);
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
    PATH: `${process.env.PATH}:/usr/local/sbin:/usr/sbin:/sbin`,
  };
  const aptGet = ['-q', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  await run('apt-get', [...aptGet, 'update'], { env, quiet: true });
  await must('apt-get', [...aptGet, 'install', '-y', '--no-install-recommends', ...missing], { env });
}

/** Newer Debians call some of them `…t64`.
 * @param {string[]} names */
async function missingOf(names) {
  const both = names.flatMap((name) => [name, `${name}t64`]);
  const { output } = await run('dpkg-query', ['-W', '-f', `\${Package} \${db:Status-Status}\n`, ...both], {
    quiet: true,
  });
  const installed = new Set();
  for (const line of output.split('\n')) {
    const [name = '', status] = line.split(' ');
    if (status === 'installed') installed.add(name.replace(/t64$/, ''));
  }
  return names.filter((name) => !installed.has(name));
}
