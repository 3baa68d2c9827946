const dayLength = 86_400_000;

/** A calendar date as a number of days from 1970-01-01. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayLength;
}

/** The calendar date of a number of days from 1970-01-01, rounded to whole days. */
export function dateOfDay(day: number): string {
  return new Date(Math.round(day) * dayLength).toISOString().slice(0, 10);
}

/** The date that many months later, or earlier; the last of the month where that month has no such day. */
export function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}
