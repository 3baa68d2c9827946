import { type ChildProcess, fork } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { build } from 'vite';
import type { EngineSettings, FromEngine, PortRole, ToEngine } from '../../../main/engine/protocol';
import { nodeWorkers } from '../../node-worker';
import type { Client } from '../services/line';

const root = join(import.meta.dirname, '../../..');
const cache = join(root, 'node_modules/.cache/schiera/test-engine');

/** The engine as a program of its own, as the build makes it. Returns its file. */
export async function builtEngine(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [nodeWorkers()],
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      write: false,
      rolldownOptions: { input: join(root, 'main/engine/index.ts'), output: { codeSplitting: false } },
    },
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (chunk?.type !== 'chunk') throw new Error('no engine came of the build');
  mkdirSync(cache, { recursive: true });
  const file = join(cache, `${createHash('sha256').update(chunk.code).digest('hex').slice(0, 16)}.mjs`);
  const fresh = `${file}.${randomUUID()}`;
  writeFileSync(fresh, chunk.code);
  renameSync(fresh, file);
  return file;
}

/** A running engine process, as the shell holds one where ports can't be handed over. */
export class EngineProcess implements AsyncDisposable {
  readonly child: ChildProcess;
  /** Everything it wrote to standard error. */
  errors = '';
  #ports = 0;

  constructor(entry: string, settings: EngineSettings) {
    this.child = fork(entry, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    this.child.stderr?.on('data', (text) => {
      this.errors += String(text);
    });
    this.#send({ type: 'start', settings });
  }

  /** A line of that role, relayed. */
  line(role: PortRole): Client {
    this.#ports += 1;
    const port = this.#ports;
    this.#send({ type: 'connect', port, role });
    const relayed = {
      postMessage: (data: unknown) => this.#send({ type: 'message', port, data }),
      on: (event: string, listener: (event?: { data: unknown }) => void) => {
        if (event === 'close') this.child.once('exit', () => listener());
        else
          this.child.on('message', (message: FromEngine) => {
            if (message.type === 'message' && message.port === port) listener({ data: message.data });
          });
      },
    };
    return createORPCClient(new RPCLink({ port: relayed }));
  }

  #send(message: ToEngine): void {
    if (this.child.connected) this.child.send(message);
  }

  /** Ends it as a power cut does. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.kill();
  }
}
