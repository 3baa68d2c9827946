import type { Language } from '../model/plan';

const locales = { it: 'it-IT', en: 'en-GB' } as const;

/** The locale in whose ways a language writes numbers and dates; English with the day before the month. */
export function localeOf(language: Language): string {
  return locales[language];
}

/** What depends on the language alone, made once for each. */
export function perLanguage<Made>(make: (language: Language) => Made): (language: Language) => Made {
  const made = new Map<Language, Made>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}

const formats = new Map<string, Intl.NumberFormat>();

/** Each format is made once, which takes longer than a table may take to draw a row. */
function formatIn(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(localeOf(language), options);
  formats.set(key, format);
  return format;
}

/** Puts words in the order of a language, numbers within them by their value: "Room 9" before "Room 10". */
export const collatorIn = perLanguage((language) => new Intl.Collator(localeOf(language), { numeric: true }));

const daysIn = perLanguage(
  (language) =>
    new Intl.DateTimeFormat(localeOf(language), {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }),
);

/** Writes a number to be read, in the ways of a language and with a true minus: −0,5. */
export function numberIn(language: Language, options: Intl.NumberFormatOptions): (value: number) => string {
  const format = formatIn(language, options);
  return (value) => format.format(value).replace('-', '−');
}

/** Writes a number to be edited, here or in a spreadsheet: the language's decimal sign, a plain hyphen, no grouping: -1234,5. */
export function bareNumberIn(language: Language): (value: number) => string {
  const format = formatIn(language, { useGrouping: false, maximumFractionDigits: 6 });
  return (value) => format.format(value);
}

/** Writes a whole number with the separators of a language: 12.400. */
export function countIn(language: Language): (value: number) => string {
  return numberIn(language, { useGrouping: 'always' });
}

/** Writes a number with its sign and from `least` to `most` decimals: +0,5 and −2. */
export function signedIn(language: Language, least: number, most: number): (value: number) => string {
  return numberIn(language, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
}

/** Joins names in the ways of a language: "A, B and C". */
export const listIn = perLanguage((language) => {
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  return (names: Iterable<string>): string => list.format(names);
});

/** Writes a calendar date `YYYY-MM-DD`: 3 mag 2026. It has no time zone: it is that day everywhere. */
export function dateIn(language: Language): (date: string) => string {
  const format = daysIn(language);
  return (date) => {
    const day = new Date(`${date}T00:00:00Z`);
    return Number.isNaN(day.getTime()) ? date : format.format(day);
  };
}
