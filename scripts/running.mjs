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

/** Runs a command to its end. Its output goes to standard error, or is only kept when `quiet`.
 * @param {string} command @param {string[]} args @param {RunOptions} options @returns {Promise<Finished>} */
export function run(command, args, { cwd = root, env = process.env, quiet = false, seconds = 0 } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: seconds * 1000,
    });
    let output = '';
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      output += chunk;
      if (!quiet) process.stderr.write(chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => done({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
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
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, forward);
    child.on('error', fail);
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      done(code ?? (signal ? 1 : 0));
    });
  });
}
