import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useDesk, useFrame } from '../app/desk-context';
import { useSay } from '../app/language';
import { ChoiceMenu } from './editors/choice';
import { ChoicesMenu } from './editors/choices';
import { InPlace } from './editors/in-place';
import styles from './field-row.module.css';
import type { Field } from './fields/field';
import { listOf } from './fields/shown';
import type { Subject } from './fields/subject';
import { useField } from './use-field';

interface FieldRowProps {
  readonly subject: Subject;
  readonly field: Field;
  /** `row`: label and value on a line; `block`: the value below, for longer texts; `bare`: no label on the screen. */
  readonly look?: 'row' | 'block' | 'bare';
  /** What invites to fill in an empty field. */
  readonly invitation?: string;
  readonly className?: string | undefined;
}

/** One field: its value, which a click or Enter turns into what edits it. */
export function FieldRow({ subject, field, look = 'row', invitation, className }: FieldRowProps) {
  const say = useSay();
  const used = useField(subject, field);
  const [editing, setEditing] = useEditing(field.key);
  const button = useRef<HTMLButtonElement>(null);
  const { label, shown, writable, value, save } = used;

  const done = (byKey: boolean) => {
    setEditing(false);
    if (byKey) requestAnimationFrame(() => button.current?.focus());
  };

  const valueButton = (
    <button
      type="button"
      ref={button}
      className={[styles.value, className].filter(Boolean).join(' ')}
      data-empty={shown === ''}
      aria-label={`${label}: ${shown || say('inspector:unknown')}`}
      disabled={!writable}
      onClick={() => setEditing(true)}
    >
      <Shown field={field} text={shown} value={used.mixed ? null : value} />
      {shown === '' ? <span>{invitation ?? say('inspector:unknown')}</span> : null}
    </button>
  );

  return (
    <div className={styles.field} data-look={look} data-field={field.key}>
      {look === 'bare' ? null : (
        <span className={styles.label} aria-hidden>
          {label}
        </span>
      )}
      {field.kind === 'choice' ? (
        <ChoiceMenu field={field} value={used.mixed ? undefined : value} onChoose={save}>
          {valueButton}
        </ChoiceMenu>
      ) : field.kind === 'choices' ? (
        <ChoicesMenu field={field} value={value} onChoose={save}>
          {valueButton}
        </ChoicesMenu>
      ) : editing ? (
        <InPlace field={field} used={used} onDone={done} />
      ) : (
        valueButton
      )}
    </div>
  );
}

/** Whether the field is being edited; the window may ask for it, as "Rename" does. */
function useEditing(key: string): [boolean, (editing: boolean) => void] {
  const desk = useDesk();
  const wanted = useFrame((frame) => frame.toEdit === key);
  const [editing, setEditing] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    setEditing(true);
    desk.frame.setState({ toEdit: null });
  }, [wanted, desk]);
  return [editing, setEditing];
}

function Shown({
  field,
  text,
  value,
}: {
  readonly field: Field;
  readonly text: string;
  readonly value: unknown;
}): ReactNode {
  if (field.kind === 'tags' && listOf(value).length > 0)
    return (
      <span className={styles.tags}>
        {listOf(value).map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
          </span>
        ))}
      </span>
    );
  return text;
}
