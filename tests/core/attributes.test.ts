import { describe, expect, it } from 'vitest';
import { attributeOf } from '../../core/attributes/attributes';
import { nodeAttributes } from '../../core/attributes/node-attributes';
import { readingOf } from '../../core/attributes/reading';
import { tieAttributes } from '../../core/attributes/tie-attributes';
import { documentOf } from '../../core/model/document';
import { samplePlan } from '../../resources/sample/sample';

const document = documentOf(samplePlan('en'));
const reading = readingOf(document);
const all = [...nodeAttributes, ...tieAttributes];

/** Whether a value is of the kind that an attribute says it is. */
function fits(type: string, value: unknown, choices: readonly string[]): boolean {
  if (value === null) return true;
  switch (type) {
    case 'choice':
      return choices.includes(value as string);
    case 'choices':
      return (value as string[]).every((one) => choices.includes(one));
    case 'words':
      return Array.isArray(value);
    case 'number':
      return Number.isFinite(value);
    case 'share':
      return typeof value === 'number' && value >= 0 && value <= 1;
    case 'date':
      return /^\d{4}-\d\d-\d\d$/u.test(String(value));
    case 'flag':
      return typeof value === 'boolean';
    default:
      return typeof value === 'string' && value !== '';
  }
}

describe('the list of attributes', () => {
  it('has every id once, and finds it', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const attribute of all) expect(attributeOf(attribute.id)).toBe(attribute);
    expect(attributeOf('nonsense')).toBeUndefined();
  });

  it.each(all.map((attribute) => [attribute.id, attribute] as const))(
    'reads %s as the kind of value that it says',
    (_, { of, type, choices, read }) => {
      const ids = of === 'node' ? document.node.keys() : document.tie.keys();
      const values = [...ids].map((id) => read(reading, id));
      expect(values.every((value) => fits(type, value, choices?.all ?? []))).toBe(true);
      expect(values.some((value) => value !== null)).toBe(true);
      expect(read(reading, 'nobody')).toBeOneOf([null, 0]);
    },
  );
});

it('reads a plan once', () => {
  expect(readingOf(document)).toBe(reading);
  expect(reading.sides).toBe(reading.sides);
});
