import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Note } from '../../../core/model/note';
import { useSay } from '../../app/language';
import styles from './notes.module.css';
import { longestText } from './use-notes';

interface NoteFieldProps {
  readonly note: Note;
  /** Pixels a map unit. */
  readonly zoom: number;
  /** Called once, with the text or, where it is to stay as it was, null. */
  readonly onDone: (text: string | null) => void;
}

/** The words of a note, typed in where they stand. Ctrl+Enter or leaving the field takes them, Escape leaves them. */
export function NoteField({ note, zoom, onDone }: NoteFieldProps) {
  const say = useSay();
  const [text, setText] = useState(note.text);
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  useEffect(() => field.current?.focus(), []);
  const finish = (taken: boolean) => {
    if (done.current) return;
    done.current = true;
    onDone(taken ? text : null);
  };
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    const ends = event.key === 'Enter' && (event.ctrlKey || event.metaKey || note.kind === 'frame');
    if (!ends && event.key !== 'Escape') return;
    event.preventDefault();
    finish(ends);
  };
  const width = Math.max(180, note.width * zoom);
  const height = note.kind === 'frame' ? 40 : Math.max(80, note.height * zoom);
  return (
    <textarea
      ref={field}
      className={styles.field}
      style={{ width, height }}
      aria-label={say(`map:note.text.${note.kind}`)}
      placeholder={say(`map:note.hint.${note.kind}`)}
      maxLength={longestText}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={press}
      onBlur={() => finish(true)}
      data-testid="note-field"
    />
  );
}
