// npm run -s schiera -- <verb> …: the command line. Standard output belongs to the answer alone.
import { join } from 'node:path';
import { build } from './build.mjs';
import { node24, root, workCache } from './machine.mjs';
import { handOver, main } from './running.mjs';

await main(async () => {
  await build();
  const fromNpm = process.env.npm_lifecycle_event === 'schiera';
  return handOver(node24, [join(root, 'out', 'main', 'cli.js'), ...process.argv.slice(2)], {
    cwd: (fromNpm && process.env.INIT_CWD) || process.cwd(),
    env: {
      ...process.env,
      // The way to the Electron runtime, which is fetched only when something asks for it.
      SCHIERA_ELECTRON: join(root, 'scripts', 'electron.mjs'),
      // What was compiled once needn't be again.
      NODE_COMPILE_CACHE: join(workCache, 'compiled'),
    },
  });
});
