import { dayIn } from '../../core/model/calendar';
import { type PlanDocument, planOf } from '../../core/model/document';

/** Today's date where the plan is worked on. */
export function todayFor(document: PlanDocument | null): string {
  return todayIn(document ? planOf(document).timeZone : 'UTC');
}

/** The date of this moment in a time zone, as `YYYY-MM-DD`; in the computer's own where that zone isn't known. */
export function todayIn(timeZone: string, now = new Date()): string {
  try {
    return dayIn(timeZone, now);
  } catch {
    return dayIn(undefined, now);
  }
}
