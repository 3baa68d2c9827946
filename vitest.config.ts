import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { nodeWorkers } from './tests/node-worker.ts';

const project = (name: string, more = {}) => ({
  plugins: [react(), nodeWorkers()],
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], environment: 'node', ...more },
});

export default defineConfig({
  test: {
    projects: [
      project('setup', { testTimeout: 60_000 }),
      project('core'),
      project('engine', { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('renderer'),
      project('e2e', {
        testTimeout: 240_000,
        hookTimeout: 120_000,
        // Where every file has a screen of its own, several run at a time: focus belongs to one window of a screen only.
        setupFiles: ['tests/e2e/screen.ts'],
        fileParallelism: process.platform === 'linux',
        // Said at the end, by name: `passed at the second try`.
        retry: 1,
        // A window needs what the machine leaves it, and several are tested at a time.
        expect: { poll: { timeout: 60_000 } },
      }),
    ],
  },
});
