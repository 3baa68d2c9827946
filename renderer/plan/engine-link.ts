import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../core/contract/contract';
import { enginePortMessage } from '../../core/contract/shell';
import { Refusal, refusal } from '../../core/model/refusal';

/** The engine of this window's plan, called as if it were here. */
export type Engine = ContractRouterClient<typeof contract>;

export interface EngineLink {
  readonly engine: Engine;
  /** Ends the link; calls under way fail. */
  hangUp(): void;
}

/** The engine at the other end of `port`. */
export function linkOver(port: MessagePort): EngineLink {
  const engine: Engine = createORPCClient(new RPCLink({ port }));
  port.start();
  return {
    engine,
    hangUp() {
      port.dispatchEvent(new Event('close'));
      port.close();
    },
  };
}

/** Calls `listener` with every port to an engine that the shell hands to this window; the returned function ends that. */
export function onEnginePort(listener: (port: MessagePort) => void): () => void {
  const receive = (event: MessageEvent<unknown>) => {
    const [port] = event.ports;
    if (event.source === window && port && isEnginePort(event.data)) listener(port);
  };
  window.addEventListener('message', receive);
  return () => window.removeEventListener('message', receive);
}

function isEnginePort(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === enginePortMessage;
}

/** Whether a call failed because the engine at the other end went away. */
export function isLost(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** What an engine's call threw, as a refusal where it is one. A call that nobody broke off was lost with the engine. */
export function refusalIn(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (isLost(error)) return new Refusal('errors:unanswered', {}, [], error);
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return null;
  const data = refusal.safeParse(error.data);
  return data.success ? Refusal.from(data.data) : null;
}
