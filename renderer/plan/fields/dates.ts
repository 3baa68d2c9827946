import type { Language } from '../../../core/model/plan';

const pad = (number: number, length: number) => String(number).padStart(length, '0');

/** The months' names of a language, short and long, in lower case without a full stop. */
function monthsOf(language: Language): readonly (readonly string[])[] {
  const month = (style: 'short' | 'long') =>
    new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => {
    const day = new Date(Date.UTC(2024, index, 15));
    return [month('short'), month('long')].map((format) => bare(format.format(day)));
  });
}

const bare = (word: string) => word.toLowerCase().replaceAll('.', '');

function dateOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : null;
}

const fullYear = (year: number) => (year < 100 ? 2000 + year : year);

/** The date that somebody typed: "2027-01-12", "12/1/2027", "12.1.27", "12 gen 2027", "Jan 12, 2027"; null for what is none. */
export function dateFrom(text: string, language: Language): string | null {
  const [, y, m, d] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text.trim()) ?? [];
  if (y && m && d) return dateOf(Number(y), Number(m), Number(d));
  const words = text
    .toLowerCase()
    .split(/[\s/.,-]+/u)
    .filter(Boolean);
  const numbers = words.filter((word) => /^\d+$/u.test(word)).map(Number);
  const names = monthsOf(language);
  const named = words
    .map((word) => names.findIndex((month) => month.includes(word)))
    .find((index) => index >= 0);
  if (words.length !== 3) return null;
  if (named !== undefined && numbers.length === 2) {
    const [day = 0, year = 0] = numbers;
    return dateOf(fullYear(year), named + 1, day);
  }
  if (numbers.length !== 3) return null;
  const [day = 0, month = 0, year = 0] = numbers;
  return dateOf(fullYear(year), month, day);
}
