// npm run bench [-- part of a file name]: runs tests/bench/*.bench.ts, one process each, and shows their figures.
// A bench prints JSON lines {"name","value","unit","peer","ratio"}; they are passed on to standard output.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { systemPackages } from './debian.mjs';
import { virtualScreen } from './electron.mjs';
import { node24, root } from './machine.mjs';
import { main, run, say, toolEnv } from './running.mjs';
import { runtime } from './runtime.mjs';

const folder = join(root, 'tests', 'bench');

await main(async () => {
  await systemPackages('electron', 'screen');
  await runtime();
  await build();
  const [part = ''] = process.argv.slice(2);
  const files = readdirSync(folder).filter((name) => name.endsWith('.bench.ts') && name.includes(part));
  const figures = [];
  let failed = files.length === 0 ? 1 : 0;
  for (const file of files) {
    say(`\n${file}`);
    const command = [node24, join(root, 'scripts', 'load.mjs'), join(folder, file)];
    const [program = '', ...args] = process.platform === 'linux' ? [...virtualScreen, ...command] : command;
    const { code, output } = await run(program, args, { env: toolEnv(), quiet: true });
    const lines = output.split('\n').filter((line) => line.startsWith('{'));
    if (code !== 0 || lines.length === 0) {
      failed += 1;
      say(output);
    }
    for (const line of lines) {
      const figure = JSON.parse(line);
      figures.push(figure);
      process.stdout.write(`${line}\n`);
      say(`  ${figure.name}: ${figure.value} ${figure.unit}, ${figure.ratio} × ${figure.peer}`);
    }
  }
  say(`\n${figures.length} figures from ${files.length} benches, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
