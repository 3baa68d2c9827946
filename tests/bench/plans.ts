import { type Actor, newActor } from '../../core/model/actor';
import { newCommunity } from '../../core/model/community';
import { noRows, type PlanRows } from '../../core/model/document';
import { planRowId } from '../../core/model/plan';
import { sides } from '../../core/model/sides';
import { newTie, type Tie, tieKinds } from '../../core/model/tie';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(list: readonly T[], share: number): T {
  const value = list[Math.floor(share * list.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/**
 * A made-up plan of `nodes` nodes, one in twenty of them a community, and `ties` ties that favour nodes with many
 * (preferential attachment). Placed on a spiral, with names as long as people's are. The same numbers give the same plan.
 */
export function grownPlan(nodes: number, ties: number): PlanRows {
  const roll = dice(nodes * 31 + ties);
  const ids = Array.from({ length: nodes }, (_, number) => `n${number}`);
  const isCommunity = (number: number) => number % 20 === 0;
  const places = ids.map((id, number) => {
    const angle = number * 2.399963;
    const radius = 60 * Math.sqrt(number);
    return {
      id,
      kind: isCommunity(number) ? ('community' as const) : ('actor' as const),
      x: Math.round(radius * Math.cos(angle) * 1.3),
      y: Math.round(radius * Math.sin(angle)),
      pinned: false,
    };
  });
  const actors: Actor[] = [];
  const communities = [];
  for (const [number, id] of ids.entries()) {
    const people = Math.round(10 ** (1 + 3.5 * roll()));
    if (isCommunity(number))
      communities.push({
        ...newCommunity(id, `Direttori di zona ${number}`),
        audience: people,
        platform: 'LinkedIn',
      });
    else
      actors.push({
        ...newActor(id, `Ludovica Marchesan ${number}`),
        side: pick(sides, roll()),
        headline: 'Direttrice commerciale',
        reach: people,
        tags: number % 3 === 0 ? ['nord', 'meccanica'] : [],
      });
  }
  return {
    ...noRows,
    plan: [
      {
        id: planRowId,
        name: `Plan of ${nodes}`,
        client: 'Officine Lari',
        question: '',
        language: 'it',
        timeZone: 'Europe/Rome',
        createdAt: '2027-01-01T00:00:00.000Z',
      },
    ],
    node: places,
    actor: actors,
    community: communities,
    tie: grownTies(ids, ties, roll),
  };
}

function grownTies(ids: readonly string[], count: number, roll: () => number): Tie[] {
  const ends: string[] = [pick(ids, 0)];
  const ties: Tie[] = [];
  while (ties.length < count) {
    const source = pick(ids, ties.length < ids.length - 1 ? (ties.length + 1) / ids.length : roll());
    const target = roll() < 0.75 ? pick(ends, roll()) : pick(ids, roll());
    if (source === target) continue;
    ends.push(source, target);
    ties.push({ ...newTie(`t${ties.length}`, source, target, pick(tieKinds, roll())), weight: roll() });
  }
  return ties;
}
