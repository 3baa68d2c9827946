// The gates that read the code without running it: types, lint, layers, dead code.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from './machine.mjs';
import { run, say, tool, toolEnv } from './running.mjs';

/** Where the product's code lives: a gate that found none of it has checked nothing. */
const layers = ['core', 'main', 'preload', 'renderer'];

/** @typedef {{ ok: boolean, output: string }} Verdict */

/** @type {Record<string, () => Promise<Verdict>>} */
const gatesByName = {
  types: () => judge('typescript', 'tsc', ['--noEmit', '--pretty']),
  lint: () => judge('@biomejs/biome', 'biome', ['check', '--error-on-warnings', '--colors=off']),
  layers: checkLayers,
  'dead code': () => judge('knip', 'knip', ['--no-progress']),
};

/** Runs every gate and shows what those that failed have to say.
 * @returns {Promise<{ passed: string[], failed: string[] }>} */
export async function gates() {
  const verdicts = await Promise.all(
    Object.entries(gatesByName).map(async ([name, gate]) => ({ name, ...(await gate()) })),
  );
  for (const { name, ok, output } of verdicts) say(ok ? `✓ ${name}` : `✗ ${name}\n${output.trim()}\n`);
  const names = (/** @type {boolean} */ ok) =>
    verdicts.filter((gate) => gate.ok === ok).map(({ name }) => name);
  return { passed: names(true), failed: names(false) };
}

/** @param {string} packageName @param {string} command @param {string[]} args @returns {Promise<Verdict>} */
async function judge(packageName, command, args) {
  const { code, output } = await run(node24, [tool(packageName, command), ...args], {
    env: toolEnv(),
    quiet: true,
  });
  return { ok: code === 0, output };
}

/** dependency-cruiser is content when it finds nothing to cruise; this gate is not.
 * @returns {Promise<Verdict>} */
async function checkLayers() {
  const config = join(root, '.dependency-cruiser.mjs');
  const folders = [...layers, 'tests', 'scripts'].filter((folder) => existsSync(join(root, folder)));
  const args = [...folders, '--config', config, '--output-type', 'json'];
  const { output } = await judge('dependency-cruiser', 'depcruise', args);
  return readLayers(output);
}

/** @param {string} output @returns {Verdict} */
export function readLayers(output) {
  const start = output.indexOf('{');
  if (start < 0) return { ok: false, output };
  /** @type {import('dependency-cruiser').ICruiseResult} */
  const { modules, summary } = JSON.parse(output.slice(start));
  const unseen = layers.filter((layer) => !modules.some(({ source }) => source.startsWith(`${layer}/`)));
  const lines = [
    ...unseen.map((layer) => `no module found in ${layer}/`),
    ...summary.violations.map(
      ({ rule, from, to, cycle }) =>
        `${rule.name}: ${from} → ${cycle ? cycle.map(({ name }) => name).join(' → ') : to}`,
    ),
  ];
  return { ok: lines.length === 0, output: lines.join('\n') };
}
