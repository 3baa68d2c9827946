import { Portal } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import styles from './grid.module.css';
import type { Suggestions } from './model';

/** Where the cursor goes when a cell has been edited. */
export type After = 'down' | 'up' | 'next' | 'previous' | 'stay';

interface CellEditorProps {
  readonly label: string;
  /** The text of the cell. */
  readonly text: string;
  /** What was typed on the cell to replace its text; null where the text is there to be changed. */
  readonly typed: string | null;
  readonly long: boolean;
  readonly suggest: (text: string) => Suggestions;
  /** Takes what was typed; answers what is wrong with it. `all` puts it into all selected rows. */
  readonly onCommit: (text: string, after: After, all: boolean) => string | null;
  readonly onCancel: () => void;
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly above: boolean;
}

/** What is below the box: room for so many options, in pixels. */
const listHeight = 232;

/** A box in a cell: Enter and Tab commit, Escape takes back; what may be meant is listed below. */
export function CellEditor({ label, text, typed, long, suggest, onCommit, onCancel }: CellEditorProps) {
  const [draft, setDraft] = useState(typed ?? text);
  const [open, setOpen] = useState(true);
  const [picked, setPicked] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const box = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const over = useRef(false);
  const id = useId();

  const touched = draft !== text;
  const { options, strict } = suggest(touched ? draft : '');
  const exact = options.some((option) => option.text === draft);
  const chosen =
    picked ?? (strict && touched && draft.trim() !== '' && !exact && options.length > 0 ? 0 : -1);
  const shown = open && options.length > 0 && !(options.length === 1 && exact);

  useLayoutEffect(() => {
    const input = box.current;
    if (!input) return;
    input.focus({ preventScroll: true });
    if (typed !== null) input.setSelectionRange(input.value.length, input.value.length);
    else input.select();
    const { left, top, bottom, width } = input.getBoundingClientRect();
    const above = bottom + listHeight > window.innerHeight;
    setPlace({ left, top: above ? top : bottom, width: Math.max(200, width), above });
  }, [typed]);

  const latest = useRef({ draft, onCommit });
  latest.current = { draft, onCommit };
  // What was typed is kept when the cell goes away because something else happened.
  useEffect(
    () => () => {
      if (!over.current && latest.current.draft !== text)
        latest.current.onCommit(latest.current.draft, 'stay', false);
    },
    [text],
  );

  const commit = (after: After, all = false, instead = draft) => {
    if (over.current) return;
    over.current = true;
    const wrong = onCommit(instead, after, all);
    if (wrong === null) return;
    over.current = false;
    setProblem(wrong);
    box.current?.focus();
  };

  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const option = shown && chosen >= 0 ? options[chosen] : undefined;
    const settle = (after: After, all = false) => {
      event.preventDefault();
      commit(after, all, option?.text ?? draft);
    };
    switch (event.key) {
      case 'Escape':
        event.preventDefault();
        if (problem === null && shown && picked !== null) {
          setPicked(null);
          setOpen(false);
          return;
        }
        over.current = true;
        onCancel();
        return;
      case 'Enter':
        if (event.altKey && long) {
          event.preventDefault();
          const at = box.current?.selectionStart ?? draft.length;
          setDraft(`${draft.slice(0, at)}\n${draft.slice(box.current?.selectionEnd ?? at)}`);
          return;
        }
        settle(event.shiftKey ? 'up' : 'down', event.ctrlKey || event.metaKey);
        return;
      case 'Tab':
        settle(event.shiftKey ? 'previous' : 'next');
        return;
      case 'ArrowDown':
      case 'ArrowUp': {
        if (options.length === 0 || long) return;
        event.preventDefault();
        setOpen(true);
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setPicked((chosen + step + options.length) % options.length);
        return;
      }
      default:
    }
  };

  const shared = {
    ref: box,
    value: draft,
    dir: 'auto',
    className: styles.box,
    'aria-label': label,
    'aria-invalid': problem !== null,
    'aria-describedby': problem ? `${id}-problem` : undefined,
    onKeyDown: press,
    onBlur: () => commit('stay'),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      setDraft(event.currentTarget.value);
      setProblem(null);
      setPicked(null);
      setOpen(true);
    },
  };
  return (
    <div className={styles.editor} onPointerDown={(event) => event.stopPropagation()} data-editor>
      {long ? (
        <textarea {...shared} rows={4} />
      ) : (
        <input
          {...shared}
          role="combobox"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-activedescendant={shown && chosen >= 0 ? `${id}-${chosen}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
        />
      )}
      {place && (shown || problem !== null) ? (
        <Portal>
          <div
            className={styles.below}
            data-above={place.above}
            style={{ left: place.left, top: place.top, minWidth: place.width }}
          >
            {problem === null ? null : (
              <p id={`${id}-problem`} className={styles.problem} role="alert">
                {problem}
              </p>
            )}
            {shown ? (
              <div id={`${id}-list`} role="listbox" aria-label={label} className={styles.options}>
                {options.map((option, place) => (
                  <div
                    key={option.text}
                    id={`${id}-${place}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={place === chosen}
                    className={styles.option}
                    // The box keeps the keyboard while an option is clicked.
                    onMouseDown={(event) => {
                      event.preventDefault();
                      commit('stay', false, option.text);
                    }}
                  >
                    {option.label}
                  </div>
                ))}
              </div>
            ) : null}
          </div>
        </Portal>
      ) : null}
    </div>
  );
}
