import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../../scripts/machine.mjs';

let userData = '';
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'schiera-start-'));
});
afterEach(() => rmSync(userData, { recursive: true, force: true }));

/** What a process says on standard error until it says this; all of it when it ends first. */
function heard(child: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((done) => {
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
      if (wanted.test(said)) done(said);
    });
    child.on('close', () => done(said));
  });
}

const urlOf = ({ url }: { url: string }) => url;

test('npm start opens the app, does no step twice, and ends with it', async () => {
  const child = spawn('npm', ['start', '--', '--remote-debugging-port=0'], {
    cwd: root,
    env: { ...process.env, SCHIERA_USER_DATA: userData },
    detached: true,
  });
  const closed = new Promise((done) => child.on('close', done));
  try {
    const said = await heard(child, /DevTools listening on ws:\S+\s/);
    expect(said).not.toMatch(/Installing|Fetching|Unpacking|Downloading|Building/);
    const [, address = ''] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
    expect(address, said).not.toBe('');
    const { host } = new URL(address);
    const pages = async () => (await (await fetch(`http://${host}/json/list`)).json()).map(urlOf);
    await expect.poll(pages).toEqual([expect.stringMatching(/^schiera:\/\/app\/index\.html/)]);
  } finally {
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
  }
  await closed;
});
