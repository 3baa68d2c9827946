import type { DateInputProps } from '@mantine/dates';
import { lazy, Suspense } from 'react';

const DateBox = lazy(() => import('./date-box'));

/** A box for a date, there once the calendar has been fetched. */
export function DayInput(props: DateInputProps) {
  return (
    <Suspense>
      <DateBox {...props} />
    </Suspense>
  );
}
