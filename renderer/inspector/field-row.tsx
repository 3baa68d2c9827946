import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useDesk, useFrame } from '../app/desk-context';
import { useSay } from '../app/language';
import type { Field } from '../plan/fields/field';
import { listOf } from '../plan/fields/shown';
import type { Subject } from '../plan/fields/subject';
import { Chips } from '../ui/chips';
import { ChoiceMenu } from './editors/choice';
import { ChoicesMenu } from './editors/choices';
import { InPlace } from './editors/in-place';
import { Doubts } from './evidence/doubts';
import { EvidenceMark } from './evidence/evidence-mark';
import { sourcedBy } from './evidence/use-evidence';
import styles from './field-row.module.css';
import { useField } from './use-field';

interface FieldRowProps {
  readonly subject: Subject;
  readonly field: Field;
  /** `row`: label and value on a line; `block`: the value below, for longer texts; `bare`: no label on the screen. */
  readonly look?: 'row' | 'block' | 'bare';
  /** What invites to fill in an empty field. */
  readonly invitation?: string;
  /** A title needs no label to say what it is. */
  readonly asTitle?: boolean;
  readonly className?: string | undefined;
}

/** One field: its value, which a click or Enter turns into what edits it. */
export function FieldRow({
  subject,
  field,
  look = 'row',
  invitation,
  asTitle = false,
  className,
}: FieldRowProps) {
  const say = useSay();
  const used = useField(subject, field);
  const [editing, setEditing] = useEditing(field.key);
  const button = useRef<HTMLButtonElement>(null);
  const goBack = useRef(false);
  // The keyboard goes back to where editing began.
  useEffect(() => {
    if (editing || !goBack.current) return;
    goBack.current = false;
    // Whoever has gone on to another field meanwhile stays there.
    if (document.activeElement === document.body) button.current?.focus();
  }, [editing]);
  const { label, shown, writable, value, save } = used;

  const done = (byKey: boolean) => {
    goBack.current = byKey;
    setEditing(false);
  };

  const valueButton = (
    <button
      type="button"
      ref={button}
      className={[styles.value, className].filter(Boolean).join(' ')}
      data-empty={shown === ''}
      disabled={!writable}
      onClick={() => setEditing(true)}
    >
      {asTitle ? null : <VisuallyHidden>{`${label}: `}</VisuallyHidden>}
      <Shown field={field} text={shown} value={used.mixed ? null : value} />
      {shown === '' ? <span>{invitation ?? say('inspector:unknown')}</span> : null}
    </button>
  );

  const row = asTitle ? null : sourcedBy(subject, field.key);
  const shownField = (
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
  if (!row) return shownField;
  return (
    <div className={styles.line} data-look={look}>
      {shownField}
      <EvidenceMark row={row} field={field.key} onlyIfAny={look === 'bare'} />
      <Doubts row={row} field={field.key} />
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

interface ShownProps {
  readonly field: Field;
  readonly text: string;
  readonly value: unknown;
}

function Shown({ field, text, value }: ShownProps): ReactNode {
  const tags = field.kind === 'tags' ? listOf(value) : [];
  return tags.length > 0 ? <Chips texts={tags} className={styles.tags} chip={styles.tag} /> : text;
}
