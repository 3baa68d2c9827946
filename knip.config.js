/** A style sheet's imports, as knip reads them. @param {string} text */
const importsOf = (text) =>
  [...text.matchAll(/(?:@import|composes:[^;]*? from)\s+["']([^"']+)["']/g)]
    .map(([, path]) => `import '${path}';`)
    .join('\n');

/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    'main/index.ts',
    'main/engine/index.ts',
    'main/cli/index.ts',
    'preload/index.ts',
    'renderer/app/main.tsx',
    'renderer/report/report.tsx',
    'scripts/{bench,build,complete-lock,dev,dist,electron,load,reporter,schiera,start,test}.mjs',
    'tests/bench/**/*.bench.ts',
    'tests/bench/page/*.ts',
  ],
  project: ['{core,main,preload,renderer,resources,scripts,tests}/**/*.{ts,tsx,mjs,css}'],
  compilers: { css: importsOf },
  /** Found at run time by their names: the packager, and what unpacks the runtime. */
  ignoreDependencies: ['electron-builder', 'yauzl'],
  ignoreBinaries: ['mount', 'umount', 'pdftoppm'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  treatConfigHintsAsErrors: true,
};
