import { expect, test } from 'vitest';
import { newTie } from '../../../core/model/tie';
import { drawnTies } from '../../../renderer/report/drawn-ties';
import { aCommunity, anActor, planOf } from './plans';

const plan = planOf({
  actors: [anActor('a'), anActor('b')],
  communities: [aCommunity('c'), aCommunity('d')],
  ties: [
    { ...newTie('strong', 'a', 'b', 'influence'), weight: 1, confidence: 1 },
    { ...newTie('unsure', 'a', 'b', 'influence'), weight: 1, confidence: 0.1 },
    { ...newTie('weak', 'a', 'b', 'influence'), weight: 0.3 },
    { ...newTie('membership', 'a', 'c', 'membership'), weight: 0.1 },
    { ...newTie('between', 'c', 'd', 'overlap'), weight: 0 },
  ],
});

test('all ties are drawn while there is room', () => {
  expect([...drawnTies(plan, 5)]).toEqual(['strong', 'unsure', 'weak', 'membership', 'between']);
});

test('then those between communities come first, and the strongest and surest next', () => {
  expect([...drawnTies(plan, 4)]).toEqual(['between', 'membership', 'strong', 'weak']);
  expect([...drawnTies(plan, 1)]).toEqual(['between']);
});

test('what an answer shows comes before all others', () => {
  expect([...drawnTies(plan, 2, new Set(['unsure', 'weak', 'gone']))]).toEqual(['weak', 'unsure']);
  expect([...drawnTies(plan, 3, new Set(['weak']))]).toEqual(['weak', 'between', 'membership']);
});
