import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../renderer/app/commands/registry';
import { catalogue } from '../../../resources/locales/catalogue';

type Words = { readonly [key: string]: string | Words };

/** The ids under which other words for commands are kept. */
function idsIn(words: Words, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : idsIn(value, `${prefix}${key}.`),
  );
}

describe.each(['it', 'en'] as const)('other words for commands, in %s', (language) => {
  it('are kept under the ids of commands that there are', () => {
    const also = catalogue[language].palette?.also;
    const ids = typeof also === 'object' ? idsIn(also) : [];
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id) => !commandOf(id))).toEqual([]);
  });
});
