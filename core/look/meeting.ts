import type { Attribute, AttributeType, Value } from '../attributes/attribute';
import { attributeOf } from '../attributes/attributes';
import type { Filter, FilterTest } from '../model/look';
import { folded } from '../words/folded';

type TestType = FilterTest['type'];

const testsOf: Readonly<Record<AttributeType, readonly TestType[]>> = {
  choice: ['oneOf'],
  choices: ['oneOf'],
  text: ['contains', 'oneOf'],
  words: ['oneOf', 'contains'],
  number: ['range'],
  share: ['range'],
  date: ['period'],
  flag: ['is'],
};

/** What can be asked of attributes of that type, the most usual first. */
export function testsFor(type: AttributeType): readonly TestType[] {
  return testsOf[type];
}

/** The attribute that a filter speaks of; null where there is none, or where it can't be asked that. */
export function askedBy({ attribute: id, test }: Filter): Attribute | null {
  const attribute = attributeOf(id);
  return attribute && testsOf[attribute.type].includes(test.type) ? attribute : null;
}

/** Whether a filter leaves open what it looks for, as one does that was only just added. */
export function asksNothing({ test }: Filter): boolean {
  switch (test.type) {
    case 'oneOf':
      return test.values.length === 0;
    case 'range':
    case 'period':
      return test.from === null && test.to === null;
    case 'contains':
      return test.text.trim() === '';
    case 'is':
      return false;
  }
}

type Known = Exclude<Value, null>;

function listOf(value: Known): readonly string[] {
  return typeof value === 'object' ? value : [String(value)];
}

/** Whether a known value is what a test looks for. */
function metBy(test: FilterTest): (value: Known) => boolean {
  switch (test.type) {
    case 'oneOf': {
      const sought = new Set(test.values);
      return (value) =>
        typeof value === 'string' ? sought.has(value) : listOf(value).some((one) => sought.has(one));
    }
    case 'range': {
      const from = test.from ?? Number.NEGATIVE_INFINITY;
      const to = test.to ?? Number.POSITIVE_INFINITY;
      return (value) => typeof value === 'number' && value >= from && value <= to;
    }
    case 'period': {
      const { from, to } = test;
      return (value) =>
        typeof value === 'string' && (from === null || value >= from) && (to === null || value <= to);
    }
    case 'contains': {
      const words = folded(test.text).split(/\s+/u).filter(Boolean);
      return (value) =>
        listOf(value).some((one) => {
          const text = folded(one);
          return words.every((word) => text.includes(word));
        });
    }
    case 'is':
      return (value) => value === test.value;
  }
}

/** Whether a value passes a filter. What isn't known passes where the filter says so, whether or not it is turned round. */
export function passing({ test, unknown, not }: Filter): (value: Value) => boolean {
  const met = metBy(test);
  return (value) => (value === null ? unknown : met(value) !== not);
}
