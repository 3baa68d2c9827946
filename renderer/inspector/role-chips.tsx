import { IconPlus } from '@tabler/icons-react';
import { useSay } from '../app/language';
import { ChoicesMenu } from './editors/choices';
import type { Field } from './fields/field';
import { listOf } from './fields/shown';
import type { Subject } from './fields/subject';
import styles from './inspector.module.css';
import { useField } from './use-field';

/** An actor's roles, and the way to give it others. */
export function RoleChips({ subject, field }: { readonly subject: Subject; readonly field: Field<'actor'> }) {
  const say = useSay();
  const { value, shown, label, writable, save } = useField(subject, field);
  const roles = listOf(value);
  return (
    <ChoicesMenu field={field} value={value} onChoose={save}>
      <button
        type="button"
        className={styles.roles}
        disabled={!writable}
        aria-label={`${label}: ${shown || say('inspector:unknown')}`}
      >
        {roles.map((role) => (
          <span key={role} className={styles.chip}>
            {say(`model:role.${role}`)}
          </span>
        ))}
        {writable ? (
          <span className={styles.chip} data-add>
            <IconPlus size={12} aria-hidden />
            {roles.length === 0 ? label : null}
          </span>
        ) : null}
      </button>
    </ChoicesMenu>
  );
}
