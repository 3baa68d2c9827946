import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import * as fields from '../../core/model/fields';
import styles from './name-field.module.css';

interface NameFieldProps {
  readonly className: string | undefined;
  readonly label: string;
  readonly hint: string;
  readonly initial?: string;
  /** Why there must be a name: Enter on nothing says so and takes nothing. Where it is left out, Enter on nothing leaves the field. */
  readonly needed?: string;
  /** What there is to say of a name that is being typed. */
  readonly remarkOn?: (name: string) => string | null;
  /** Called once, with the name or, when there is none, null; by a key, or because the user went on to something else. */
  readonly onDone: (name: string | null, byKey: boolean) => void;
}

/** A name, typed in where it will stand. Enter takes it, Escape leaves it. */
export function NameField(props: NameFieldProps) {
  const { className, label, hint, initial = '', needed, remarkOn, onDone } = props;
  const [name, setName] = useState(initial);
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const [missing, setMissing] = useState(false);
  const remarkId = useId();
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
    if (event.key === 'Enter' && needed !== undefined && !fields.name.safeParse(name).success)
      setMissing(true);
    else finish(event.key === 'Enter', true);
  };
  const refused = missing && !fields.name.safeParse(name).success;
  const remark = refused ? needed : remarkOn?.(name);
  return (
    <>
      <input
        ref={field}
        className={className}
        aria-label={label}
        aria-invalid={refused || undefined}
        aria-describedby={remark ? remarkId : undefined}
        placeholder={hint}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={press}
        onBlur={() => finish(true, false)}
      />
      {remark ? (
        <p id={remarkId} className={styles.remark} role={refused ? 'alert' : 'status'}>
          {remark}
        </p>
      ) : null}
    </>
  );
}
