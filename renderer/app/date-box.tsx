import { DateInput, type DateInputProps } from '@mantine/dates';
import { dateIn } from '../../core/words/locale';
import 'dayjs/locale/it';
import { type FocusEvent, useRef, useState } from 'react';
import { dateFrom } from '../plan/fields/dates';
import { useLanguage, useSay } from './language';

/**
 * A box for a date, typed as people write it or picked from a calendar. What is no date stays in it with the reason, and
 * keeps a form from being sent.
 */
export default function DateBox({ onChange, onBlur, onKeyDown, ...props }: DateInputProps) {
  const say = useSay();
  const language = useLanguage();
  const [typed, setTyped] = useState<'date' | 'none' | 'refused'>('date');
  const box = useRef<HTMLInputElement>(null);
  const problem = say('inspector:invalid.date');
  const check = (text: string) => {
    const valid = text.trim() === '' || dateFrom(text) !== null;
    box.current?.setCustomValidity(valid ? '' : problem);
    setTyped(valid ? 'date' : 'none');
  };
  const leave = (event: FocusEvent<HTMLInputElement>) => {
    if (typed === 'none') setTyped('refused');
    onBlur?.(event);
  };
  return (
    <DateInput
      ref={box}
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
      fixOnBlur={typed === 'date'}
      error={typed === 'refused' ? problem : null}
      errorProps={{ role: 'alert' }}
      onInput={({ currentTarget }) => check(currentTarget.value)}
      onInvalid={(event) => {
        event.preventDefault();
        setTyped('refused');
      }}
      onChange={(date) => {
        check('');
        onChange?.(date);
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.reportValidity();
        onKeyDown?.(event);
      }}
      {...props}
    />
  );
}
