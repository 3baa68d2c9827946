import { Select } from '@mantine/core';
import { useSay } from '../../app/language';

/** One thing that can be picked by its name. */
export interface Pickable {
  readonly value: string;
  readonly label: string;
}

interface PickProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly Pickable[];
  readonly clearable: boolean;
  readonly onPick: (value: string | null) => void;
  readonly onDone: (byKey: boolean) => void;
}

/** A list is this long at most; typing on narrows it down. */
const atMost = 40;

/** Picks one of many by typing a part of its name. */
export function Pick({ label, value, options, clearable, onPick, onDone }: PickProps) {
  const say = useSay();
  return (
    <Select
      aria-label={label}
      size="xs"
      w="100%"
      autoFocus
      searchable
      defaultDropdownOpened
      clearable={clearable}
      limit={atMost}
      data={options}
      value={value}
      nothingFoundMessage={say('inspector:nothingFound')}
      onChange={(picked) => {
        if (picked !== null || clearable) onPick(picked);
        onDone(true);
      }}
      onBlur={() => onDone(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone(true);
      }}
    />
  );
}
