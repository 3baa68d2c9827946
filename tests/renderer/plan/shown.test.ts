import { describe, expect, it } from 'vitest';
import { tables } from '../../../core/model/tables';
import { sayWith, startLanguage } from '../../../renderer/app/language';
import type { Field } from '../../../renderer/plan/fields/field';
import * as lists from '../../../renderer/plan/fields/fields';
import { shown } from '../../../renderer/plan/fields/shown';

const reader = (language: 'it' | 'en') => ({
  say: sayWith(startLanguage(language).t),
  language,
  nameOf: (id: string) => `name of ${id}`,
});

describe('a value', () => {
  it('is read in the reader’s language', () => {
    const field = (kind: Field['kind'], more = {}): Field => ({ key: 'name', kind, ...more });
    expect(shown(field('headcount'), 14_200, reader('it'))).toBe('14.200');
    expect(shown(field('share'), 0.85, reader('it'))).toBe('alta · 0,85');
    expect(shown(field('share'), 0.5, reader('en'))).toBe('medium · 0.5');
    expect(shown(field('valence'), -0.7, reader('en'))).toBe('against · −0.7');
    expect(shown(field('valence'), 0.6, reader('it'))).toBe('a favore · +0,6');
    expect(shown(field('date'), '2027-01-12', reader('it'))).toBe('12 gen 2027');
    expect(shown(field('percent'), 0.35, reader('en'))).toBe('35%');
    expect(shown(field('actor'), 'x', reader('en'))).toBe('name of x');
    expect(shown(field('tags'), ['a', 'b'], reader('en'))).toBe('a, b');
    expect(shown(field('share'), null, reader('en'))).toBe('');
    expect(shown(lists.stanceValueField, 2, reader('en'))).toBe('firmly for');
    expect(shown(lists.stanceValueField, -0.4, reader('it'))).toBe('indeciso · −0,4');
  });
});

describe('the lists of fields', () => {
  const fields: readonly (readonly [keyof typeof tables, readonly Field[]])[] = [
    ['actor', [...lists.actorFields, lists.actorSideField, lists.rolesField, lists.headlineField]],
    ['community', [...lists.communityFields, lists.communitySideField, lists.purposeField]],
    ['tie', lists.tieFields],
    ['stance', lists.stanceFields],
    ['plan', lists.planFields],
  ];

  it('name fields that the tables have, with words for each and for each choice, in both languages', () => {
    for (const language of ['it', 'en'] as const) {
      const { say, nameOf } = reader(language);
      for (const [table, list] of fields)
        for (const field of list) {
          expect(Object.keys(tables[table].shape)).toContain(field.key);
          expect(say(`model:field.${field.key}`)).not.toContain('field.');
          for (const option of field.options ?? []) {
            const text = shown({ ...field, kind: 'choice' }, option, { say, language, nameOf });
            expect(text, `${table}.${field.key} ${option}`).not.toMatch(/^$|\w\.\w/);
          }
        }
    }
  });

  it('leave out no field that a user can know', () => {
    const elsewhere = ['id', 'name', 'notes', 'evidence', 'sourceId', 'targetId', 'actorId', 'createdAt'];
    for (const [table, list] of fields) {
      const listed: readonly string[] = list.map(({ key }) => key);
      const missing = Object.keys(tables[table].shape).filter(
        (key) => !elsewhere.includes(key) && !listed.includes(key),
      );
      expect(missing, table).toEqual([]);
    }
  });
});
