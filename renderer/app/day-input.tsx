import { later } from './later';

/** A box for a date, there once the calendar has been fetched. */
export const DayInput = later(() => import('./date-box'));
