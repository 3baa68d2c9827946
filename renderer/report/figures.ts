import type { Language } from '../../core/model/plan';
import { collatorIn, countIn, dateIn, localeOf, numberIn, signedIn } from '../../core/words/locale';

/** What stands where nothing is known. */
export const unknown = '–';

/** Numbers and dates as they are written in one language; what is not known is a dash. */
export interface Figures {
  /** A whole number: 12.400. */
  count(value: number | null): string;
  /** A share of the whole: 35 %. */
  share(value: number | null): string;
  /** A number from 0 to 1, to two places. */
  decimal(value: number | null): string;
  /** A number from −2 to +2 with its sign, to so many places. */
  signed(value: number | null, places: number): string;
  /** A calendar date: 3 mag 2026. */
  date(date: string | null): string;
  /** A moment, as the day it was in a time zone: 3 maggio 2026. */
  day(moment: Date, timeZone: string): string;
  /** Puts names in order. */
  readonly compare: (a: string, b: string) => number;
}

/** The ways of one language. */
export function figuresIn(language: Language): Figures {
  const locale = localeOf(language);
  const count = countIn(language);
  const share = numberIn(language, { style: 'percent', maximumFractionDigits: 0 });
  const decimal = numberIn(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const date = dateIn(language);
  return {
    count: (value) => (value === null ? unknown : count(Math.round(value))),
    share: (value) => (value === null ? unknown : share(value)),
    decimal: (value) => (value === null ? unknown : decimal(value)),
    signed(value, places) {
      if (value === null) return unknown;
      return signedIn(language, places === 2 ? 2 : 0, places)(value);
    },
    date: (value) => (value === null ? unknown : date(value)),
    day: (moment, timeZone) => dayIn(locale, moment, timeZone),
    compare: collatorIn(language).compare,
  };
}

/** A plan may name a time zone that this machine doesn't know. */
function dayIn(locale: string, moment: Date, timeZone: string): string {
  const written = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  try {
    return new Intl.DateTimeFormat(locale, { ...written, timeZone }).format(moment);
  } catch {
    return new Intl.DateTimeFormat(locale, written).format(moment);
  }
}
