import { expect, test } from 'vitest';
import { newTie } from '../../../core/model/tie';
import { factsOf } from '../../../renderer/report/facts';
import { aCommunity, anActor, aStance, planOf } from './plans';

test('what is known and what is guessed is counted', () => {
  const facts = factsOf(
    planOf({
      actors: [
        anActor('a', {
          side: 'own',
          reach: 10,
          evidence: [
            { field: 'reach', source: 'her page', date: '2025-01-11', confidence: 0.2 },
            { field: 'reach', source: 'a call', date: '2024-01-01', confidence: 0.9 },
            { field: '', source: 'hearsay', date: '2027-01-01', confidence: 0.3 },
          ],
        }),
        anActor('b', { side: null }),
        anActor('c', { side: null, reach: 0 }),
        anActor('d', { side: 'undecided' }),
      ],
      communities: [aCommunity('e', { side: 'rival' }), aCommunity('f', { audience: 3 })],
      stances: [aStance('c', '2026-01-01', 1)],
      ties: [
        newTie('1', 'a', 'b', 'influence'),
        { ...newTie('2', 'a', 'c', 'influence'), confidence: 0.2 },
        { ...newTie('3', 'a', 'd', 'influence'), confidence: 0.9 },
      ],
    }),
    '2027-01-12',
  );
  expect(facts).toEqual({
    actors: 4,
    communities: 2,
    ties: 3,
    bySide: [
      { side: 'own', actors: 1, communities: 0 },
      { side: 'ally', actors: 1, communities: 0 },
      { side: 'undecided', actors: 2, communities: 1 },
      { side: 'rival', actors: 0, communities: 1 },
    ],
    guesses: {
      unsureTies: 1,
      unratedTies: 1,
      unknownSides: 1,
      unknownReach: 2,
      unknownAudience: 1,
      sourced: 2,
      oldSources: 1,
      unsureSources: 1,
    },
  });
});
