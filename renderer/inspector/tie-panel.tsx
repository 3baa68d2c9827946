import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowsUpDown, IconArrowsVertical } from '@tabler/icons-react';
import { useMemo } from 'react';
import { sidesOf } from '../../core/model/standings';
import type { Tie } from '../../core/model/tie';
import { useDesk, useDocument, useEdit, useWritable } from '../app/desk-context';
import { useSay } from '../app/language';
import { tieFields } from '../plan/fields/fields';
import { nameIn, shapeIn } from '../plan/lookups';
import { selected } from '../plan/selection';
import { SideMark } from '../plan/side-mark';
import { emphasised } from '../ui/emphasis';
import { Section } from '../ui/section';
import { EvidenceSection } from './evidence/evidence-section';
import { FieldRow } from './field-row';
import { Foot } from './foot';
import styles from './inspector.module.css';
import { PrivateNotes } from './private-notes';
import { whyTie } from './why';
import { WhyCard } from './why-card';

export function TiePanel({ tie }: { readonly tie: Tie }) {
  const say = useSay();
  const edit = useEdit();
  const writable = useWritable();
  const document = useDocument();
  const { id, sourceId, targetId, mutual } = tie;
  const row = useMemo(() => ({ table: 'tie', id }) as const, [id]);
  const subject = useMemo(() => ({ table: 'tie', ids: [id] }) as const, [id]);
  const facts = useMemo(() => [whyTie(document, tie, emphasised)], [document, tie]);
  const turnRound = () =>
    edit({ type: 'tie.change', ids: [id], patch: { sourceId: targetId, targetId: sourceId } });
  const Between = mutual ? IconArrowsVertical : IconArrowDown;
  return (
    <>
      <div className={styles.chips}>
        <span className={styles.chip}>{say('inspector:tieTitle')}</span>
      </div>
      <h2 className={styles.ends}>
        <End id={sourceId} />
        <span className={styles.between}>
          <Between size={15} aria-hidden />
          {mutual ? null : (
            <Tooltip label={say('inspector:turnRound')}>
              <ActionIcon
                size="sm"
                aria-label={say('inspector:turnRound')}
                disabled={!writable}
                onClick={turnRound}
              >
                <IconArrowsUpDown size={14} />
              </ActionIcon>
            </Tooltip>
          )}
        </span>
        <End id={targetId} />
      </h2>
      <WhyCard facts={facts} />
      <Section title={say('inspector:section.data')}>
        {tieFields
          .filter(({ applies }) => applies?.(tie) ?? true)
          .map((field) => (
            <FieldRow key={field.key} subject={subject} field={field} />
          ))}
      </Section>
      <EvidenceSection row={row} />
      <PrivateNotes subject={subject} />
      <Foot />
    </>
  );
}

/** One end of a tie; a click goes there. */
function End({ id }: { readonly id: string }) {
  const desk = useDesk();
  const document = useDocument();
  return (
    <button
      type="button"
      className={styles.end}
      onClick={() => {
        desk.selection.setState(selected([id]), true);
        desk.map.current?.flyTo([id]);
      }}
    >
      <SideMark side={sidesOf(document).get(id) ?? 'undecided'} shape={shapeIn(document, id)} size={16} />
      {nameIn(document, id)}
    </button>
  );
}
