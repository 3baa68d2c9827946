import { IconLock } from '@tabler/icons-react';
import { useSay } from '../app/language';
import { notesField } from '../plan/fields/fields';
import type { Subject } from '../plan/fields/subject';
import { FieldRow } from './field-row';
import styles from './inspector.module.css';

/** Notes that stay on this screen: no projector, no dossier and no export shows them. */
export function PrivateNotes({ subject }: { readonly subject: Subject }) {
  const say = useSay();
  return (
    <section className={styles.private} aria-label={say('inspector:section.private')}>
      <p className={styles.privateTitle}>
        <IconLock size={13} aria-hidden />
        {say('inspector:section.private')}
      </p>
      <FieldRow
        subject={subject}
        field={notesField}
        look="bare"
        invitation={say('inspector:invite.notes')}
        className={styles.notes}
      />
    </section>
  );
}
