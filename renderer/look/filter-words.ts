import type { Attribute } from '../../core/attributes/attribute';
import { askedBy } from '../../core/look/meeting';
import type { Filter, FilterTest } from '../../core/model/look';
import type { Language } from '../../core/model/plan';
import { dateIn, numberIn } from '../../core/words/locale';
import type { Say } from '../app/language';

/** A value of an attribute as it is said: a choice in words, anything else as it is. */
export function valueText({ choices }: Attribute, value: string, say: Say): string {
  return choices ? say(`${choices.words}.${value}`) : value;
}

/** A number of an attribute as it is said: a share with two digits, a count with its thousands. */
export function numberText({ type }: Attribute, value: number, language: Language): string {
  const least = type === 'share' ? 2 : 0;
  const options = { useGrouping: 'always', minimumFractionDigits: least, maximumFractionDigits: 2 } as const;
  return numberIn(language, options)(value);
}

function between(from: string | null, to: string | null, say: Say): string {
  if (from !== null && to !== null) return from === to ? from : say('look:test.between', { from, to });
  return from === null ? say('look:test.to', { to: to ?? '' }) : say('look:test.from', { from });
}

/** So many values fit into a chip. */
const mostNamed = 3;

function testText(attribute: Attribute, test: FilterTest, say: Say, language: Language): string {
  switch (test.type) {
    case 'oneOf': {
      if (test.values.length === 0) return say('look:test.any');
      const names = test.values.slice(0, mostNamed).map((value) => valueText(attribute, value, say));
      const more = test.values.length - names.length;
      return more > 0 ? say('look:test.andMore', { names: names.join(', '), count: more }) : names.join(', ');
    }
    case 'range': {
      if (test.from === null && test.to === null) return say('look:test.any');
      const text = (value: number | null) => (value === null ? null : numberText(attribute, value, language));
      return between(text(test.from), text(test.to), say);
    }
    case 'period': {
      if (test.from === null && test.to === null) return say('look:test.any');
      const text = (value: string | null) => (value === null ? null : dateIn(language)(value));
      return between(text(test.from), text(test.to), say);
    }
    case 'contains':
      return test.text.trim() === '' ? say('look:test.any') : `“${test.text.trim()}”`;
    case 'is':
      return say(`look:test.${test.value ? 'yes' : 'no'}`);
  }
}

/** A filter in words: "side: rival, ally". What isn't understood goes by its id. */
export function filterText(filter: Filter, say: Say, language: Language): string {
  const attribute = askedBy(filter);
  if (!attribute) return filter.attribute;
  const value = testText(attribute, filter.test, say, language);
  const name = say(attribute.name);
  return say(filter.not ? 'look:filter.isNot' : 'look:filter.is', { name, value });
}
