import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import * as fields from '../../core/model/fields';
import { useSay } from '../app/language';
import styles from './so-what.module.css';

interface SoWhatWordsProps {
  readonly initial: string;
  /** What stands there as long as nothing is written. */
  readonly hint: string;
  /** Called once, with what was written, or null where it was left. */
  readonly onDone: (text: string | null) => void;
}

/** A finding's sentence, written where it stands. Enter takes it, Escape leaves it. */
export function SoWhatWords({ initial, hint, onDone }: SoWhatWordsProps) {
  const say = useSay();
  const [text, setText] = useState(initial);
  const field = useRef<HTMLTextAreaElement>(null);
  const isDone = useRef(false);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const finish = (taken: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(taken ? fields.sentence.parse(text) : null);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    finish(event.key === 'Enter');
  };
  return (
    <textarea
      ref={field}
      className={styles.words}
      aria-label={say('findings:words')}
      placeholder={hint}
      maxLength={1_000}
      rows={2}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={press}
      onBlur={() => finish(true)}
    />
  );
}
