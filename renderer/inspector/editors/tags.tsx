import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../app/language';

interface TagsProps {
  readonly label: string;
  readonly value: readonly string[];
  /** Tags that are used elsewhere in the plan. */
  readonly known: readonly string[];
  readonly onCommit: (value: readonly string[]) => Promise<unknown>;
  readonly onDone: (byKey: boolean) => void;
}

/** So many tags are suggested; typing on narrows them down. */
const atMost = 6;

/** Tags as they are typed: Enter or a comma ends one, leaving the box commits all, Escape takes them back. */
export function Tags({ label, value, known, onCommit, onDone }: TagsProps) {
  const say = useSay();
  const [draft, setDraft] = useState(value);
  const [over, setOver] = useState(false);
  return (
    <TagsInput
      aria-label={label}
      size="xs"
      w="100%"
      autoFocus
      placeholder={say('inspector:tags.add')}
      value={[...draft]}
      data={known}
      limit={atMost}
      splitChars={[',', ';']}
      acceptValueOnBlur
      onChange={setDraft}
      onBlur={async () => {
        if (over) return;
        if (JSON.stringify(draft) !== JSON.stringify(value)) await onCommit(draft);
        onDone(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setOver(true);
        onDone(true);
      }}
    />
  );
}
