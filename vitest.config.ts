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
        // One window at a time: the tests share the display, and focus belongs to one window only.
        fileParallelism: false,
        // A window needs what the machine leaves it, and several are tested at a time.
        expect: { poll: { timeout: 60_000 } },
      }),
    ],
  },
});
