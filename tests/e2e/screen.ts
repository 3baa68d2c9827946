import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';

/**
 * Ends the screen when nobody is there any more who reads from it, however the tests ended. A screen begins anew when its last
 * program is gone, and turns the next away meanwhile, unless it is told not to.
 */
const script = 'Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset & read -r _; kill $!';

/** A virtual screen that lives as long as this process: its name, as programs look for it. */
async function ownScreen(): Promise<string> {
  const server = spawn('sh', ['-c', script], { stdio: ['pipe', 'ignore', 'ignore', 'pipe'] });
  const told = server.stdio[3] as Readable;
  let number = '';
  while (!number.endsWith('\n'))
    number += await new Promise((hear, fail) => {
      told.once('data', hear);
      server.once('exit', () => fail(new Error('no virtual screen: is Xvfb installed?')));
    });
  server.unref();
  for (const stream of [server.stdin, told]) if (stream instanceof Socket) stream.unref();
  return `:${number.trim()}`;
}

// Windows on one screen would share its clipboard and its keyboard: every file of tests has a screen of its own.
if (process.platform === 'linux') {
  process.env.DISPLAY = await ownScreen();
  delete process.env.WAYLAND_DISPLAY;
}
