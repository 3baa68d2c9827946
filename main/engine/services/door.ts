import { implement, ORPCError, os } from '@orpc/server';
import { contract } from '../../../core/contract/contract';
import { Refusal } from '../../../core/model/refusal';
import type { Engine } from '../engine';
import type { PortRole } from '../protocol';

/** What every call knows: who asks, and the engine that answers. */
export interface Asked {
  readonly role: PortRole;
  readonly engine: Engine;
}

/** Where in the input a value doesn't fit, as far as zod says. */
function misfit(error: ORPCError<string, unknown>): string {
  const { issues } = (error.data ?? {}) as { issues?: readonly { path?: readonly unknown[] }[] };
  const steps = (issues?.[0]?.path ?? []).map((step) =>
    typeof step === 'object' && step !== null && 'key' in step ? step.key : step,
  );
  return steps.join('.').slice(0, 200);
}

/**
 * Whatever went wrong, as the one error that windows know: a refusal. What nobody foresaw is logged, and told as such; that whoever
 * asked went away is nothing to log.
 */
function answerTo(
  error: unknown,
  { engine }: Asked,
  path: readonly string[],
  signal: AbortSignal | undefined,
): ORPCError<'REFUSED', unknown> {
  const refuse = (refusal: Refusal) => new ORPCError('REFUSED', { data: refusal.data(), cause: refusal });
  if (error instanceof Refusal) return refuse(error);
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST')
    return refuse(new Refusal('errors:invalid', { what: misfit(error) || path.join('.') }));
  if (!signal?.aborted) engine.world.log(error);
  return refuse(new Refusal('errors:unexpected'));
}

type Iterator = AsyncIteratorObject<unknown, unknown, undefined>;

function isIterator(value: unknown): value is Iterator {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** The same events; an error on the way as a refusal. */
function refusing(events: Iterator, refuse: (error: unknown) => unknown): Iterator {
  const guarded = async <Value>(step: Promise<Value>): Promise<Value> => {
    try {
      return await step;
    } catch (error) {
      throw refuse(error);
    }
  };
  const iterator: Iterator = {
    next: () => guarded(events.next()),
    return: (value) =>
      events.return ? guarded(events.return(value)) : Promise.resolve({ done: true, value: undefined }),
    throw: (error) => (events.throw ? guarded(events.throw(error)) : Promise.reject(error)),
    [Symbol.asyncIterator]: () => iterator,
    [Symbol.asyncDispose]: async () => {
      await iterator.return?.(undefined);
    },
  };
  return iterator;
}

/** The contract, ready to be answered: whatever throws behind it comes out as a refusal. */
export const door = implement(contract)
  .$context<Asked>()
  .use(async ({ next, context, path, signal }) => {
    try {
      const answer = await next();
      if (!isIterator(answer.output)) return answer;
      return {
        ...answer,
        output: refusing(answer.output, (error) => answerTo(error, context, path, signal)),
      };
    } catch (error) {
      throw answerTo(error, context, path, signal);
    }
  });

/** Lets only ports of these roles through. */
export function only(...roles: readonly PortRole[]) {
  return os.$context<Asked>().middleware(({ next, context }) => {
    if (!roles.includes(context.role)) throw new Refusal('errors:notAllowed');
    return next();
  });
}
