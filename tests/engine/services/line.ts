import { MessageChannel } from 'node:worker_threads';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { onTestFinished } from 'vitest';
import type { contract } from '../../../core/contract/contract';
import { type RefusalData, refusal } from '../../../core/model/refusal';
import { Engine } from '../../../main/engine/engine';
import type { PortRole } from '../../../main/engine/protocol';
import { router } from '../../../main/engine/services/router';
import { folder } from '../desk';

export type Client = ContractRouterClient<typeof contract>;

/** An engine in this process; closed with the test. What it logs is kept. */
export function newEngine(): Engine & { readonly logged: unknown[] } {
  const logged: unknown[] = [];
  const engine = new Engine({ snapshots: folder(), version: '0.1.0' }, () => {});
  engine.world.log = (error) => logged.push(error);
  onTestFinished(() => engine.close());
  return Object.assign(engine, { logged });
}

/** A window's line to the engine, over a real message channel. */
export function line(engine: Engine, role: PortRole): Client & { hangUp(): void } {
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(router).upgrade(port1 as never, { context: { role, engine } });
  const client: Client = createORPCClient(new RPCLink({ port: port2 as never }));
  port1.start();
  port2.start();
  onTestFinished(() => port2.close());
  return Object.assign(Object.create(client), { hangUp: () => port2.close() });
}

/** What a call was refused with. */
export async function refusalOf(call: Promise<unknown>): Promise<RefusalData> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'REFUSED' && error.defined)
      return refusal.parse(error.data);
    throw error;
  }
  throw new Error('it was not refused');
}
