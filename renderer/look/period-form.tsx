import { DateInput } from '@mantine/dates';
import { dateIn } from '../../core/words/locale';
import 'dayjs/locale/it';
import { useLanguage, useSay } from '../app/language';
import { dateFrom } from '../plan/fields/dates';
import styles from './drawer.module.css';
import type { TestFormProps } from './test-form';

/** A stretch of days; an end that is left empty is open. */
export function PeriodForm({ test, label, onChange }: TestFormProps<'period'>) {
  const say = useSay();
  const language = useLanguage();
  const day = (end: 'from' | 'to') => (
    <DateInput
      size="xs"
      label={say(`look:period.${end}`)}
      aria-label={`${label}, ${say(`look:period.${end}`)}`}
      clearable
      clearButtonProps={{ 'aria-label': say('look:period.clear') }}
      hideOutsideDates
      weekendDays={[]}
      locale={language}
      value={test[end]}
      valueFormat={(date) => dateIn(language)(date)}
      dateParser={dateFrom}
      onChange={(value) => onChange({ ...test, [end]: value })}
      ariaLabels={{
        previousMonth: say('inspector:calendar.previousMonth'),
        nextMonth: say('inspector:calendar.nextMonth'),
        previousYear: say('inspector:calendar.previousYear'),
        nextYear: say('inspector:calendar.nextYear'),
        previousDecade: say('inspector:calendar.previousDecade'),
        nextDecade: say('inspector:calendar.nextDecade'),
      }}
    />
  );
  return (
    <div className={styles.period}>
      {day('from')}
      {day('to')}
    </div>
  );
}
