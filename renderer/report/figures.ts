import type { Language } from '../../core/model/plan';

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

const locales = { it: 'it-IT', en: 'en-GB' } as const;

/** The ways of one language. */
export function figuresIn(language: Language): Figures {
  const locale = locales[language];
  const count = new Intl.NumberFormat(locale, { useGrouping: 'always', maximumFractionDigits: 0 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const date = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const collator = new Intl.Collator(locale, { numeric: true });
  return {
    count: (value) => (value === null ? unknown : count.format(value)),
    share: (value) => (value === null ? unknown : share.format(value)),
    decimal: (value) => (value === null ? unknown : decimal.format(value)),
    signed(value, places) {
      if (value === null) return unknown;
      const format = new Intl.NumberFormat(locale, {
        signDisplay: 'exceptZero',
        minimumFractionDigits: places === 2 ? 2 : 0,
        maximumFractionDigits: places,
      });
      return format.format(value).replace('-', '−');
    },
    date: (value) => (value === null ? unknown : date.format(new Date(`${value}T00:00:00Z`))),
    day: (moment, timeZone) => dayIn(locale, moment, timeZone),
    compare: collator.compare,
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
