import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../app/language';
import type { TestFormProps } from './test-form';

/** How long typing rests before the map follows, in milliseconds. */
const pause = 150;

/** Words that a text has in it. */
export function TextForm({ test, label, onChange }: TestFormProps<'contains'>) {
  const say = useSay();
  const [draft, setDraft] = useState(test.text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    clearTimeout(timer.current);
    setDraft(test.text);
  }, [test.text]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string) => {
    setDraft(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current({ type: 'contains', text }), pause);
  };
  return (
    <TextInput
      size="xs"
      aria-label={say('look:text.label', { name: label })}
      placeholder={say('look:text.hint')}
      maxLength={300}
      value={draft}
      onChange={({ currentTarget: { value } }) => type(value)}
    />
  );
}
