import { describe, expect, it } from 'vitest';
import { Refusal, say } from '../../../core/model/refusal';
import { createNotices } from '../../../renderer/app/notices';

describe('notices', () => {
  it('are shown until they are put away', () => {
    const notices = createNotices();
    notices.tell(say('app:notice.arranged'));
    notices.trouble(new Refusal('errors:gone'));
    expect(notices.getState().map(({ tone }) => tone)).toEqual(['plain', 'trouble']);
    const [first] = notices.getState();
    if (first) notices.putAway(first.id);
    expect(notices.getState().map(({ text }) => text.key)).toEqual(['errors:gone']);
  });

  it('say the same thing once, as the newest', () => {
    const notices = createNotices();
    notices.tell(say('a'));
    notices.tell(say('b'));
    notices.tell(say('a'));
    expect(notices.getState().map(({ text }) => text.key)).toEqual(['b', 'a']);
  });

  it('that warn of the plan stay while it changes, and go with it', () => {
    const notices = createNotices();
    notices.warn(say('place'), { label: 'copy', run: () => undefined });
    notices.outdate(1_000_000);
    expect(notices.getState()).toMatchObject([{ tone: 'trouble', text: { key: 'place' } }]);
    notices.outdate(null);
    expect(notices.getState()).toEqual([]);
  });

  it('never pile up', () => {
    const notices = createNotices();
    for (let count = 0; count < 20; count++) notices.tell(say('a', { count }));
    expect(notices.getState()).toHaveLength(4);
    expect(notices.getState().at(-1)?.text.values).toEqual({ count: 19 });
  });
});
