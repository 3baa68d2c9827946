import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import config from '../../.dependency-cruiser.mjs';
import { readLayers } from '../../scripts/check.mjs';
import { node24, root } from '../../scripts/machine.mjs';
import { tool } from '../../scripts/running.mjs';

/** One sinner for every rule: the file, what it imports, the rule it breaks. */
const sins: [file: string, imports: string, rule: string][] = [
  ['core/one.ts', "import './two'", 'no-cycles'],
  ['core/lost.ts', "import './nowhere'", 'resolvable'],
  ['core/upwards.ts', "import type { A } from '../main/engine/good'", 'core-stands-alone'],
  ['core/reads.ts', "import 'node:fs'", 'core-is-pure'],
  ['core/draws.ts', "import 'papaparse'", 'core-is-pure'],
  ['main/index.ts', "import './engine/good'", 'entry-starts-the-shell'],
  ['main/shell/asks.ts', "import '../engine/good'", 'shell-knows-the-engine-by-its-host'],
  ['main/shell/peeks.ts', "import '../../renderer/map/good'", 'shell-stays-out-of-the-windows'],
  ['main/engine/opens.ts', "import '../shell/good'", 'engine-stands-below'],
  ['main/cli/window.ts', "import '../shell/good'", 'cli-uses-the-engine'],
  ['main/files/asks.ts', "import '../engine/good'", 'files-stand-below'],
  ['preload/thinks.ts', "import '../core/good'", 'preload-is-a-bridge'],
  ['preload/parses.ts', "import 'zod'", 'preload-carries-electron-alone'],
  ['renderer/app/reaches.ts', "import '../../main/engine/good'", 'renderer-knows-the-domain-alone'],
  ['renderer/app/reads.ts', "import 'node:fs'", 'renderer-without-node'],
  ['renderer/roster/borrows.ts', "import '../map/good'", 'features-apart'],
  ['renderer/plan/shows.ts', "import '../map/good'", 'plan-below-features'],
  ['renderer/ui/knows.ts', "import '../../core/good'", 'ui-without-domain'],
  ['main/engine/window.ts', "import 'electron'", 'electron-in-the-shell'],
  ['main/engine/draws.ts', "import 'react'", 'react-in-windows'],
  ['main/engine/services/sql.ts', "import 'better-sqlite3'", 'sqlite-in-the-store'],
  ['renderer/roster/draws.ts', "import 'cytoscape'", 'cytoscape-behind-its-adapter'],
  ['renderer/app/tests.ts', "import 'vitest'", 'product-without-its-tools'],
  ['scripts/early.mjs', "import 'yauzl'", 'scripts-before-packages'],
];

/** What each place may do. */
const virtues: [file: string, imports: string][] = [
  ['core/good.ts', "import 'zod'"],
  ['main/shell/good.ts', "import 'electron'; import '../../core/good'"],
  ['main/shell/engine-host.ts', "import type { A } from '../engine/good'"],
  ['main/engine/good.ts', "import 'node:fs'; import '../../core/good'; export type A = string"],
  ['main/engine/store/good.ts', "import 'better-sqlite3'"],
  ['main/engine/workers/good.ts', "import 'papaparse'; import '../../../core/good'"],
  ['main/cli/good.ts', "import '../engine/good'; import '../../core/good'"],
  ['preload/good.ts', "import 'electron'; import type { A } from '../core/good'"],
  [
    'renderer/map/good.tsx',
    "import 'react'; import '../../core/good'; import '../ui/good'; import '../plan/good'",
  ],
  ['renderer/map/cytoscape-adapter.ts', "import 'cytoscape'"],
  ['renderer/plan/good.ts', "import '../../core/good'"],
  ['renderer/ui/good.tsx', "import 'react'"],
  ['renderer/app/good.tsx', "import '../map/good'; import '../plan/good'; import '../ui/good'"],
  ['scripts/good.mjs', "import 'node:fs'; await import('@electron/fuses')"],
  ['tests/engine/good.ts', "import 'better-sqlite3'; import '../../main/engine/good'; import 'vitest'"],
];

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'schiera-layers-'));
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  for (const name of ['tsconfig.json', 'package.json', '.dependency-cruiser.mjs']) {
    copyFileSync(join(root, name), join(place, name));
  }
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

function cruise(files: [file: string, imports: string, ...unknown[]][]) {
  for (const [file, imports] of files) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    writeFileSync(join(place, file), `${imports};\nexport {};\n`);
  }
  const folders = ['core', 'main', 'preload', 'renderer', 'scripts', 'tests'];
  for (const folder of folders) mkdirSync(join(place, folder), { recursive: true });
  const args = [...folders, '--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
  const command = [tool('dependency-cruiser', 'depcruise'), ...args];
  return readLayers(spawnSync(node24, command, { cwd: place, encoding: 'utf8', maxBuffer: 1e8 }).stdout);
}

test('every rule goes red when it is broken', () => {
  const { ok, output } = cruise([...sins, ['core/two.ts', "import './one'"], ...virtues]);
  expect(ok).toBe(false);
  const found = new Set(output.split('\n').map((line) => line.split(' → ')[0]));
  for (const [file, , rule] of sins) expect(found, output).toContain(`${rule}: ${file}`);
  expect(new Set(sins.map(([, , rule]) => rule))).toEqual(new Set(config.forbidden?.map(({ name }) => name)));
});

test('no rule is in the way of what a place may do', () => {
  expect(cruise(virtues)).toEqual({ ok: true, output: '' });
});

test('a folder in which nothing was found is a failure, not a success', () => {
  const { ok, output } = cruise(virtues.filter(([file]) => !file.startsWith('renderer/')));
  expect(output).toBe('no module found in renderer/');
  expect(ok).toBe(false);
});
