import { languages } from '../../../core/model/plan';
import { localeOf, perLanguage } from '../../../core/words/locale';

const pad = (number: number, length: number) => String(number).padStart(length, '0');

/** The months' names of a language, in lower case. */
const monthsOf = perLanguage((language) => {
  const { format } = new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format(Date.UTC(2024, month)).toLowerCase());
});

/** The month, from 1, of which a word is the name in any of our languages, or its first three letters or more. */
function monthNamed(word: string): number | null {
  if (!/^\p{L}{3,}$/u.test(word)) return null;
  for (const language of languages) {
    const month = monthsOf(language).findIndex((name) => name.startsWith(word));
    if (month >= 0) return month + 1;
  }
  return null;
}

/** Dates before this year are slips of the hand, such as 0227 for 2027. */
const firstYear = 1000;

function dateOf(year: number, month: number, day: number): string | null {
  if (year < firstYear) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : null;
}

/** A year of one or two digits is one of this century. */
const fullYear = (year: string) => (year.length <= 2 ? 2000 + Number(year) : Number(year));

/** The date that somebody typed: "2027-01-12", "12/1/2027", "12.1.27", "12 gen 2027", "Jan 12, 2027"; null for what is none. */
export function dateFrom(text: string): string | null {
  const [, y, m, d] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text.trim()) ?? [];
  if (y && m && d) return dateOf(Number(y), Number(m), Number(d));
  const words = text
    .toLowerCase()
    .split(/[\s/.,-]+/u)
    .filter(Boolean);
  const numbers = words.filter((word) => /^\d+$/u.test(word));
  if (words.length !== 3) return null;
  const [named] = words.flatMap((word) => monthNamed(word) ?? []);
  if (named !== undefined && numbers.length === 2) {
    const [day = '', year = ''] = numbers;
    return dateOf(fullYear(year), named, Number(day));
  }
  if (numbers.length !== 3) return null;
  const [day = '', month = '', year = ''] = numbers;
  return dateOf(fullYear(year), Number(month), Number(day));
}
