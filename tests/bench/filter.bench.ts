import { sceneOf } from '../../core/look/scene';
import type { PlanDocument } from '../../core/model/document';
import { documentOf } from '../../core/model/document';
import { type Filter, type Look, usualLook } from '../../core/model/look';
import { median, report } from './figures';
import { grownPlan } from './plans';

const rounds = 25;

/** Milliseconds of each of some rounds of work on a plan that nothing has been worked out of before. */
function samples(plan: PlanDocument, work: (plan: PlanDocument) => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const fresh = { ...plan };
    const start = performance.now();
    work(fresh);
    return performance.now() - start;
  }).slice(5);
}

const oneOf = (attribute: string, ...values: string[]): Filter => ({
  ...{ attribute, test: { type: 'oneOf', values }, unknown: false, not: false },
});
const range = (attribute: string, from: number): Filter => ({
  ...{ attribute, test: { type: 'range', from, to: null }, unknown: false, not: false },
});

const plan = documentOf(grownPlan(10_000, 50_000));
const looking = (part: Partial<Look>) => ({ ...usualLook, ...part });

const objects = [...plan.actor.values(), ...plan.community.values()].map((row) => ({
  ...row,
  people: 'reach' in row ? row.reach : row.audience,
}));
report({
  name: 'filter 10,000 nodes by side, people and tag, with 50,000 ties',
  value: median(
    samples(plan, (fresh) =>
      sceneOf(
        fresh,
        looking({ filters: [oneOf('side', 'rival', 'ally'), range('people', 500), oneOf('tags', 'nord')] }),
      ),
    ),
  ),
  unit: 'ms',
  peer: 'Array.filter over 10,000 objects and over 50,000 ties by their ends',
  peerValue: median(
    samples(plan, () => {
      const rows = objects.filter(
        ({ side, people, tags }) =>
          (side === 'rival' || side === 'ally') && people !== null && people >= 500 && tags.includes('nord'),
      );
      const ids = new Set(rows.map(({ id }) => id));
      return [...plan.tie.values()].filter((tie) => ids.has(tie.sourceId) && ids.has(tie.targetId));
    }),
  ),
});

report({
  name: 'filter 50,000 ties by weight',
  value: median(samples(plan, (fresh) => sceneOf(fresh, looking({ filters: [range('weight', 0.5)] })))),
  unit: 'ms',
  peer: 'Array.filter over 50,000 objects',
  peerValue: median(samples(plan, () => [...plan.tie.values()].filter(({ weight }) => weight >= 0.5))),
});

const communities = [...plan.community.keys()].slice(0, 50);
const closed = communities.map((id) => ({ id, members: null, name: '' }));
const everything = looking({
  filters: [oneOf('side', 'rival', 'ally', 'undecided'), range('weight', 0.2)],
  closed,
  focus: { ids: communities.slice(0, 1), steps: 2 },
  day: '2027-01-01',
});
const whole = median(samples(plan, (fresh) => sceneOf(fresh, everything)));
sceneOf(plan, everything);
report({
  name: 'scene of 10,000 nodes and 50,000 ties: another focus',
  value: median(
    Array.from({ length: rounds }, (_, round) => {
      const focus = { ids: communities.slice(round, round + 1), steps: 2 };
      const start = performance.now();
      sceneOf(plan, { ...everything, focus });
      return performance.now() - start;
    }),
  ),
  unit: 'ms',
  peer: 'the whole scene anew: a day, two filters, 50 closed communities, a focus',
  peerValue: whole,
});

const ids = [...plan.node.keys()];
const route = (round: number) => ({ from: ids[9_000 + round] ?? '', to: ids[5_000 + round] ?? '', pick: 0 });
sceneOf(plan, looking({ route: route(0) }));
report({
  name: 'the five best routes among 10,000 nodes and 50,000 ties',
  value: median(
    Array.from({ length: rounds }, (_, round) => {
      const start = performance.now();
      sceneOf(plan, looking({ route: route(round + 1) }));
      return performance.now() - start;
    }),
  ),
  unit: 'ms',
  peer: 'the first route of a plan not seen before',
  peerValue: median(samples(plan, (fresh) => sceneOf(fresh, looking({ route: route(0) })))),
});
