import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import * as fields from '../../core/model/fields';

interface NameFieldProps {
  readonly className: string | undefined;
  readonly label: string;
  readonly hint: string;
  readonly initial?: string;
  /** Called once, with the name or, when there is none, null; by a key, or because the user went on to something else. */
  readonly onDone: (name: string | null, byKey: boolean) => void;
}

/** A name, typed in where it will stand. Enter takes it, Escape leaves it. */
export function NameField({ className, label, hint, initial = '', onDone }: NameFieldProps) {
  const [name, setName] = useState(initial);
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const finish = (taken: boolean, byKey: boolean) => {
    if (done.current) return;
    done.current = true;
    const { data } = fields.name.safeParse(name);
    onDone(taken && data ? data : null, byKey);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    finish(event.key === 'Enter', true);
  };
  return (
    <input
      ref={field}
      className={className}
      aria-label={label}
      placeholder={hint}
      maxLength={200}
      value={name}
      onChange={(event) => setName(event.target.value)}
      onKeyDown={press}
      onBlur={() => finish(true, false)}
    />
  );
}
