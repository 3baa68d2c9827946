import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { sourceOnly } from '../../../core/model/evidence';
import { useSay } from '../../app/language';
import { sourcedFields } from '../../plan/fields/fields';
import { Section } from '../../ui/section';
import styles from './evidence.module.css';
import { EvidenceForm } from './evidence-form';
import { EvidenceList } from './evidence-list';
import { aboutIn, type Sourced, useEvidence } from './use-evidence';

interface EvidenceSectionProps {
  readonly row: Sourced;
  /** What tells it from another on the same panel. */
  readonly title?: string;
}

/** All that a row is known from: as a whole first, then field by field. */
export function EvidenceSection({ row, title }: EvidenceSectionProps) {
  const say = useSay();
  const used = useEvidence(row);
  const [adding, setAdding] = useState(false);
  const fields = ['', ...sourcedFields[row.table].map(({ key }) => key)];
  const others = used.all.map((one) => aboutIn(row.table, one)).filter((field) => !fields.includes(field));
  const groups = [...fields, ...new Set(others)].flatMap((field) => {
    const shown = used.all.filter((one) => aboutIn(row.table, one) === field);
    return shown.length > 0 ? [{ field, shown }] : [];
  });
  return (
    <Section
      title={title ?? say('inspector:section.evidence')}
      action={
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={!used.writable}
          leftSection={<IconPlus size={13} />}
          onClick={() => setAdding(true)}
        >
          {say('inspector:add')}
        </Button>
      }
    >
      {groups.map(({ field, shown }) => (
        <div key={field} className={styles.group}>
          {field === '' && groups.length === 1 ? null : (
            <h4 className={styles.field}>
              {field === '' ? say('inspector:evidence.wholeRow') : say(`model:field.${field}`)}
            </h4>
          )}
          <EvidenceList table={row.table} shown={shown} used={used} choosing />
        </div>
      ))}
      {adding ? (
        <EvidenceForm
          table={row.table}
          begun={sourceOnly('')}
          choosing
          onSave={used.add}
          onDone={() => setAdding(false)}
        />
      ) : groups.length === 0 ? (
        <button
          type="button"
          className={styles.invite}
          disabled={!used.writable}
          onClick={() => setAdding(true)}
        >
          {say('inspector:invite.evidence')}
        </button>
      ) : null}
    </Section>
  );
}
