import { useMemo } from 'react';
import { useDocument } from '../app/desk-context';
import { useSay } from '../app/language';
import { communityFields, communitySideField, nameField, purposeField } from '../plan/fields/fields';
import { Section } from '../ui/section';
import { EmblemField } from './emblem/emblem-field';
import { EvidenceMark } from './evidence/evidence-mark';
import { EvidenceSection } from './evidence/evidence-section';
import { FieldRow } from './field-row';
import { Foot } from './foot';
import styles from './inspector.module.css';
import { PrivateNotes } from './private-notes';
import { SideChip } from './side-chip';
import { TiesOf } from './ties-of';
import { whyNode } from './why';
import { useListNames, WhyCard } from './why-card';

export function CommunityPanel({ id }: { readonly id: string }) {
  const say = useSay();
  const list = useListNames();
  const document = useDocument();
  const row = useMemo(() => ({ table: 'community', id }) as const, [id]);
  const subject = useMemo(() => ({ table: 'community', ids: [id] }) as const, [id]);
  const facts = useMemo(() => whyNode(document, id, list), [document, id, list]);
  return (
    <>
      <div className={styles.chips}>
        <SideChip subject={subject} field={communitySideField} />
        <EvidenceMark row={row} field="side" onlyIfAny />
        <span className={styles.chip}>{say('model:kind.community')}</span>
      </div>
      <h2 className={styles.name}>
        <FieldRow subject={subject} field={nameField} look="bare" asTitle className={styles.nameValue} />
      </h2>
      <FieldRow
        subject={subject}
        field={purposeField}
        look="bare"
        invitation={say('inspector:invite.purpose')}
        className={styles.headline}
      />
      <WhyCard facts={facts} />
      <Section title={say('inspector:section.data')}>
        {communityFields.map((field) => (
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
