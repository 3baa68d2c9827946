import type { Attribute, AttributeType, Choices, Value } from '../../core/attributes/attribute';
import { attributeOf } from '../../core/attributes/attributes';
import type { Reading } from '../../core/attributes/reading';
import type { Field } from '../plan/fields/field';
import {
  actorFields,
  actorSideField,
  communityFields,
  communitySideField,
  endFields,
  headlineField,
  nameField,
  notesField,
  pinnedField,
  purposeField,
  rolesField,
  stanceValueField,
  tieFields,
} from '../plan/fields/fields';

/** The tables of rows; tags have a list of their own. */
export const tableTabs = ['actor', 'community', 'tie'] as const;
export type TableTab = (typeof tableTabs)[number];

/** A column of a table: something that can be read off a row, and where it can be changed the field that it is. */
export interface Column {
  /** The attribute's id; `notes` is none, because private notes feed no filter and no style. */
  readonly id: string;
  /** Key of its title. */
  readonly name: string;
  readonly type: AttributeType;
  readonly choices?: Choices;
  readonly attribute: Attribute | null;
  /** Null for what is worked out. */
  readonly field: Field | null;
  /** How its values are said. */
  readonly look: Field;
  /** The table of the row that the field belongs to: a node's own fields are kept apart from what it is. */
  readonly table: TableTab | 'node';
  /** Width in pixels, until the user sets another. */
  readonly width: number;
  /** Whether it is shown until the user decides otherwise. */
  readonly usual: boolean;
  read(reading: Reading, id: string): Value;
}

/** How what is worked out is said: as fields of the same kind are. */
const workedOut: Readonly<Record<string, Field>> = {
  ties: { key: 'reach', kind: 'headcount' },
  stance: stanceValueField,
  stanceDate: { key: 'date', kind: 'date' },
};

interface More {
  readonly width?: number;
  readonly usual?: boolean;
}

function column(
  tab: TableTab,
  id: string,
  field: Field | null,
  { width = 112, usual = true }: More = {},
): Column {
  const attribute = attributeOf(id);
  if (!attribute) throw new Error(`no attribute ${id}`);
  const { type, choices } = attribute;
  return {
    id,
    name: field ? `model:field.${field.key}` : attribute.name,
    type,
    ...(choices ? { choices } : {}),
    attribute,
    field,
    look: field ?? workedOut[id] ?? nameField,
    table: field?.key === 'pinned' ? 'node' : tab,
    width,
    usual,
    read: attribute.read,
  };
}

function notesOf(tab: TableTab): Column {
  return {
    id: 'notes',
    name: 'model:field.notes',
    type: 'text',
    attribute: null,
    field: notesField,
    look: notesField,
    table: tab,
    width: 200,
    usual: false,
    read: ({ document }, id) => document[tab].get(id)?.notes || null,
  };
}

/** The columns of a table in their usual order. */
function columnsOf(tab: TableTab): readonly Column[] {
  const all: readonly Field[] = { actor: actorFields, community: communityFields, tie: tieFields }[tab];
  const field = (key: string): Field => {
    const found = all.find((one) => one.key === key);
    if (!found) throw new Error(`no field ${key}`);
    return found;
  };
  const of = (id: string, key: Field['key'], more?: More) => column(tab, id, field(key), more);
  switch (tab) {
    case 'actor':
      return [
        column(tab, 'name', nameField, { width: 208 }),
        column(tab, 'side', actorSideField, { width: 144 }),
        of('sort', 'type'),
        column(tab, 'headline', headlineField, { width: 232 }),
        column(tab, 'roles', rolesField, { width: 168 }),
        of('people', 'reach', { width: 88 }),
        of('tags', 'tags', { width: 168 }),
        column(tab, 'ties', null, { width: 144 }),
        column(tab, 'stance', null, { width: 160 }),
        of('platform', 'platform'),
        of('handle', 'handle', { width: 144 }),
        of('credibility', 'credibility'),
        of('confidence', 'confidence', { width: 136 }),
        column(tab, 'stanceDate', null, { usual: false }),
        column(tab, 'pinned', pinnedField, { width: 80, usual: false }),
        notesOf(tab),
      ];
    case 'community':
      return [
        column(tab, 'name', nameField, { width: 208 }),
        column(tab, 'side', communitySideField, { width: 144 }),
        of('sort', 'kind'),
        column(tab, 'purpose', purposeField, { width: 232 }),
        of('people', 'audience', { width: 104 }),
        of('activity', 'activity', { width: 168 }),
        of('promoTolerance', 'promoTolerance', { width: 184 }),
        of('origin', 'origin', { width: 160 }),
        of('owner', 'ownerId', { width: 160 }),
        of('tags', 'tags', { width: 168 }),
        column(tab, 'ties', null, { width: 144 }),
        of('platform', 'platform'),
        of('handle', 'handle', { width: 144 }),
        of('confidence', 'confidence', { width: 136 }),
        column(tab, 'pinned', pinnedField, { width: 80, usual: false }),
        notesOf(tab),
      ];
    case 'tie': {
      const [source, target] = endFields;
      return [
        column(tab, 'source', source ?? null, { width: 200 }),
        of('tieKind', 'kind', { width: 136 }),
        column(tab, 'target', target ?? null, { width: 200 }),
        of('rank', 'rank'),
        of('mutual', 'mutual'),
        of('valence', 'valence', { width: 144 }),
        of('weight', 'weight'),
        of('tieConfidence', 'confidence', { width: 136 }),
        of('since', 'since'),
        of('until', 'until'),
        of('tieTags', 'tags', { width: 168 }),
        notesOf(tab),
      ];
    }
  }
}

/** Every column of every table. */
export const columns: Readonly<Record<TableTab, readonly Column[]>> = {
  actor: columnsOf('actor'),
  community: columnsOf('community'),
  tie: columnsOf('tie'),
};
