import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/machine.mjs';

test.runIf(process.platform === 'linux')('npm start without a display says so in one line, at once', () => {
  const { DISPLAY, WAYLAND_DISPLAY, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    env,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).toContain('npm run -s schiera');
  expect(stderr).toContain('npm test');
});
