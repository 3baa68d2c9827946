import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Message } from '../../../core/model/refusal';
import { useSay } from '../../app/language';
import styles from './box.module.css';

interface BoxProps {
  readonly label: string;
  readonly text: string;
  readonly lines?: boolean;
  readonly hint?: string | undefined;
  /** Takes what was typed; answers what is wrong with it, or nothing when it was taken. */
  readonly onCommit: (text: string) => Promise<Message | null>;
  /** Editing is over; `byKey` when the keyboard is to go back to where it began. */
  readonly onDone: (byKey: boolean) => void;
}

/** A box in place of a value: Enter and leaving it commit, Escape takes it back. In several lines Enter needs Ctrl. */
export function Box({ label, text, lines = false, hint, onCommit, onDone }: BoxProps) {
  const say = useSay();
  const [draft, setDraft] = useState(text);
  const [problem, setProblem] = useState<Message | null>(null);
  const id = useId();
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef({ draft, begun: text, over: false, onCommit });
  latest.current.draft = draft;
  latest.current.onCommit = onCommit;

  useEffect(() => {
    box.current?.focus();
    box.current?.select();
    frame.current?.scrollIntoView({ block: 'nearest' });
    const state = latest.current;
    // What was typed is kept when the box goes away because something else was selected.
    return () => {
      if (!state.over && state.draft !== state.begun) void state.onCommit(state.draft);
    };
  }, []);

  // What is wrong is said below the box, which may be at the lower edge.
  useEffect(() => {
    if (problem) frame.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);

  const commit = async (byKey: boolean) => {
    const state = latest.current;
    if (state.over) return;
    if (draft !== state.begun) {
      state.over = true;
      const wrong = await onCommit(draft);
      if (wrong) {
        state.over = false;
        setProblem(wrong);
        if (byKey) box.current?.focus();
        return;
      }
    }
    state.over = true;
    // Whoever has gone on to something else while it was saved stays there.
    onDone(byKey && document.activeElement === box.current);
  };

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      latest.current.over = true;
      onDone(true);
    } else if (event.key === 'Enter' && (!lines || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void commit(true);
    }
  };

  const shared = {
    ref: box,
    value: draft,
    className: styles.box,
    'aria-label': label,
    'aria-invalid': problem !== null,
    'aria-describedby': problem || hint ? id : undefined,
    onKeyDown: press,
    onBlur: () => void commit(false),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      setDraft(event.currentTarget.value);
      setProblem(null);
    },
  };
  return (
    <div className={styles.frame} ref={frame}>
      {lines ? (
        <textarea {...shared} rows={Math.min(12, Math.max(3, draft.split('\n').length + 1))} />
      ) : (
        <input {...shared} />
      )}
      {problem || hint ? (
        <p id={id} className={styles.note} data-wrong={problem !== null} role={problem ? 'alert' : undefined}>
          {problem ? say(problem) : hint}
        </p>
      ) : null}
    </div>
  );
}
