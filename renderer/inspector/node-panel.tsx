import { type ReactNode, useMemo } from 'react';
import { useDocument } from '../app/desk-context';
import { useSay } from '../app/language';
import type { Field } from '../plan/fields/field';
import { actorFields, communityFields, headlineField, nameField, purposeField } from '../plan/fields/fields';
import { Section } from '../ui/section';
import { EmblemField } from './emblem/emblem-field';
import { EvidenceSection } from './evidence/evidence-section';
import { FieldRow } from './field-row';
import { Foot } from './foot';
import styles from './inspector.module.css';
import { PrivateNotes } from './private-notes';
import { TiesOf } from './ties-of';
import { whyNode } from './why';
import { useListNames, WhyCard } from './why-card';

interface NodePanelProps {
  readonly id: string;
  readonly kind: 'actor' | 'community';
  /** What stands above the name. */
  readonly chips: ReactNode;
  /** What comes between why it matters and its fields. */
  readonly children?: ReactNode;
}

/** The line below the name, and the fields, of each kind of node. */
const fieldsOf: Readonly<
  Record<NodePanelProps['kind'], { readonly line: Field; readonly all: readonly Field[] }>
> = {
  actor: { line: headlineField, all: actorFields },
  community: { line: purposeField, all: communityFields },
};

/** An actor or a community: why it matters first, then what is known of it. */
export function NodePanel({ id, kind, chips, children }: NodePanelProps) {
  const say = useSay();
  const list = useListNames();
  const document = useDocument();
  const row = useMemo(() => ({ table: kind, id }), [kind, id]);
  const subject = useMemo(() => ({ table: kind, ids: [id] }), [kind, id]);
  const facts = useMemo(() => whyNode(document, id, list), [document, id, list]);
  const { line, all } = fieldsOf[kind];
  return (
    <>
      <div className={styles.chips}>{chips}</div>
      <h2 className={styles.name}>
        <FieldRow subject={subject} field={nameField} look="bare" asTitle className={styles.nameValue} />
      </h2>
      <FieldRow
        subject={subject}
        field={line}
        look="bare"
        invitation={say(`inspector:invite.${line.key}`)}
        className={styles.headline}
      />
      <WhyCard facts={facts} />
      {children}
      <Section title={say('inspector:section.data')}>
        {all.map((field) => (
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
