import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { MessageChannelMain, type MessagePortMain } from 'electron';
import type { contract } from '../../core/contract/contract';
import type { WindowRole } from '../../core/contract/shell';
import { Refusal, refusal } from '../../core/model/refusal';
import type { EngineHost } from './engine-host';
import { startHost } from './engine-host-choice';

type EngineClient = ContractRouterClient<typeof contract>;

/** How long an engine may be silent while it opens a file. A file made to hang SQLite hangs it for ever. */
const openingLimit = 20_000;
const closingLimit = 3_000;

/** An engine process, with the shell's own line to it. */
export class Engine {
  readonly #host: EngineHost = startHost();
  /** The calls that only the shell may make, and all others. */
  readonly call: EngineClient;
  #alive = true;

  constructor() {
    const { port1, port2 } = new MessageChannelMain();
    this.#host.connect(port2, 'shell');
    this.call = createORPCClient<EngineClient>(new RPCLink({ port: port1 }));
    port1.start();
    void this.gone.then(() => {
      this.#alive = false;
      port1.close();
    });
  }

  get alive(): boolean {
    return this.#alive;
  }

  get pid(): number | undefined {
    return this.#host.pid;
  }

  get gone(): Promise<void> {
    return this.#host.gone;
  }

  /** A port for a window; its other end is already the engine's. */
  connect(role: WindowRole): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain();
    this.#host.connect(port2, role);
    return port1;
  }

  /** Waits for the first call on a file: refuses and kills an engine that falls silent or dies over it. */
  async mustAnswer<Result>(file: string, work: Promise<Result>): Promise<Result> {
    const crashed = new Refusal('errors:file.crashes', { file });
    // A port can close before the process that held it is known to be gone.
    const answer = work.catch((error) => Promise.reject(isLost(error) ? crashed : asRefusal(error)));
    let timer: NodeJS.Timeout | undefined;
    const limits = new Promise<never>((_, refuse) => {
      const restart = () => {
        clearTimeout(timer);
        timer = setTimeout(() => refuse(new Refusal('errors:file.hangs', { file })), openingLimit);
      };
      restart();
      this.#host.onWorking(restart);
      void this.gone.then(() => refuse(crashed));
    });
    try {
      return await Promise.race([answer, limits]);
    } catch (error) {
      this.#host.kill();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Lets the engine finish what it does and close its file, and ends it. */
  async close(): Promise<void> {
    if (!this.#alive) return;
    const limit = new Promise((done) => setTimeout(done, closingLimit));
    await Promise.race([this.call.file.close().catch(() => undefined), this.gone, limit]);
    this.#host.kill();
    await this.gone;
  }
}

function isLost(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** The refusal that the engine answered with, or one that says it never did; any other error as it is. */
export function asRefusal(error: unknown): unknown {
  if (isLost(error)) return new Refusal('errors:unanswered', {}, [], error);
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return error;
  const data = refusal.safeParse(error.data);
  return data.success ? Refusal.from(data.data, error) : error;
}
