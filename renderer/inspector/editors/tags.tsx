import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import type { Message } from '../../../core/model/refusal';
import { useSay } from '../../app/language';

interface TagsProps {
  readonly label: string;
  readonly value: readonly string[];
  /** Tags that are used elsewhere in the plan. */
  readonly known: readonly string[];
  readonly onCommit: (value: readonly string[]) => Promise<Message | null>;
  readonly onDone: (byKey: boolean) => void;
}

/** So many tags are suggested; typing on narrows them down. */
const atMost = 6;

/** Tags as they are typed: Enter or a comma ends one, leaving the box commits all, Escape takes them back. */
export function Tags({ label, value, known, onCommit, onDone }: TagsProps) {
  const say = useSay();
  const [draft, setDraft] = useState(value);
  const [typing, setTyping] = useState('');
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<Message | null>(null);
  const commit = async () => {
    if (over) return;
    const tags = [...draft, ...(typing.trim() === '' ? [] : [typing.trim()])];
    const wrong = JSON.stringify(tags) === JSON.stringify(value) ? null : await onCommit(tags);
    if (wrong) setProblem(wrong);
    else onDone(false);
  };
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
      acceptValueOnBlur={false}
      error={problem ? say(problem) : null}
      errorProps={{ role: 'alert' }}
      searchValue={typing}
      onSearchChange={(text) => {
        setTyping(text);
        setProblem(null);
      }}
      onChange={(tags) => {
        setDraft(tags);
        setProblem(null);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setOver(true);
        onDone(true);
      }}
    />
  );
}
