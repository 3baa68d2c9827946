import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { node24, root } from '../../scripts/machine.mjs';
import { tool } from '../../scripts/running.mjs';
import { runtime } from '../../scripts/runtime.mjs';

type AsarFolder = { files: Record<string, AsarFolder | { size: number; unpacked?: boolean }> };

let place = '';
const packed = (...path: string[]): string => join(place, 'linux-unpacked', ...path);

/** The table of contents at the head of an ASAR archive, as paths. */
function contentsOf(archive: string): string[] {
  const file = openSync(archive, 'r');
  try {
    const sizes = Buffer.alloc(16);
    readSync(file, sizes, 0, 16, 0);
    const header = Buffer.alloc(sizes.readUInt32LE(12));
    readSync(file, header, 0, header.length, 16);
    return pathsIn(JSON.parse(header.toString()));
  } finally {
    closeSync(file);
  }
}

function pathsIn(folder: AsarFolder): string[] {
  return Object.entries(folder.files).flatMap(([name, entry]) =>
    'files' in entry ? pathsIn(entry).map((path) => `${name}/${path}`) : [name],
  );
}

describe.runIf(process.platform === 'linux')('the packaged app', () => {
  let contents: string[] = [];

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'schiera-packed-'));
    const { executablePath } = await runtime();
    const { version } = JSON.parse(
      spawnSync(node24, ['-p', "JSON.stringify(require('electron/package.json'))"], {
        cwd: root,
        encoding: 'utf8',
      }).stdout,
    );
    const settings = [
      `-c.electronDist=${dirname(executablePath)}`,
      `-c.electronVersion=${version}`,
      `-c.directories.output=${place}`,
    ];
    const { status, stdout, stderr } = spawnSync(
      node24,
      [tool('electron-builder'), '--linux', '--dir', ...settings],
      { cwd: root, encoding: 'utf8' },
    );
    expect(status, stdout + stderr).toBe(0);
    contents = contentsOf(packed('resources', 'app.asar'));
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  test('has the fuses set that keep strangers out', async () => {
    const wire = await getCurrentFuseWire(packed('schiera'));
    const { DISABLE, ENABLE } = FuseState;
    expect({
      runAsNode: wire[FuseV1Options.RunAsNode],
      cookieEncryption: wire[FuseV1Options.EnableCookieEncryption],
      nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
      inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
      integrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
      onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
      fileProtocol: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
    }).toEqual({
      runAsNode: DISABLE,
      cookieEncryption: ENABLE,
      nodeOptions: DISABLE,
      inspect: DISABLE,
      integrity: ENABLE,
      onlyAsar: ENABLE,
      fileProtocol: DISABLE,
    });
  });

  test('holds the build and the one library it leaves outside', () => {
    expect(contents).toContain('out/main/index.js');
    expect(contents).toContain('out/main/engine.js');
    expect(contents).toContain('out/preload/index.cjs');
    expect(contents).toContain('out/renderer/index.html');
    const libraries = contents.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
    expect([...new Set(libraries)]).toEqual(['better-sqlite3']);
  });

  test('holds no source, no source map and no test', () => {
    const strays = contents.filter((path) =>
      /\.(map|tsx?|schiera|mts)$|(^|\/)(tests|scripts|docs)\//.test(path),
    );
    expect(strays).toEqual([]);
  });

  test("keeps the database's binary for its own system outside the archive, and no other", () => {
    const binaries = join('app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds');
    expect(existsSync(packed('resources', binaries))).toBe(true);
    expect(readdirSync(packed('resources', binaries))).toEqual([`linux-${process.arch}.node`]);
  });
});
