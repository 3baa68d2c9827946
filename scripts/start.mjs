// npm start [-- plan.schiera]: sets up what is missing, builds what has changed, opens the app.
import { resolve } from 'node:path';
import { build } from './build.mjs';
import { runApp } from './electron.mjs';
import { hasDisplay } from './machine.mjs';
import { main, say } from './running.mjs';

await main(async () => {
  if (!hasDisplay) {
    say('No display to open a window on. Without one these work: npm run -s schiera -- --help, npm test');
    return 1;
  }
  await build();
  // npm runs its scripts at the top of the repository: a path is meant from where the user stood.
  const from = process.env.INIT_CWD ?? process.cwd();
  return runApp(process.argv.slice(2).map((arg) => (arg.startsWith('-') ? arg : resolve(from, arg))));
});
