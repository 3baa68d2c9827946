import { type Actor, newActor } from '../../../core/model/actor';
import { type Community, newCommunity } from '../../../core/model/community';
import { documentOf, noRows, type PlanDocument } from '../../../core/model/document';
import type { Stance } from '../../../core/model/stance';
import type { Tie } from '../../../core/model/tie';
import { sayWith, startLanguage } from '../../../renderer/app/language';

interface Rows {
  readonly actors?: readonly Actor[];
  readonly communities?: readonly Community[];
  readonly ties?: readonly Tie[];
  readonly stances?: readonly Stance[];
}

/** A plan of these rows, its nodes on a line. */
export function planOf({ actors = [], communities = [], ties = [], stances = [] }: Rows): PlanDocument {
  const ids = [...actors, ...communities].map(({ id }) => id);
  return documentOf({
    ...noRows,
    plan: [
      {
        id: 'plan',
        name: 'Plan',
        client: 'Client',
        question: '',
        language: 'en',
        timeZone: 'Europe/Rome',
        createdAt: '2027-01-01T00:00:00.000Z',
      },
    ],
    node: ids.map((id, i) => ({
      id,
      kind: i < actors.length ? 'actor' : 'community',
      x: i * 200,
      y: 0,
      pinned: false,
    })),
    actor: actors,
    community: communities,
    stance: stances,
    tie: ties,
  });
}

export const anActor = (id: string, more: Partial<Actor> = {}): Actor => ({ ...newActor(id, id), ...more });

export const aCommunity = (id: string, more: Partial<Community> = {}): Community => ({
  ...newCommunity(id, id),
  ...more,
});

export const aStance = (actorId: string, date: string, value: number): Stance => ({
  id: `${actorId} ${date}`,
  actorId,
  date,
  value,
  confidence: null,
  evidence: [],
});

export const inEnglish = sayWith(startLanguage('en').t);
export const inItalian = sayWith(startLanguage('it').t);
