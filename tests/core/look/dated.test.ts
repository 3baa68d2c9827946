import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../../core/look/scene';
import { documentOf, noRows } from '../../../core/model/document';
import { sidesOf } from '../../../core/model/standings';
import { Drawing } from '../picture/drawn';
import { day, looking, plans } from './random-plans';

describe('a plan as of a day', () => {
  it('has the ties that hold on it and the stances up to it', () => {
    fc.assert(
      fc.property(plans, day, (plan, on) => {
        const { document } = sceneOf(plan, looking({ day: on }));
        const held = [...plan.tie.values()].filter((t) => (t.since ?? '') <= on && (t.until ?? '9') >= on);
        expect([...document.tie.values()]).toEqual(held);
        expect([...document.stance.values()]).toEqual([...plan.stance.values()].filter((s) => s.date <= on));
        expect(document.node).toBe(plan.node);
      }),
    );
  });

  it('is all of it on a day beyond everything, for as long as nothing ends', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const endless = {
          ...plan,
          tie: new Map([...plan.tie].map(([id, t]) => [id, { ...t, until: null }])),
        };
        expect(sceneOf(endless, looking({ day: '9999-12-31' })).document).toBe(endless);
        expect(sceneOf(plan, looking({ day: null })).document).toBe(plan);
      }),
    );
  });

  const turncoat = () => {
    const drawn = new Drawing().actor('a', [0, 0]).actor('b', [9, 9]).actor('d', [0, 9]).document();
    const stance = (id: string, date: string, value: number) => ({
      ...{ id, actorId: 'a', date, value, confidence: null, evidence: [] },
    });
    const rows = { ...noRows, node: [...drawn.node.values()], actor: [...drawn.actor.values()] };
    return documentOf({
      ...rows,
      stance: [stance('s1', '2026-01-01', 1), stance('s2', '2026-06-01', -2), stance('s3', '2026-07-01', -1)],
    });
  };

  it('sees sides change, and says whose did', () => {
    const plan = turncoat();
    const at = (on: string) => sidesOf(sceneOf(plan, looking({ day: on })).document).get('a');
    expect(['2025-12-31', '2026-01-01', '2026-05-31', '2026-06-01'].map(at)).toEqual([
      ...['undecided', 'ally', 'ally', 'rival'],
    ]);
    const changed = (since: string, on: string | null) => [
      ...sceneOf(plan, looking({ since, day: on })).changes,
    ];
    expect(changed('2026-02-01', '2026-06-01')).toEqual([['a', 'changed']]);
    expect(changed('2026-02-01', null)).toEqual([['a', 'changed']]);
    expect(changed('2026-06-01', '2026-08-01')).toEqual([]);
    expect(changed('2026-08-01', '2026-02-01')).toEqual([]);
  });

  it('marks ties that are new or gone, and keeps the gone ones to be seen', () => {
    const plan = new Drawing()
      .actor('a', [0, 0])
      .actor('b', [9, 9])
      .tie('a', 'b', 'influence', { since: '2026-03-01' })
      .tie('a', 'b', 'alliance', { until: '2026-03-01' })
      .tie('a', 'b', 'referral', { since: '2026-02-01', until: '2026-03-01' })
      .tie('a', 'b', 'rivalry', { since: '2027-01-01' })
      .tie('a', 'b', 'imitation', { until: '2025-01-01' })
      .tie('a', 'b', 'overlap')
      .document();
    const { document, changes } = sceneOf(plan, looking({ since: '2026-01-01', day: '2026-06-01' }));
    expect(Object.fromEntries(changes)).toEqual({ 'a-b0': 'new', 'a-b1': 'gone', 'a-b2': 'gone' });
    expect([...document.tie.keys()]).toEqual(['a-b0', 'a-b1', 'a-b2', 'a-b5']);
  });

  it('tells between two days what came and went, whichever plan', () => {
    fc.assert(
      fc.property(plans, day, day, (plan, from, to) => {
        const { changes, document } = sceneOf(plan, looking({ since: from, day: to }));
        const before = sceneOf(plan, looking({ day: from })).document;
        const after = sceneOf(plan, looking({ day: to })).document;
        for (const id of plan.tie.keys()) {
          if (from >= to) expect(changes.has(id)).toBe(false);
          else if (!before.tie.has(id) && after.tie.has(id)) expect(changes.get(id)).toBe('new');
          else if (before.tie.has(id) && !after.tie.has(id)) expect(changes.get(id)).toBe('gone');
          else if (before.tie.has(id)) expect(changes.has(id)).toBe(false);
          if (changes.has(id)) expect(document.tie.has(id)).toBe(true);
        }
        const [sidesBefore, sidesAfter] = [sidesOf(before), sidesOf(after)];
        for (const id of plan.actor.keys())
          expect(changes.has(id)).toBe(from < to && sidesBefore.get(id) !== sidesAfter.get(id));
      }),
    );
  });
});
