import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import 'dayjs/locale/it';
import { useLanguage, useSay } from '../../app/language';
import { dateFrom } from '../../plan/fields/dates';
import { dateText } from '../../plan/fields/shown';

interface DayProps {
  readonly label: string;
  readonly value: string | null;
  readonly onCommit: (value: string | null) => Promise<unknown>;
  readonly onDone: (byKey: boolean) => void;
}

/** A date, typed or picked from a calendar; emptied where it isn't known. */
export default function Day({ label, value, onCommit, onDone }: DayProps) {
  const say = useSay();
  const language = useLanguage();
  const [draft, setDraft] = useState(value);
  const [over, setOver] = useState(false);
  const commit = async (byKey: boolean) => {
    if (over) return;
    setOver(true);
    if (draft !== value) await onCommit(draft);
    onDone(byKey);
  };
  return (
    <DateInput
      aria-label={label}
      size="xs"
      w="100%"
      autoFocus
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
      value={draft}
      valueFormat={(date) => dateText(date, language)}
      dateParser={(text) => dateFrom(text, language)}
      onChange={setDraft}
      onBlur={() => commit(false)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void commit(true);
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setOver(true);
        onDone(true);
      }}
    />
  );
}
