// Who may import whom. docs/architecture.md says why; tests/setup/layers.test.ts shows that the rules bite.

/** Every folder of the renderer but its frame, the document and the shared pieces. */
const feature = '(?!app/|plan/|ui/)([^/]+)/';

/**
 * @typedef {import('dependency-cruiser').IRegularForbiddenRuleType} Rule
 * @param {string} name @param {Rule['from']} from @param {Rule['to']} to @param {string} comment @returns {Rule}
 */
const forbid = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to });

/** A package, however it is resolved. @param {string} names */
const npm = (names) => `(^|/)node_modules/(${names})(/|$)`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid('no-cycles', {}, { circular: true }, 'Two files that need each other are one story or three.'),
    forbid('resolvable', {}, { couldNotResolve: true }, 'The import leads nowhere.'),

    forbid(
      'core-stands-alone',
      { path: '^core/' },
      { path: '^(main|preload|renderer|resources|scripts|tests)/' },
      'The domain imports nothing of ours.',
    ),
    forbid(
      'core-is-pure',
      { path: '^core/' },
      { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: npm('zod|@orpc/contract|temporal-polyfill') },
      'The domain knows no Node, no Electron, no React.',
    ),

    forbid(
      'entry-starts-the-shell',
      { path: '^main/index\\.ts$' },
      { path: '^(main/(?!shell/)|preload/|renderer/)' },
      'Electron starts the shell, the shell starts the rest.',
    ),
    forbid(
      'shell-knows-the-engine-by-its-host',
      { path: '^main/shell/', pathNot: '^main/shell/engine-host' },
      { path: '^main/(engine|cli)/' },
      'The shell holds no SQL and no domain logic.',
    ),
    forbid(
      'shell-stays-out-of-the-windows',
      { path: '^main/' },
      { path: '^(preload|renderer|scripts|tests)/' },
      'Processes meet in the contract.',
    ),
    forbid(
      'engine-stands-below',
      { path: '^main/engine/' },
      { path: '^main/(shell|cli|index)' },
      'The engine runs without a shell.',
    ),
    forbid(
      'cli-uses-the-engine',
      { path: '^main/cli/' },
      { path: '^main/(shell|index)' },
      'The command line has no windows.',
    ),

    forbid(
      'files-stand-below',
      { path: '^main/files/' },
      { path: '^(main/(?!files/)|resources/)' },
      'Writing a file knows nothing of who writes it.',
    ),

    forbid(
      'preload-is-a-bridge',
      { path: '^preload/' },
      { path: '^(core|main|renderer|resources)/', dependencyTypesNot: ['type-only'] },
      'The preload hands over a port and a few calls; it shares types only.',
    ),
    forbid(
      'preload-carries-electron-alone',
      { path: '^preload/' },
      {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot: npm('electron'),
        dependencyTypesNot: ['type-only'],
      },
      'A sandboxed preload has Electron and nothing else.',
    ),

    forbid(
      'renderer-knows-the-domain-alone',
      { path: '^renderer/' },
      { path: '^(main|preload|scripts|tests)/' },
      'Windows meet the rest in the contract.',
    ),
    forbid(
      'renderer-without-node',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
      'Windows have no Node.',
    ),
    forbid(
      'features-apart',
      { path: `^renderer/${feature}` },
      { path: `^renderer/${feature}`, pathNot: '^renderer/$1/' },
      'What two features share moves to plan/ or ui/.',
    ),
    forbid(
      'plan-below-features',
      { path: '^renderer/plan/' },
      { path: '^renderer/(?!plan/|ui/)[^/]+/' },
      'The document knows nobody who shows it.',
    ),
    forbid(
      'ui-without-domain',
      { path: '^renderer/ui/' },
      { path: '^(core/|renderer/(?!ui/))' },
      'Shared pieces carry no domain knowledge.',
    ),

    forbid(
      'electron-in-the-shell',
      { path: '^(main|renderer|core)/', pathNot: '^main/(shell/|index\\.ts$)' },
      { path: npm('electron') },
      'Only the shell and the preload know Electron.',
    ),
    forbid(
      'react-in-windows',
      { path: '^(core|main|preload)/' },
      { path: npm('react|react-dom|@mantine/[^/]+|zustand|react-i18next') },
      'React belongs to windows.',
    ),
    forbid(
      'sqlite-in-the-store',
      { path: '^(core|main|preload|renderer)/', pathNot: '^main/engine/store/' },
      { path: npm('better-sqlite3|@types/better-sqlite3') },
      'One owner of the file.',
    ),
    forbid(
      'cytoscape-behind-its-adapter',
      { path: '^(core|main|preload|renderer)/', pathNot: '^renderer/map/cytoscape' },
      { path: npm('cytoscape[^/]*') },
      'One adapter knows cytoscape.',
    ),
    forbid(
      'product-without-its-tools',
      { path: '^(core|main|preload|renderer)/' },
      {
        path: npm(
          'vitest|playwright-core|fast-check|axe-core|@axe-core/[^/]+|electron-vite|electron-builder|@electron/fuses',
        ),
      },
      'The product does not carry its tools.',
    ),
    forbid(
      'scripts-before-packages',
      // The loader of benches runs under vite, when everything is installed.
      { path: '^scripts/', pathNot: '^scripts/load\\.mjs$' },
      { dependencyTypes: ['npm', 'npm-dev', 'local'], pathNot: '^scripts/', dynamic: false },
      'The set-up runs before anything is installed.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/|\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
