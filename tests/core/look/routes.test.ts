import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Route, routesBetween } from '../../../core/look/routes';
import { sceneOf } from '../../../core/look/scene';
import type { PlanDocument } from '../../../core/model/document';
import { attitudeOf, newTie } from '../../../core/model/tie';
import { strengthOf } from '../../../core/network/introductions';
import { Drawing } from '../picture/drawn';
import { looking, plans } from './random-plans';

const nodesOn = ({ steps }: Route) => [steps[0]?.from, ...steps.map(({ to }) => to)];

/** All ways without loops, tried out one by one: the strength of each, strongest first. */
function everyWay(plan: PlanDocument, from: string, to: string): number[] {
  const best = new Map<string, number>();
  const pairs = [...plan.tie.values()].filter((tie) => attitudeOf(tie) !== 'against');
  const walk = (path: readonly string[], strength: number) => {
    const here = path.at(-1) ?? '';
    if (here === to) {
      best.set(path.join(' '), Math.max(best.get(path.join(' ')) ?? 0, strength));
      return;
    }
    for (const tie of pairs) {
      const next = tie.sourceId === here ? tie.targetId : tie.targetId === here ? tie.sourceId : null;
      if (next !== null && !path.includes(next)) walk([...path, next], strength * strengthOf(tie));
    }
  };
  walk([from], 1);
  return [...best.values()].sort((a, b) => b - a);
}

describe('routes', () => {
  it('are the best of all ways there are', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const [from = '', to = ''] = [...plan.node.keys()].slice(-2);
        if (to === '') return;
        const found = routesBetween(plan, from, to);
        const all = everyWay(plan, from, to);
        expect(found).toHaveLength(Math.min(5, all.length));
        for (const [i, { strength }] of found.entries()) expect(strength).toBeCloseTo(all[i] ?? 0, 12);
      }),
      { numRuns: 300 },
    );
  });

  it('lead from the one to the other, over ties that join their steps, without a loop or a foe', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const [from = '', to = ''] = [...plan.node.keys()].slice(-2);
        const routes = routesBetween(plan, from, to);
        expect(new Set(routes.map((route) => nodesOn(route).join(' '))).size).toBe(routes.length);
        for (const route of routes) {
          const nodes = nodesOn(route);
          expect([nodes[0], nodes.at(-1)]).toEqual([from, to]);
          expect(new Set(nodes).size).toBe(nodes.length);
          for (const step of route.steps) {
            const tie = plan.tie.get(step.tie);
            expect([tie?.sourceId, tie?.targetId].sort()).toEqual([step.from, step.to].sort());
            expect(attitudeOf({ valence: tie?.valence ?? -1 })).not.toBe('against');
            expect(step.strength).toBeGreaterThanOrEqual(route.steps[route.weakest]?.strength ?? 1);
          }
        }
      }),
    );
  });

  const friends = () =>
    new Drawing()
      .actor('us', [0, 0])
      .actor('anna', [1, 0])
      .actor('carlo', [0, 1])
      .actor('them', [1, 1])
      .actor('loner', [5, 5])
      .community('forum', [2, 2])
      .tie('us', 'anna', 'influence', { weight: 0.9, valence: 1, confidence: 1 })
      .tie('them', 'anna', 'referral', { weight: 0.4, valence: 0.5, confidence: 1 })
      .tie('us', 'carlo', 'alliance', { weight: 1, valence: 1, confidence: 1 })
      .tie('carlo', 'them', 'rivalry', { weight: 1, valence: -0.8, confidence: 1 })
      .tie('us', 'forum', 'membership', { rank: 'moderator' })
      .tie('them', 'forum', 'membership')
      .document();

  it('go round foes and through communities, and name the weakest link', () => {
    const [first, second, ...others] = routesBetween(friends(), 'us', 'them');
    expect(others).toEqual([]);
    expect(first && nodesOn(first)).toEqual(['us', 'anna', 'them']);
    expect(first?.weakest).toBe(1);
    expect(second && nodesOn(second)).toEqual(['us', 'forum', 'them']);
    expect(second?.steps[0]?.strength).toBeCloseTo(2 * (second?.steps[1]?.strength ?? 0));
  });

  it('are empty where there is none, or one of the two isn’t there', () => {
    expect(routesBetween(friends(), 'us', 'loner')).toEqual([]);
    expect(routesBetween(friends(), 'us', 'nobody')).toEqual([]);
    expect(routesBetween(friends(), 'us', 'us')).toEqual([]);
  });

  it('keep the one that is picked clear, over what is shown', () => {
    const clear = (pick: number, more = {}) =>
      sceneOf(friends(), looking({ route: { from: 'us', to: 'them', pick }, ...more })).clear;
    expect([...(clear(0)?.nodes ?? [])]).toEqual(['us', 'anna', 'them']);
    expect(clear(0)?.ties.size).toBe(2);
    expect([...(clear(1)?.nodes ?? [])]).toEqual(['us', 'forum', 'them']);
    expect([...(clear(0, { hidden: ['anna'] })?.nodes ?? [])]).toEqual(['us', 'forum', 'them']);
    expect([...(clear(0, { hidden: ['anna', 'forum'] })?.nodes ?? [])]).toEqual(['us', 'them']);
    const closed = [{ id: 'g', members: ['anna', 'us'], name: 'Ours' }];
    expect([...(clear(0, { closed })?.nodes ?? [])]).toEqual(['g', 'them']);
  });

  it('trust more what weighs more, is surer and is kinder', () => {
    const tie = { ...newTie('t', 'a', 'b', 'influence'), weight: 0.5, confidence: 0.5, valence: 0.5 };
    expect(strengthOf(tie)).toBeCloseTo(0.9 * 0.5 * 0.5 * 0.75);
    for (const more of [{ weight: 0.6 }, { confidence: 0.6 }, { valence: 0.6 }])
      expect(strengthOf({ ...tie, ...more })).toBeGreaterThan(strengthOf(tie));
    expect(strengthOf({ ...tie, confidence: null })).toBe(strengthOf(tie));
    expect(strengthOf({ ...tie, weight: 0, confidence: 0, valence: 0 })).toBeGreaterThan(0);
  });
});
