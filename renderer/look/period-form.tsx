import { DayInput } from '../app/day-input';
import { useSay } from '../app/language';
import styles from './drawer.module.css';
import type { TestFormProps } from './test-form';

/** A stretch of days; an end that is left empty is open. */
export function PeriodForm({ test, label, onChange }: TestFormProps<'period'>) {
  const say = useSay();
  const day = (end: 'from' | 'to') => (
    <DayInput
      label={say(`look:period.${end}`)}
      aria-label={`${label}, ${say(`look:period.${end}`)}`}
      clearable
      clearButtonProps={{ 'aria-label': say('look:period.clear') }}
      value={test[end]}
      onChange={(value) => onChange({ ...test, [end]: value })}
    />
  );
  return (
    <div className={styles.period}>
      {day('from')}
      {day('to')}
    </div>
  );
}
