// npm test: sets up what is missing and runs every gate. With the name of a part (check, unit, e2e) only that
// one; what follows the name goes to vitest. The last line is always the tally.
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { gates } from './check.mjs';
import { systemPackages } from './debian.mjs';
import { installDependencies } from './dependencies.mjs';
import { node24, root, workCache } from './machine.mjs';
import { handOver, main, SetupError, say, tool, toolEnv, wasStopped } from './running.mjs';
import { runtime } from './runtime.mjs';
import { summary } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/** So many programs are tested at a time at most, each on a screen of its own. */
const mostScreens = 4;

const parts = { check, unit, e2e };
const [name = '', ...filters] = process.argv.slice(2);

/** @type {Tally} */
const nothing = { passed: 0, failed: [], retried: [], skipped: [], projects: [] };

await main(async () => {
  const wanted = name in parts ? [parts[/** @type {keyof typeof parts} */ (name)]] : [check, unit, e2e];
  const total = structuredClone(nothing);
  for (const part of wanted) {
    const tally = await part().catch(failedSetup);
    total.passed += tally.passed;
    total.failed.push(...tally.failed);
    total.retried.push(...tally.retried);
    total.skipped.push(...tally.skipped);
    if (wasStopped()) {
      total.failed.push('stopped before the end');
      break;
    }
  }
  const { text, ok } = summary(total, Boolean(process.env.CI) && process.env.CI !== 'false');
  process.stdout.write(text);
  return ok ? 0 : 1;
});

/** Types, lint, layers, dead code. */
async function check() {
  await installDependencies();
  const { passed, failed } = await gates();
  return { passed: passed.length, failed, retried: [], skipped: [], projects: [] };
}

/** Everything that needs no window; some of it runs the built command line. */
async function unit() {
  await systemPackages('tests');
  await build();
  return vitest(['setup', 'core', 'engine', 'renderer']);
}

/** The built app in a real Electron; on Linux always on screens of its own (tests/e2e/screen.ts). */
async function e2e() {
  await systemPackages('electron', 'screen', 'tests');
  await runtime();
  await build();
  return vitest(['e2e'], [`--maxWorkers=${Math.min(mostScreens, 1 + availableParallelism())}`]);
}

/** @param {string[]} projects @param {string[]} more @returns {Promise<Tally>} */
async function vitest(projects, more = []) {
  const tally = join(workCache, `tally-${randomUUID()}.json`);
  mkdirSync(workCache, { recursive: true });
  rmSync(tally, { force: true });
  const reporters = ['--reporter=default', `--reporter=${join(root, 'scripts', 'reporter.mjs')}`];
  const chosen = projects.flatMap((project) => ['--project', project]);
  const args = [tool('vitest'), 'run', ...chosen, ...reporters, ...more, ...filters];
  const code = await handOver(node24, args, { env: toolEnv({ SCHIERA_TALLY: tally }) });
  try {
    /** @type {Tally} */
    const result = JSON.parse(readFileSync(tally, 'utf8'));
    const missing =
      filters.length > 0 ? [] : projects.filter((project) => !result.projects.includes(project));
    result.failed.push(...missing.map((project) => `no tests ran in tests/${project}`));
    if (code !== 0 && result.failed.length === 0) result.failed.push(`vitest ended with code ${code}`);
    return result;
  } catch {
    return { ...nothing, failed: [`vitest ended with code ${code} and no result`] };
  } finally {
    rmSync(tally, { force: true });
  }
}

/** @param {unknown} error @returns {Tally} */
function failedSetup(error) {
  say(error instanceof SetupError ? error.message : String(error instanceof Error ? error.stack : error));
  return { ...nothing, failed: ['set-up'] };
}
