import type { Bridge, ShellCall, ShellInput, ShellOutput } from '../../core/contract/shell';
import { Refusal } from '../../core/model/refusal';

declare global {
  interface Window {
    readonly schiera: Bridge;
  }
}

type Arguments<C extends ShellCall> = undefined extends ShellInput<C> ? [] : [input: ShellInput<C>];

/** Asks the shell; throws its refusal. */
export async function ask<C extends ShellCall>(name: C, ...input: Arguments<C>): Promise<ShellOutput<C>> {
  const reply = await window.schiera.call(name, input[0] as ShellInput<C>);
  if (reply.ok) return reply.value;
  throw Refusal.from(reply.refusal);
}
