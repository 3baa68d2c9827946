import { describe, expect, it } from 'vitest';
import { newActor } from '../../../core/model/actor';
import { newCommunity } from '../../../core/model/community';
import { documentOf, noRows, type PlanDocument } from '../../../core/model/document';
import type { Side } from '../../../core/model/sides';
import { newTie, type Tie } from '../../../core/model/tie';
import { whyNode } from '../../../renderer/inspector/why';

interface Cast {
  readonly actors?: Readonly<Record<string, Side>>;
  readonly communities?: Readonly<Record<string, Side>>;
  readonly ties?: readonly Tie[];
  readonly owner?: Readonly<Record<string, string>>;
}

function planOf({ actors = {}, communities = {}, ties = [], owner = {} }: Cast): PlanDocument {
  const node = (id: string, kind: 'actor' | 'community') => ({ id, kind, x: 0, y: 0, pinned: false });
  return documentOf({
    ...noRows,
    node: [
      ...Object.keys(actors).map((id) => node(id, 'actor')),
      ...Object.keys(communities).map((id) => node(id, 'community')),
    ],
    actor: Object.entries(actors).map(([id, side]) => ({ ...newActor(id, id), side })),
    community: Object.entries(communities).map(([id, side]) => ({
      ...newCommunity(id, id),
      side,
      ownerId: owner[id] ?? null,
    })),
    tie: ties,
  });
}

let count = 0;
const member = (who: string, where: string, rank: Tie['rank'] = 'member'): Tie => {
  count += 1;
  return { ...newTie(`t${count}`, who, where, 'membership'), rank };
};
const against = (who: string, whom: string): Tie => {
  count += 1;
  return newTie(`t${count}`, who, whom, 'rivalry');
};
const list = (names: readonly string[]) => names.join(', ');
const why = (document: PlanDocument, id: string) =>
  whyNode(document, id, list).map(({ key, values }) => [key.replace('inspector:why.', ''), values]);

describe('why somebody matters', () => {
  it('is that nobody can reach them yet', () => {
    expect(why(planOf({ actors: { elena: 'ally' } }), 'elena')).toEqual([['noTies', {}]]);
  });

  it('is being the only one on our side in a place', () => {
    const document = planOf({
      actors: { elena: 'ally', mario: 'rival', luca: 'undecided' },
      communities: { club: 'rival' },
      ties: [member('elena', 'club'), member('mario', 'club'), member('luca', 'club')],
    });
    expect(why(document, 'elena')[0]).toEqual(['aloneOnOurSide', { places: 'club' }]);
    expect(why(document, 'mario').map(([key]) => key)).not.toContain('aloneOnOurSide');
  });

  it('is not being alone where another friend is, or where the place is ours', () => {
    const friends = { elena: 'ally', anna: 'own' } as const;
    const together = planOf({
      actors: friends,
      communities: { club: 'rival' },
      ties: [member('elena', 'club'), member('anna', 'club')],
    });
    expect(why(together, 'elena').map(([key]) => key)).not.toContain('aloneOnOurSide');
    const ours = planOf({
      actors: { ...friends, mario: 'rival' },
      communities: { club: 'own' },
      ties: [member('elena', 'club'), member('mario', 'club')],
    });
    expect(why(ours, 'elena').map(([key]) => key)).not.toContain('aloneOnOurSide');
    expect(why(ours, 'mario')[0]).toEqual(['rivalInside', { places: 'club' }]);
  });

  it('is what they run and moderate, and how many are against', () => {
    const document = planOf({
      actors: { elena: 'undecided', mario: 'rival' },
      communities: { club: 'undecided', forum: 'undecided' },
      owner: { club: 'elena' },
      ties: [member('elena', 'forum', 'moderator'), against('mario', 'elena')],
    });
    expect(why(document, 'elena')).toEqual([
      ['owns', { places: 'club' }],
      ['moderates', { places: 'forum' }],
      ['tiesAgainst', { count: 2, against: 1 }],
    ]);
  });

  it('names a few and stops', () => {
    const places = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, 'undecided'] as const));
    const document = planOf({
      actors: { elena: 'undecided' },
      communities: places,
      ties: Object.keys(places).map((id) => member('elena', id)),
    });
    expect(why(document, 'elena')[0]).toEqual(['member', { count: 4, places: 'a, b, …' }]);
  });
});

describe('why a community matters', () => {
  it('is who is in it', () => {
    const document = planOf({
      actors: { elena: 'ally', mario: 'rival', luca: 'undecided' },
      communities: { club: 'own' },
      owner: { club: 'elena' },
      ties: [member('elena', 'club'), member('mario', 'club'), member('luca', 'club')],
    });
    expect(why(document, 'club')).toEqual([
      ['members', { count: 3, ours: 1, rivals: 1 }],
      ['rivalsHere', { who: 'mario' }],
      ['runBy', { who: 'elena' }],
      ['ties', { count: 3 }],
    ]);
  });
});
