import { VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useSay } from '../app/language';
import type { Field } from '../plan/fields/field';
import { listOf } from '../plan/fields/shown';
import type { Subject } from '../plan/fields/subject';
import { Chips } from '../ui/chips';
import { ChoicesMenu } from './editors/choices';
import styles from './inspector.module.css';
import { useField } from './use-field';

/** An actor's roles, and the way to give it others. */
export function RoleChips({ subject, field }: { readonly subject: Subject; readonly field: Field<'actor'> }) {
  const say = useSay();
  const { value, label, writable, save } = useField(subject, field);
  const roles = listOf(value);
  return (
    <ChoicesMenu field={field} value={value} onChoose={save}>
      <button type="button" className={styles.roles} disabled={!writable}>
        <VisuallyHidden>{`${label}: `}</VisuallyHidden>
        <Chips
          texts={roles.map((role) => say(`model:role.${role}`))}
          className={styles.roleList}
          chip={styles.chip}
        />
        {writable ? (
          <span className={styles.chip} data-add>
            <IconPlus size={12} aria-hidden />
            {roles.length === 0 ? <span aria-hidden>{label}</span> : null}
          </span>
        ) : null}
      </button>
    </ChoicesMenu>
  );
}
