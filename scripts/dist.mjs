// npm run dist [-- electron-builder's flags]: packages the app for this system.
import { build } from './build.mjs';
import { node24 } from './machine.mjs';
import { handOver, main, tool, toolEnv } from './running.mjs';

await main(async () => {
  await build();
  return handOver(node24, [tool('electron-builder'), ...process.argv.slice(2)], { env: toolEnv() });
});
