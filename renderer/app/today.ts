import { type PlanDocument, planOf } from '../../core/model/document';

/** Today's date where the plan is worked on. */
export function todayFor(document: PlanDocument | null): string {
  return todayIn(document ? planOf(document).timeZone : 'UTC');
}

/** The date of this moment in a time zone, as `YYYY-MM-DD`; in the computer's own where that zone isn't known. */
export function todayIn(timeZone: string, now = new Date()): string {
  const format = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat('en-CA', { ...format, timeZone }).format(now);
  } catch {
    return new Intl.DateTimeFormat('en-CA', format).format(now);
  }
}
