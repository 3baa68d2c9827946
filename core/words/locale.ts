import type { Language } from '../model/plan';

const locales = { it: 'it-IT', en: 'en-GB' } as const;

/** The locale in whose ways a language writes numbers and dates; English with the day before the month. */
export function localeOf(language: Language): string {
  return locales[language];
}

/** Writes a whole number with the separators of a language: 12.400. */
export function countIn(language: Language): (value: number) => string {
  const format = new Intl.NumberFormat(localeOf(language), { useGrouping: 'always' });
  return (value) => format.format(value);
}

/** Writes a number with its sign, a true minus and from `least` to `most` decimals: +0,5 and −2. */
export function signedIn(language: Language, least: number, most: number): (value: number) => string {
  const format = new Intl.NumberFormat(localeOf(language), {
    signDisplay: 'exceptZero',
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
  return (value) => format.format(value).replace('-', '−');
}

/** Writes a calendar date `YYYY-MM-DD`: 3 mag 2026. It has no time zone: it is that day everywhere. */
export function dateIn(language: Language): (date: string) => string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (date) => {
    const day = new Date(`${date}T00:00:00Z`);
    return Number.isNaN(day.getTime()) ? date : format.format(day);
  };
}
