import { DateInput, type DateInputProps } from '@mantine/dates';
import { dateIn } from '../../core/words/locale';
import 'dayjs/locale/it';
import { dateFrom } from '../plan/fields/dates';
import { useLanguage, useSay } from './language';

/** A box for a date, typed as people write it or picked from a calendar. */
export default function DateBox(props: DateInputProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <DateInput
      size="xs"
      allowDeselect
      hideOutsideDates
      ariaLabels={{
        previousMonth: say('inspector:calendar.previousMonth'),
        nextMonth: say('inspector:calendar.nextMonth'),
        previousYear: say('inspector:calendar.previousYear'),
        nextYear: say('inspector:calendar.nextYear'),
        previousDecade: say('inspector:calendar.previousDecade'),
        nextDecade: say('inspector:calendar.nextDecade'),
      }}
      weekendDays={[]}
      locale={language}
      valueFormat={(date) => dateIn(language)(date)}
      dateParser={dateFrom}
      {...props}
    />
  );
}
