import { actorTypes, roles } from '../../../core/model/actor';
import { communityKinds, origins } from '../../../core/model/community';
import { languages } from '../../../core/model/plan';
import { sides } from '../../../core/model/sides';
import type { TableName } from '../../../core/model/tables';
import { ranks, tieKinds } from '../../../core/model/tie';
import type { Field } from './field';

export const nameField: Field<'actor' | 'community'> = { key: 'name', kind: 'text' };

export const notesField: Field<'actor' | 'community' | 'tie'> = { key: 'notes', kind: 'longText' };

export const headlineField: Field<'actor'> = { key: 'headline', kind: 'text' };

export const purposeField: Field<'community'> = { key: 'purpose', kind: 'text' };

/** The side of an actor may be left to its stances, that of a community can't. */
export const actorSideField: Field<'actor'> = {
  key: 'side',
  kind: 'choice',
  options: [null, ...sides],
  words: 'model:side',
};
export const communitySideField: Field<'community'> = {
  key: 'side',
  kind: 'choice',
  options: sides,
  words: 'model:side',
};

export const rolesField: Field<'actor'> = {
  key: 'roles',
  kind: 'choices',
  options: roles,
  words: 'model:role',
  together: true,
};

/** What is known of an actor, below its name, side and roles. */
export const actorFields: readonly Field<'actor'>[] = [
  { key: 'type', kind: 'choice', options: actorTypes, words: 'model:actorType', together: true },
  { key: 'platform', kind: 'text', together: true },
  { key: 'handle', kind: 'text' },
  { key: 'reach', kind: 'headcount' },
  { key: 'credibility', kind: 'share', together: true },
  { key: 'confidence', kind: 'share', together: true },
  { key: 'tags', kind: 'tags' },
];

export const communityFields: readonly Field<'community'>[] = [
  { key: 'kind', kind: 'choice', options: communityKinds, words: 'model:communityKind', together: true },
  { key: 'origin', kind: 'choice', options: [null, ...origins], words: 'model:origin', together: true },
  { key: 'ownerId', kind: 'actor' },
  { key: 'platform', kind: 'text', together: true },
  { key: 'handle', kind: 'text' },
  { key: 'audience', kind: 'headcount' },
  { key: 'activity', kind: 'percent', together: true },
  { key: 'promoTolerance', kind: 'percent', together: true },
  { key: 'confidence', kind: 'share', together: true },
  { key: 'tags', kind: 'tags' },
];

/** Which nodes a tie joins. */
export const endFields: readonly Field<'tie'>[] = [
  { key: 'sourceId', kind: 'node' },
  { key: 'targetId', kind: 'node' },
];

export const pinnedField: Field<'node'> = {
  key: 'pinned',
  kind: 'choice',
  options: [false, true],
  words: 'model:pinned',
  together: true,
};

export const tieFields: readonly Field<'tie'>[] = [
  { key: 'kind', kind: 'choice', options: tieKinds, words: 'model:tieKind', together: true },
  {
    key: 'rank',
    kind: 'choice',
    options: [null, ...ranks],
    words: 'model:rank',
    applies: ({ kind }) => kind === 'membership',
  },
  { key: 'mutual', kind: 'choice', options: [false, true], words: 'inspector:mutual', together: true },
  { key: 'valence', kind: 'valence', together: true },
  { key: 'weight', kind: 'share', together: true },
  { key: 'confidence', kind: 'share', together: true },
  { key: 'since', kind: 'date', together: true },
  { key: 'until', kind: 'date', together: true },
  { key: 'tags', kind: 'tags' },
];

export const stanceValueField: Field<'stance'> = {
  key: 'value',
  kind: 'choice',
  options: [-2, -1, 0, 1, 2],
  words: 'model:stance',
};

export const stanceFields: readonly Field<'stance'>[] = [
  stanceValueField,
  { key: 'date', kind: 'date' },
  { key: 'confidence', kind: 'share' },
];

export const planFields: readonly Field<'plan'>[] = [
  { key: 'name', kind: 'text' },
  { key: 'client', kind: 'text' },
  { key: 'question', kind: 'text' },
  { key: 'language', kind: 'choice', options: languages, words: 'model:language' },
  { key: 'timeZone', kind: 'timeZone' },
];

/** The fields of a row of which one can say where their value is known from, besides the row as a whole. */
export const sourcedFields = {
  actor: [actorSideField, rolesField, headlineField, ...actorFields],
  community: [communitySideField, purposeField, ...communityFields],
  tie: tieFields,
  stance: stanceFields,
} as const satisfies Partial<Record<TableName, readonly Field[]>>;
