import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../../scripts/machine.mjs';
import { fingerprint } from '../../scripts/steps.mjs';

/** A step as a process of its own: appends a line to `log`, takes a while, and is done when `done` exists. */
const program = `
  import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
  import { step } from ${JSON.stringify(join(root, 'scripts', 'steps.mjs'))};
  const [folder, outcome] = process.argv.slice(1);
  await step(() => existsSync(folder + '/done'), async () => {
    appendFileSync(folder + '/log', 'ran\\n');
    await new Promise((go) => setTimeout(go, 300));
    if (outcome === 'dies') process.kill(process.pid, 'SIGKILL');
    if (outcome === 'fails') throw new Error('no luck');
    writeFileSync(folder + '/done', '');
  });
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'schiera-steps-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const argv = (outcome: string): string[] => ['--input-type=module', '-e', program, folder, outcome];
const env = (): NodeJS.ProcessEnv => ({ ...process.env, XDG_CACHE_HOME: join(folder, 'cache') });
const runs = (): number => readFileSync(join(folder, 'log'), 'utf8').trim().split('\n').length;
const locks = (): string[] =>
  readdirSync(join(folder, 'cache', 'schiera')).filter((name) => name.endsWith('.lock'));

function runStep(outcome = 'works') {
  return spawnSync(process.execPath, argv(outcome), { env: env(), encoding: 'utf8' });
}

describe('a step of the set-up', () => {
  test('is done once, and not again', () => {
    expect(runStep().status).toBe(0);
    expect(runStep().status).toBe(0);
    expect(runs()).toBe(1);
    expect(locks()).toEqual([]);
  });

  test('is done by one of several processes; the others wait for it', async () => {
    const codes = await Promise.all(
      [1, 2, 3].map(
        () =>
          new Promise((done) =>
            spawn(process.execPath, argv('works'), { env: env() }).on('close', (code) => done(code)),
          ),
      ),
    );
    expect(codes).toEqual([0, 0, 0]);
    expect(runs()).toBe(1);
  });

  test('is done again after it failed', () => {
    expect(runStep('fails').status).not.toBe(0);
    expect(locks()).toEqual([]);
    expect(runStep().status).toBe(0);
    expect(runs()).toBe(2);
  });

  test('is taken over from a process that was killed', () => {
    expect(runStep('dies').signal).toBe('SIGKILL');
    expect(locks()).toHaveLength(1);
    expect(runStep().status).toBe(0);
    expect(runs()).toBe(2);
  });
});

describe('the fingerprint of a step', () => {
  test('changes with a name and with a content, and with nothing else', () => {
    const name = `node_modules/.cache/schiera/fingerprint-${process.pid}`;
    const place = join(root, name);
    mkdirSync(join(place, 'a'), { recursive: true });
    try {
      writeFileSync(join(place, 'a', 'x.ts'), 'one');
      const first = fingerprint([name]);
      writeFileSync(join(place, 'a', 'x.ts'), 'one');
      expect(fingerprint([name])).toBe(first);
      writeFileSync(join(place, 'a', 'x.ts'), 'two');
      const second = fingerprint([name]);
      writeFileSync(join(place, 'a', 'y.ts'), '');
      const third = fingerprint([name]);
      expect(new Set([first, second, third]).size).toBe(3);
      expect(fingerprint([name, 'no-such-folder'])).toBe(third);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});
