import { expect, it } from 'vitest';
import { sentencesIn } from '../../../resources/locales/sentences';

const written = (language: 'it' | 'en', sentence: string, values: Record<string, unknown>) =>
  sentencesIn(language, 'app').services.interpolator.interpolate(sentence, values, language, {});

it('writes the values of sentences in the ways of the language', () => {
  const sentence = '{{n, number}} {{part, share}} {{little, share}} {{likely, people}} {{on, date}}';
  const values = { n: 12_400, part: 0.337, little: 0.0034, likely: 12_449, on: '2026-05-03' };
  expect(written('it', sentence, values)).toBe('12.400 34% 0,3% 12.000 3 mag 2026');
  expect(written('en', sentence, values)).toBe('12,400 34% 0.3% 12,000 3 May 2026');
});

it('joins names, and keeps each of them text', () => {
  const list = (names: readonly string[]) => written('it', '{{names, list}}', { names });
  expect(list(['Anna'])).toBe('Anna');
  expect(list(['Anna', 'Bruno', 'Carla'])).toBe('Anna, Bruno e Carla');
  expect(written('en', '{{names, list}}', { names: ['Anna', 'Bruno', 'Carla'] })).toBe(
    'Anna, Bruno and Carla',
  );
  expect(list(['<img src=x onerror=alert(1)>', '{{n}} $t(app:close)'])).toBe(
    '<img src=x onerror=alert(1)> e {{n}} $t(app:close)',
  );
  expect(list(['שלום', 'Bruno'])).toContain('\u2068שלום\u2069 e Bruno');
});
