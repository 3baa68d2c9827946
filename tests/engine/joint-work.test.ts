import { describe, expect, test } from 'vitest';
import { JointWork } from '../../main/engine/joint-work';
import { finished } from './finished';

/** A work that goes on when it is told to. */
function stepwise() {
  const joint = new JointWork<number, string>();
  let begun = 0;
  let signal = new AbortController().signal;
  let go = () => {};
  let fail = (_error: Error) => {};
  async function* work(ended: AbortSignal): AsyncGenerator<number, string> {
    signal = ended;
    const name = `work ${++begun}`;
    yield 0.5;
    await new Promise<void>((resolve, reject) => {
      go = resolve;
      fail = reject;
      ended.addEventListener('abort', () => reject(ended.reason));
    });
    return name;
  }
  const join = (leave = new AbortController().signal) => joint.join('it', leave, work);
  return {
    join,
    begun: () => begun,
    ended: () => signal.aborted,
    go: () => go(),
    fail: (error: Error) => fail(error),
  };
}

describe('a work that several wait for', () => {
  test('is done once, tells each of them where it is, and gives each the result', async () => {
    const { join, go, begun } = stepwise();
    const [a, b] = [join(), join()];
    expect(await Promise.all([a.next(), b.next()])).toEqual([
      { done: false, value: 0.5 },
      { done: false, value: 0.5 },
    ]);
    const late = finished(join());
    const ends = Promise.all([finished(a), finished(b), late]);
    await new Promise((resolve) => setImmediate(resolve));
    go();
    expect(await ends).toEqual(['work 1', 'work 1', 'work 1']);
    expect(begun()).toBe(1);
  });

  test('goes on for the others when one goes away, and ends with the last', async () => {
    const { join, ended } = stepwise();
    const leave = new AbortController();
    const [a, b, c] = [join(leave.signal), join(), join()];
    await Promise.all([a.next(), b.next(), c.next()]);
    leave.abort(new Error('enough'));
    await expect(a.next()).rejects.toThrow('enough');
    await b.return('');
    expect(ended()).toBe(false);
    await c.return('');
    expect(ended()).toBe(true);
  });

  test('fails for all of them, and is begun anew by the next', async () => {
    const { join, go, fail } = stepwise();
    const [a, b] = [join(), join()];
    await Promise.all([a.next(), b.next()]);
    const ends = Promise.allSettled([finished(a), finished(b)]);
    fail(new Error('no good'));
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const again = join();
    await again.next();
    go();
    expect(await finished(again)).toBe('work 2');
  });
});
