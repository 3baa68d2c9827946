import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../scripts/machine.mjs';

const run = promisify(execFile);

/** Runs the built command line with the real Electron at hand. */
function schiera(folder: string, ...args: string[]) {
  return run(process.execPath, [join(root, 'out/main/cli.js'), ...args], {
    cwd: folder,
    env: { ...process.env, SCHIERA_ELECTRON: join(root, 'scripts/electron.mjs') },
  });
}

test('the command line prints the dossier and draws the map, all formats at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'schiera-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await schiera(folder, 'sample', '--lang', 'en', '--out', 'p.schiera');
  const args = ['--pdf', 'p.pdf', '--png', 'p.png', '--svg', 'p.svg', '--csv', 'p', '--json', 'p.json'];
  const { stdout } = await schiera(folder, 'export', 'p.schiera', ...args, '--paper', 'Letter');
  expect(stdout).toBe('');
  expect(readdirSync(folder).sort()).toEqual(
    ['p-nodes.csv', 'p-ties.csv', 'p.json', 'p.pdf', 'p.png', 'p.schiera', 'p.svg'].sort(),
  );
  expect(readFileSync(join(folder, 'p.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  const { stdout: text } = await run('pdftotext', [join(folder, 'p.pdf'), '-']);
  const { actors } = JSON.parse(readFileSync(join(folder, 'p.json'), 'utf8'));
  expect(text).toContain(`${actors.length} actors`);
  const png = readFileSync(join(folder, 'p.png'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(1_500);
});

test('the command line passes on what keeps a dossier from being written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'schiera-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await schiera(folder, 'sample', '--lang', 'en', '--out', 'p.schiera');
  const out = join(folder, 'nowhere', 'p.pdf');
  await expect(schiera(folder, 'export', 'p.schiera', '--pdf', out)).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('p.pdf'),
  });
});
