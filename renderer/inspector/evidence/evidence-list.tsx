import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { doubtsOf, type Evidence } from '../../../core/model/evidence';
import { useLanguage, useSay } from '../../app/language';
import styles from './evidence.module.css';
import { EvidenceForm } from './evidence-form';
import type { Sourced, UsedEvidence } from './use-evidence';
import { whenAndHowSure } from './words';

interface EvidenceListProps {
  readonly table: Sourced['table'];
  readonly shown: readonly Evidence[];
  readonly used: UsedEvidence;
  /** Whether the field that a source is about can be changed. */
  readonly choosing: boolean;
}

/** Sources, each with the ways to change it and to take it away. */
export function EvidenceList({ table, shown, used, choosing }: EvidenceListProps) {
  const [editing, setEditing] = useState<Evidence | null>(null);
  return (
    <ul className={styles.list}>
      {keyed(shown).map(([key, evidence]) => (
        <li key={key}>
          {evidence === editing ? (
            <EvidenceForm
              table={table}
              begun={evidence}
              choosing={choosing}
              onSave={(after) => used.replace(evidence, after)}
              onDone={() => setEditing(null)}
            />
          ) : (
            <Item evidence={evidence} used={used} onEdit={() => setEditing(evidence)} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Each with a key; of two that are alike, the second counts. */
function keyed(all: readonly Evidence[]): readonly (readonly [string, Evidence])[] {
  const counts = new Map<string, number>();
  return all.map((evidence) => {
    const text = JSON.stringify(evidence);
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    return [`${count} ${text}`, evidence] as const;
  });
}

interface ItemProps {
  readonly evidence: Evidence;
  readonly used: UsedEvidence;
  readonly onEdit: () => void;
}

function Item({ evidence, used, onEdit }: ItemProps) {
  const say = useSay();
  const language = useLanguage();
  const more = whenAndHowSure(evidence, say, language);
  const doubts = doubtsOf([evidence], used.today);
  const ways = [
    ['change', IconPencil, onEdit],
    ['remove', IconTrash, () => void used.remove(evidence)],
  ] as const;
  return (
    <div className={styles.item}>
      <p className={styles.told}>
        {evidence.source}
        {more === '' ? null : <span className={styles.more}>{more}</span>}
        {doubts.map((doubt) => (
          <span key={doubt} className={styles.doubt}>
            {say(`inspector:doubt.${doubt}`)}
          </span>
        ))}
      </p>
      {used.writable
        ? ways.map(([way, Icon, onClick]) => (
            <Tooltip key={way} label={say(`inspector:evidence.${way}`)}>
              <ActionIcon
                size="sm"
                aria-label={say(`inspector:evidence.${way}Of`, { source: evidence.source })}
                onClick={onClick}
              >
                <Icon size={14} />
              </ActionIcon>
            </Tooltip>
          ))
        : null}
    </div>
  );
}
