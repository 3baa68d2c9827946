import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

/** The oldest runtime that must run the build: the one from the registry (Node 20.18, Chromium 130). */
const node = 'node20.18';
const chromium = 'chrome130';

export default defineConfig({
  main: {
    build: {
      target: node,
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: at('main/index.ts'),
          engine: at('main/engine/index.ts'),
          cli: at('main/cli/index.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      target: node,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      target: chromium,
      sourcemap: true,
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: at('renderer/index.html'), report: at('renderer/report.html') },
        // Every file is a way to the shell and back: what several chunks share comes in one.
        output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } },
      },
    },
  },
});
