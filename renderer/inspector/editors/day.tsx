import { useState } from 'react';
import { DayInput } from '../../app/day-input';

interface DayProps {
  readonly label: string;
  readonly value: string | null;
  readonly onCommit: (value: string | null) => Promise<unknown>;
  readonly onDone: (byKey: boolean) => void;
}

/** A date in place of its value; emptied where it isn't known. */
export function Day({ label, value, onCommit, onDone }: DayProps) {
  const [draft, setDraft] = useState(value);
  const [over, setOver] = useState(false);
  const commit = async (byKey: boolean) => {
    if (over) return;
    setOver(true);
    if (draft !== value) await onCommit(draft);
    onDone(byKey);
  };
  return (
    <DayInput
      aria-label={label}
      w="100%"
      autoFocus
      value={draft}
      onChange={setDraft}
      onBlur={({ currentTarget }) => currentTarget.validity.valid && void commit(false)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.currentTarget.validity.valid) void commit(true);
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setOver(true);
        onDone(true);
      }}
    />
  );
}
