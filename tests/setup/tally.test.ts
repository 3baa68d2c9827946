import { describe, expect, test } from 'vitest';
import { summary } from '../../scripts/tally.mjs';

const lastLine = (text: string): string | undefined => text.trimEnd().split('\n').at(-1);
const tally = { passed: 7, failed: [], retried: [], skipped: [], projects: ['core'] };

describe('the summary of a test run', () => {
  test('ends with the count alone', () => {
    const { text, ok } = summary(tally, true);
    expect(lastLine(text)).toBe('7 passed, 0 failed');
    expect(ok).toBe(true);
  });

  test('names what failed', () => {
    const { text, ok } = summary({ ...tally, failed: ['layers', 'a › b'] }, false);
    expect(text).toContain('failed: a › b');
    expect(lastLine(text)).toBe('7 passed, 2 failed');
    expect(ok).toBe(false);
  });

  test('names what passed at the second try only, and with what it failed at first', () => {
    const { text, ok } = summary({ ...tally, retried: ['d: in vain for a minute'] }, true);
    expect(text).toContain('passed at the second try: d: in vain for a minute');
    expect(lastLine(text)).toBe('7 passed, 0 failed');
    expect(ok).toBe(true);
  });

  test('tells a skipped test and its reason to the one who skipped it', () => {
    const { text, ok } = summary({ ...tally, skipped: ['c: no such data here'] }, false);
    expect(text).toContain('skipped: c: no such data here');
    expect(lastLine(text)).toBe('7 passed, 0 failed, 1 skipped');
    expect(ok).toBe(true);
  });

  test('counts a skipped test as failed where nobody watches', () => {
    const { text, ok } = summary({ ...tally, skipped: ['c: no such data here'] }, true);
    expect(lastLine(text)).toBe('7 passed, 1 failed');
    expect(ok).toBe(false);
  });
});
