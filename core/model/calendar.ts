const dayLength = 86_400_000;

/** The first and the last calendar date that can be written `YYYY-MM-DD`. */
const firstDate = '0000-01-01';
export const lastDate = '9999-12-31';

function written(time: number): string {
  const within = Math.min(Date.parse(lastDate), Math.max(Date.parse(firstDate), time));
  return new Date(within).toISOString().slice(0, 10);
}

/** A calendar date as a number of days from 1970-01-01. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayLength;
}

/** The calendar date of a number of days from 1970-01-01, rounded to whole days; at most the first or the last that there is. */
export function dateOfDay(day: number): string {
  return written(Math.round(day) * dayLength);
}

/**
 * The date that many months later, or earlier; the last of the month where that month has no such day, and at most the
 * first or the last date that there is.
 */
export function monthsLater(date: string, months: number): string {
  const from = new Date(`${date}T00:00:00Z`);
  const last = new Date(from);
  last.setUTCMonth(from.getUTCMonth() + months + 1, 0);
  return written(last.setUTCDate(Math.min(from.getUTCDate(), last.getUTCDate())));
}

/** The date of a moment in a time zone, or else in the computer's own, as `YYYY-MM-DD`. Throws a RangeError for a zone that isn't known. */
export function dayIn(timeZone: string | undefined, moment: Date): string {
  const format = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-CA', { ...format, timeZone }).format(moment);
}
