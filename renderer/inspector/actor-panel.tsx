import { useMemo } from 'react';
import { useDocument } from '../app/desk-context';
import { useSay } from '../app/language';
import { actorFields, actorSideField, headlineField, nameField, rolesField } from '../plan/fields/fields';
import { Section } from '../ui/section';
import { EmblemField } from './emblem/emblem-field';
import { EvidenceMark } from './evidence/evidence-mark';
import { EvidenceSection } from './evidence/evidence-section';
import { FieldRow } from './field-row';
import { Foot } from './foot';
import styles from './inspector.module.css';
import { PrivateNotes } from './private-notes';
import { RoleChips } from './role-chips';
import { SideChip } from './side-chip';
import { Stances } from './stances';
import { TiesOf } from './ties-of';
import { whyNode } from './why';
import { useListNames, WhyCard } from './why-card';

export function ActorPanel({ id }: { readonly id: string }) {
  const say = useSay();
  const list = useListNames();
  const document = useDocument();
  const row = useMemo(() => ({ table: 'actor', id }) as const, [id]);
  const subject = useMemo(() => ({ table: 'actor', ids: [id] }) as const, [id]);
  const facts = useMemo(() => whyNode(document, id, list), [document, id, list]);
  return (
    <>
      <div className={styles.chips}>
        <SideChip subject={subject} field={actorSideField} />
        <EvidenceMark row={row} field="side" onlyIfAny />
        <RoleChips subject={subject} field={rolesField} />
        <EvidenceMark row={row} field="roles" onlyIfAny />
      </div>
      <h2 className={styles.name}>
        <FieldRow subject={subject} field={nameField} look="bare" asTitle className={styles.nameValue} />
      </h2>
      <FieldRow
        subject={subject}
        field={headlineField}
        look="bare"
        invitation={say('inspector:invite.headline')}
        className={styles.headline}
      />
      <WhyCard facts={facts} />
      <Stances actorId={id} />
      <Section title={say('inspector:section.data')}>
        {actorFields.map((field) => (
          <FieldRow key={field.key} subject={subject} field={field} />
        ))}
        <EmblemField id={id} />
      </Section>
      <TiesOf id={id} />
      <EvidenceSection row={row} />
      <PrivateNotes subject={subject} />
      <Foot />
    </>
  );
}
