// Running commands, and what scripts say while they do.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { node24, root } from './machine.mjs';

/** Progress goes to standard error: standard output belongs to the answer of a command.
 * @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A failure the reader can act on: printed without a stack. */
export class SetupError extends Error {}

/** Runs a script's work and turns its failure into a message and an exit code.
 * @param {() => Promise<number>} work */
export async function main(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    say(error instanceof SetupError ? error.message : String(error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  }
}

/** The environment for tools: Node 24 and the installed commands come first on the PATH.
 * @param {NodeJS.ProcessEnv} more */
export function toolEnv(more = {}) {
  const path = [dirname(node24), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''];
  return { ...process.env, ...more, PATH: path.join(delimiter) };
}

/** A command line tool from node_modules, as arguments for `node24`.
 * @param {string} name @param {string} [command] */
export function tool(name, command = name) {
  const home = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, seconds?: number }} RunOptions
 * @typedef {{ code: number, output: string }} Finished
 */

/** Whoever stops a script stops what it runs. */
const live = new Set();
let stopped = false;
export const wasStopped = () => stopped;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    stopped = true;
    if (live.size === 0) process.exit(1);
    for (const child of live) child.kill(signal);
  });
}

/** @param {string} command @param {string[]} args @param {import('node:child_process').SpawnOptions} options */
function launch(command, args, options) {
  const child = spawn(command, args, options);
  live.add(child);
  child.on('error', () => live.delete(child));
  child.on('close', () => live.delete(child));
  return child;
}

/** Runs a command to its end. Its output goes to standard error, or is only kept when `quiet`.
 * @param {string} command @param {string[]} args @param {RunOptions} options @returns {Promise<Finished>} */
export function run(command, args, { cwd = root, env = process.env, quiet = false, seconds = 0 } = {}) {
  return new Promise((done, fail) => {
    const child = launch(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: seconds * 1000,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
        if (!quiet) process.stderr.write(chunk);
      });
    }
    child.on('error', (error) => done({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) =>
      stopped ? fail(new SetupError('Stopped')) : done({ code: code ?? 1, output }),
    );
  });
}

/** Like `run`, quietly; a failure ends the set-up with what the command said.
 * @param {string} command @param {string[]} args @param {RunOptions} options */
export async function must(command, args, options = {}) {
  const { code, output } = await run(command, args, { quiet: true, ...options });
  if (code !== 0) throw new SetupError(`${[command, ...args].join(' ')} failed (${code}):\n${output.trim()}`);
  return output;
}

/** npm: the one that runs this script, or else the one on the PATH.
 * @param {string[]} args @param {RunOptions} options */
export function npm(args, options = {}) {
  const self = process.env.npm_execpath;
  if (self?.endsWith('npm-cli.js')) return must(process.execPath, [self, ...args], options);
  return must('npm', args, options);
}

/** Hands the terminal over to a command and gives its exit code.
 * @param {string} command @param {string[]} args @param {RunOptions} options @returns {Promise<number>} */
export function handOver(command, args, { cwd = root, env = process.env } = {}) {
  return new Promise((done, fail) => {
    const child = launch(command, args, { cwd, env, stdio: 'inherit' });
    child.on('error', ({ message }) => fail(new SetupError(`${command} could not be started: ${message}`)));
    child.on('close', (code) => done(code ?? 1));
  });
}
