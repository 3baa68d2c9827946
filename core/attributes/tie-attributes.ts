import { newestOf } from '../model/evidence';
import { ranks, type Tie, tieKinds } from '../model/tie';
import type { Attribute, AttributeType, Value } from './attribute';

function ofTie(
  id: string,
  type: AttributeType,
  read: (tie: Tie) => Value,
  more: Partial<Pick<Attribute, 'choices' | 'name'>> = {},
): Attribute {
  return {
    id,
    of: 'tie',
    type,
    name: `model:field.${id}`,
    read({ document }, tieId) {
      const tie = document.tie.get(tieId);
      return tie ? read(tie) : null;
    },
    ...more,
  };
}

/** The name of the node at one end of a tie. */
function endOf(id: string, end: 'sourceId' | 'targetId'): Attribute {
  return {
    id,
    of: 'tie',
    type: 'text',
    name: `model:field.${end}`,
    read({ document: { tie, actor, community } }, tieId) {
      const node = tie.get(tieId)?.[end] ?? '';
      return actor.get(node)?.name ?? community.get(node)?.name ?? null;
    },
  };
}

/** Everything that can be read off a tie. */
export const tieAttributes: readonly Attribute[] = [
  endOf('source', 'sourceId'),
  endOf('target', 'targetId'),
  ofTie('tieKind', 'choice', ({ kind }) => kind, {
    name: 'attributes:tieKind',
    choices: { all: tieKinds, words: 'model:tieKind' },
  }),
  ofTie('rank', 'choice', ({ rank }) => rank, { choices: { all: ranks, words: 'model:rank' } }),
  ofTie('valence', 'number', ({ valence }) => valence),
  ofTie('weight', 'share', ({ weight }) => weight),
  ofTie('tieConfidence', 'share', ({ confidence }) => confidence, { name: 'attributes:tieConfidence' }),
  ofTie('tieNewestSource', 'date', ({ evidence }) => newestOf(evidence), {
    name: 'attributes:tieNewestSource',
  }),
  ofTie('mutual', 'flag', ({ mutual }) => mutual, { name: 'attributes:mutual' }),
  ofTie('since', 'date', ({ since }) => since, { name: 'attributes:tieSince' }),
  ofTie('until', 'date', ({ until }) => until, { name: 'attributes:tieUntil' }),
  ofTie('tieTags', 'words', ({ tags }) => tags, { name: 'attributes:tieTags' }),
];
