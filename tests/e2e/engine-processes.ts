import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { RunningApp } from './app';

/** The processes that run an engine of this program, oldest first: utility processes, or children in plain Node. */
export async function enginesOf(app: RunningApp): Promise<number[]> {
  const utilities = await app.inShell(({ app: electron }) =>
    electron
      .getAppMetrics()
      .filter(({ name }) => name === 'Schiera engine')
      .map(({ pid }) => pid),
  );
  const shell = app.electron.process().pid;
  const children = readdirSync('/proc').filter((pid) => /^\d+$/u.test(pid) && isEngine(pid, shell));
  return [...utilities, ...children.map(Number)].sort((a, b) => a - b);
}

function isEngine(pid: string, parent: number | undefined): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const isOurs = new RegExp(`^PPid:\\s+${parent}$`, 'mu').test(status) && !/^State:\s+Z/mu.test(status);
    return isOurs && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('engine.js');
  } catch {
    return false;
  }
}

/** Asks the engine of a window's plan over a port that the shell hands out for it, in the words that cross the port. */
export function askEngine(page: Page, path: string, input?: unknown): Promise<unknown> {
  return page.evaluate(
    async ({ url, json }) => {
      // The page connects for itself too, and gives up an older port for a newer one: the last to come is the one that stays.
      let port: MessagePort | undefined;
      const take = ({ ports }: MessageEvent) => {
        port = ports[0] ?? port;
      };
      window.addEventListener('message', take);
      await window.schiera.call('connect', undefined);
      await new Promise((done) => setTimeout(done, 500));
      window.removeEventListener('message', take);
      if (!port) throw new Error('no port came');
      const last = port;
      const id = crypto.randomUUID();
      const answer = new Promise<string>((hear) => {
        last.addEventListener('message', ({ data }) => String(data).includes(id) && hear(data));
      });
      last.start();
      last.postMessage(JSON.stringify({ i: id, p: { u: url, b: { json } } }));
      return JSON.parse(await answer).p.b.json;
    },
    { url: `/${path}`, json: input },
  );
}
