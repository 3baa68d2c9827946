import { type Actor, actorTypes, roles } from '../model/actor';
import { type Community, communityKinds, origins } from '../model/community';
import { newestOf } from '../model/evidence';
import { sides } from '../model/sides';
import type { Attribute, AttributeType, Value } from './attribute';
import type { Reading } from './reading';

function ofNode(
  id: string,
  type: AttributeType,
  read: (reading: Reading, id: string) => Value,
  more: Partial<Pick<Attribute, 'choices' | 'name'>> = {},
): Attribute {
  return { id, of: 'node', type, name: `model:field.${id}`, read, ...more };
}

/** Words that nobody wrote aren't known. */
function written(text: string | undefined): Value {
  return text === undefined || text === '' ? null : text;
}

function ofActor(field: 'headline' | 'credibility', type: AttributeType): Attribute {
  return ofNode(field, type, ({ document }, id) => {
    const value: Value = document.actor.get(id)?.[field] ?? null;
    return typeof value === 'string' ? written(value) : value;
  });
}

function ofCommunity<Field extends keyof Community & string>(field: Field, type: AttributeType): Attribute {
  return ofNode(field, type, ({ document }, id) => {
    const value = document.community.get(id)?.[field] ?? null;
    return typeof value === 'string' ? written(value) : (value as Value);
  });
}

function either({ document }: Reading, id: string): Actor | Community | undefined {
  return document.actor.get(id) ?? document.community.get(id);
}

/** "person", "organisation", or what sort of place a community is. */
const sort = ofNode(
  'sort',
  'choice',
  ({ document }, id) => document.actor.get(id)?.type ?? document.community.get(id)?.kind ?? null,
  {
    name: 'attributes:sort',
    choices: { all: [...actorTypes, ...communityKinds], words: 'attributes:sorts' },
  },
);

/** Everything that can be read off a node. */
export const nodeAttributes: readonly Attribute[] = [
  ofNode('name', 'text', (reading, id) => written(either(reading, id)?.name)),
  ofNode('side', 'choice', ({ sides: known }, id) => known.get(id) ?? null, {
    choices: { all: sides, words: 'model:side' },
  }),
  ofNode('node', 'choice', ({ document }, id) => document.node.get(id)?.kind ?? null, {
    name: 'attributes:node',
    choices: { all: ['actor', 'community'], words: 'model:kind' },
  }),
  sort,
  ofNode('roles', 'choices', ({ document }, id) => document.actor.get(id)?.roles ?? null, {
    choices: { all: roles, words: 'model:role' },
  }),
  ofNode('tags', 'words', (reading, id) => either(reading, id)?.tags ?? null),
  ofNode('platform', 'text', (reading, id) => written(either(reading, id)?.platform)),
  ofNode('handle', 'text', (reading, id) => written(either(reading, id)?.handle)),
  ofActor('headline', 'text'),
  ofNode(
    'people',
    'number',
    ({ document }, id) => document.actor.get(id)?.reach ?? document.community.get(id)?.audience ?? null,
    { name: 'attributes:people' },
  ),
  ofNode('ties', 'number', ({ ties }, id) => ties.get(id)?.length ?? 0, { name: 'attributes:ties' }),
  ofNode('stance', 'number', ({ stances }, id) => stances.get(id)?.at(-1)?.value ?? null, {
    name: 'attributes:stance',
  }),
  ofNode('stanceDate', 'date', ({ stances }, id) => stances.get(id)?.at(-1)?.date ?? null, {
    name: 'attributes:stanceDate',
  }),
  ofActor('credibility', 'share'),
  ofNode('confidence', 'share', (reading, id) => either(reading, id)?.confidence ?? null),
  ofNode('newestSource', 'date', (reading, id) => newestOf(either(reading, id)?.evidence ?? []), {
    name: 'attributes:newestSource',
  }),
  ofCommunity('activity', 'share'),
  ofCommunity('promoTolerance', 'share'),
  ofNode('origin', 'choice', ({ document }, id) => document.community.get(id)?.origin ?? null, {
    choices: { all: origins, words: 'model:origin' },
  }),
  ofCommunity('purpose', 'text'),
  ofNode(
    'owner',
    'text',
    ({ document }, id) => {
      const owner = document.community.get(id)?.ownerId;
      return written(owner ? document.actor.get(owner)?.name : undefined);
    },
    { name: 'model:field.ownerId' },
  ),
  ofNode('pinned', 'flag', ({ document }, id) => document.node.get(id)?.pinned ?? null),
];
