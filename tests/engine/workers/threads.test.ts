import { describe, expect, onTestFinished, test } from 'vitest';
import { callWorker } from '../../../main/engine/workers/call';
import { Threads } from '../../../main/engine/workers/threads';
import { finished } from '../finished';
import type { StubInput } from './stub-worker';
import startStub from './stub-worker?nodeWorker';

type Output = { readonly doubled: number; readonly worked: number };

function threads({ most = 2, patience = 60_000 } = {}) {
  const all = new Threads<StubInput, Output>(startStub, { most, patience });
  onTestFinished(() => all.end());
  const run = (input: StubInput, signal = new AbortController().signal) =>
    finished(all.run(() => input, signal));
  return { all, run };
}

describe('a thread for one call', () => {
  test('says how far it is, and gives the result', async () => {
    const call = callWorker<StubInput, Output>(startStub, 4);
    expect((await call.next()).value).toMatchObject({ type: 'progress', done: 0.5 });
    expect(await call.next()).toEqual({ done: true, value: { doubled: 8, worked: 1 } });
  });

  test.each([
    ['refuse', 'errors:noPlan'],
    ['throw', 'thrown'],
    ['end', 'ended with code 3'],
  ] as const)('%s: says why there is no result', async (input, why) => {
    await expect(finished(callWorker(startStub, input))).rejects.toThrow(why);
  });

  test('ends at once when the signal aborts, whatever it is at', async () => {
    const abort = new AbortController();
    const call = callWorker(startStub, 'never', { signal: abort.signal });
    await call.next();
    const next = call.next();
    abort.abort(new Error('enough'));
    await expect(next).rejects.toThrow('enough');
  });
});

describe('threads that stay', () => {
  test('one after the other is one thread, which remembers', async () => {
    const { all, run } = threads();
    expect([await run(1), await run(2), await run(3)]).toEqual([
      { doubled: 2, worked: 1 },
      { doubled: 4, worked: 2 },
      { doubled: 6, worked: 3 },
    ]);
    expect(all.count).toBe(1);
  });

  test('many at once are shared out among no more than there may be, and all are answered', async () => {
    const { all, run } = threads();
    const inputs = Array.from({ length: 40 }, (_, i) => i);
    const outputs = await Promise.all(inputs.map((input) => run(input)));
    expect(outputs.map(({ doubled }) => doubled)).toEqual(inputs.map((input) => 2 * input));
    expect(all.count).toBe(2);
  });

  test('a refusal leaves the thread alive, a failure or an end costs that call alone', async () => {
    const { all, run } = threads({ most: 1 });
    const calls = (['refuse', 1, 'throw', 2, 'end', 3] as const).map((input) => run(input));
    const ends = await Promise.allSettled(calls);
    expect(ends.map(({ status }) => status)).toEqual([
      ...['rejected', 'fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'],
    ]);
    expect(await run(4)).toEqual({ doubled: 8, worked: 2 });
    expect(all.count).toBe(1);
  });

  test('who goes away ends the work, and who waits comes next', async () => {
    const { run } = threads({ most: 1 });
    const leave = new AbortController();
    const [stuck, waiting, leaving] = [run('never', leave.signal), run(5), run(6, leave.signal)];
    const gone = Promise.allSettled([stuck, leaving]);
    leave.abort(new Error('gone'));
    expect((await gone).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await waiting).toMatchObject({ doubled: 10 });
  });

  test('breaking off a call ends its thread', async () => {
    const { all, run } = threads({ most: 1 });
    const call = all.run(() => 7, new AbortController().signal);
    await call.next();
    await call.return({ doubled: 0, worked: 0 });
    expect(all.count).toBe(0);
    expect(await run(8)).toEqual({ doubled: 16, worked: 1 });
  });

  test('end when nothing has been asked of them for a while', async () => {
    const { all, run } = threads({ patience: 1 });
    await run(1);
    await expect.poll(() => all.count).toBe(0);
    expect(await run(2)).toEqual({ doubled: 4, worked: 1 });
  });

  test('all of them can be ended at once, and work begins anew', async () => {
    const { all, run } = threads();
    const stuck = run('never');
    stuck.catch(() => undefined);
    await run(1);
    await all.end();
    await expect(stuck).rejects.toThrow('was ended');
    expect(all.count).toBe(0);
    expect(await run(1)).toEqual({ doubled: 2, worked: 1 });
  });
});
