import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { bareNumberIn } from '../../../core/words/locale';
import styles from './number-ends.module.css';
import { numberFromAny } from './numbers';
import type { Reader } from './shown';

type NumberReader = Omit<Reader, 'nameOf'>;

type End = 'from' | 'to';
const ends: readonly End[] = ['from', 'to'];

interface NumberEndsProps {
  readonly reader: NumberReader;
  /** Null leaves the end open. */
  readonly from: number | null;
  readonly to: number | null;
  /** What stands in the boxes of open ends. */
  readonly open?: Readonly<Record<End, string>>;
  /** Shares of a whole are typed in percent. */
  readonly percent?: boolean;
  /** What the numbers are of, for whoever doesn't see where the boxes belong. */
  readonly label: string;
  readonly onChange: (from: number | null, to: number | null) => void;
}

/** The two ends of a range, typed as numbers. Enter or leaving a box takes it; ends the wrong way round change places. */
export function NumberEnds({ reader, from, to, open, percent = false, label, onChange }: NumberEndsProps) {
  const values = { from, to };
  const take = (end: End, value: number | null) => {
    const next = { ...values, [end]: value };
    const reversed = next.from !== null && next.to !== null && next.from > next.to;
    if (reversed) onChange(next.to, next.from);
    else onChange(next.from, next.to);
  };
  return (
    <div className={styles.ends}>
      {ends.map((end) => (
        <NumberEnd
          key={end}
          reader={reader}
          label={reader.say(`model:range.${end}`)}
          name={`${label}, ${reader.say(`model:range.${end}`)}`}
          value={values[end]}
          scale={percent ? 100 : 1}
          placeholder={open?.[end] ?? ''}
          onChange={(value) => take(end, value)}
        />
      ))}
    </div>
  );
}

interface NumberEndProps {
  readonly reader: NumberReader;
  readonly label: string;
  readonly name: string;
  readonly value: number | null;
  readonly scale: number;
  readonly placeholder: string;
  readonly onChange: (value: number | null) => void;
}

function NumberEnd({ reader, label, name, value, scale, placeholder, onChange }: NumberEndProps) {
  const { say, language } = reader;
  const shown = value === null ? '' : bareNumberIn(language)(value * scale);
  const [draft, setDraft] = useState(shown);
  const [wrong, setWrong] = useState(false);
  const [seen, setSeen] = useState(shown);
  const read = (text: string) => {
    setDraft(text);
    setWrong(false);
  };
  if (seen !== shown) {
    setSeen(shown);
    read(shown);
  }

  const commit = () => {
    const inPercent = draft.trim().endsWith('%');
    const bare = draft.replace(/%\s*$/u, '').trim();
    const number = bare === '' ? null : numberFromAny(bare, language) / (inPercent ? 100 : scale);
    const isWrong = number !== null && Number.isNaN(number);
    setWrong(isWrong);
    if (isWrong || draft === shown) return;
    setDraft(number === null ? '' : bareNumberIn(language)(number * scale));
    if (number !== value) onChange(number);
  };

  return (
    <TextInput
      size="xs"
      label={label}
      aria-label={name}
      inputMode="decimal"
      autoComplete="off"
      placeholder={placeholder}
      value={draft}
      error={wrong && say('inspector:invalid.number')}
      onChange={(event) => read(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key !== 'Escape' || draft === shown) return;
        event.stopPropagation();
        read(shown);
      }}
    />
  );
}
