// Runs the built app with the given arguments, on a virtual screen where there is no other.
// The command line uses it for what only Chromium can draw; `npm start` once a screen is known to be there.
import { pathToFileURL } from 'node:url';
import { systemPackages } from './debian.mjs';
import { hasDisplay } from './machine.mjs';
import { handOver, main } from './running.mjs';
import { runtime } from './runtime.mjs';

/** @param {string[]} args the app's own @returns {Promise<number>} its exit code */
export async function runApp(args) {
  await systemPackages('electron', ...(hasDisplay ? [] : /** @type {const} */ (['screen'])));
  const { executablePath, args: first, env } = await runtime();
  const command = [executablePath, ...first, ...args];
  const [program = '', ...rest] = hasDisplay ? command : [...virtualScreen, ...command];
  return handOver(program, rest, { cwd: process.cwd(), env });
}

/** What to put before a command that needs a screen. */
export const virtualScreen = ['xvfb-run', '-a', '-s', '-screen 0 1920x1080x24 -noreset'];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(() => runApp(process.argv.slice(2)));
}
