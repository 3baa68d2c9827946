import { Select } from '@mantine/core';
import { nodeChoices } from '../plan/lookups';
import { useDocument } from './desk-context';
import { useLanguage, useSay } from './language';

interface NodeSelectProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** Whether the keyboard is to be there when what it stands in opens. */
  readonly focused: boolean;
}

/** Chooses an actor or a community by the first letters of its name. */
export function NodeSelect({ label, value, onChange, focused }: NodeSelectProps) {
  const say = useSay();
  const choices = nodeChoices(useDocument(), useLanguage());
  return (
    <Select
      label={label}
      data={choices}
      value={value}
      onChange={onChange}
      searchable
      selectFirstOptionOnChange
      selectFirstOptionOnDropdownOpen
      openOnFocus={false}
      limit={40}
      nothingFoundMessage={say('app:add.nobody')}
      data-autofocus={focused || undefined}
    />
  );
}
