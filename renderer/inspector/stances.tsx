import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { planOf } from '../../core/model/document';
import type { Stance } from '../../core/model/stance';
import { sidesOf, stancesByActor } from '../../core/model/standings';
import { dateIn } from '../../core/words/locale';
import { useDocument, useEdit, useWritable } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import { todayIn } from '../app/today';
import { stanceFields, stanceValueField } from '../plan/fields/fields';
import { shown } from '../plan/fields/shown';
import { Section } from '../ui/section';
import { EvidenceSection } from './evidence/evidence-section';
import { FieldRow } from './field-row';
import { StanceChart } from './stance-chart';
import styles from './stances.module.css';

/** Where an actor stands, since when, and where that is known from. */
export function Stances({ actorId }: { readonly actorId: string }) {
  const say = useSay();
  const edit = useEdit();
  const document = useDocument();
  const writable = useWritable();
  const [open, setOpen] = useState<string | null>(null);
  // Where the keyboard is to go, once it is there.
  const [picked, setPicked] = useState<string | null>(null);
  const stances = stancesByActor(document).get(actorId) ?? [];
  const side = sidesOf(document).get(actorId) ?? 'undecided';

  const add = async () => {
    const id = crypto.randomUUID();
    const date = todayIn(planOf(document).timeZone);
    const value = stances.at(-1)?.value ?? 0;
    const row = { id, actorId, date, value, confidence: null, evidence: [] };
    if (await edit({ type: 'stance.add', row })) setOpen(id);
  };

  return (
    <Section
      title={say('inspector:section.stances')}
      action={
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={!writable}
          leftSection={<IconPlus size={13} />}
          onClick={add}
        >
          {say('inspector:add')}
        </Button>
      }
    >
      {stances.length > 0 ? (
        <StanceChart
          stances={stances}
          side={side}
          today={todayIn(planOf(document).timeZone)}
          open={open}
          onPick={(id) => {
            setOpen(id);
            setPicked(id);
          }}
        />
      ) : null}
      <SideSource actorId={actorId} newest={stances.at(-1)} />
      <ul className={styles.list}>
        {stances.toReversed().map((stance) => (
          <StanceItem
            key={stance.id}
            stance={stance}
            open={open === stance.id}
            picked={picked === stance.id}
            onReached={() => setPicked(null)}
            onToggle={() => setOpen(open === stance.id ? null : stance.id)}
          />
        ))}
      </ul>
    </Section>
  );
}

/** What makes the side what it is: the user's word, a stance, or nothing yet. */
function SideSource({ actorId, newest }: { readonly actorId: string; readonly newest: Stance | undefined }) {
  const say = useSay();
  const language = useLanguage();
  const set = useDocument().actor.get(actorId)?.side ?? null;
  const text = set
    ? say('inspector:sideFrom.hand')
    : newest
      ? say('inspector:sideFrom.stance', { date: dateIn(language)(newest.date) })
      : say('inspector:sideFrom.nothing');
  return <p className={styles.source}>{text}</p>;
}

interface StanceItemProps {
  readonly stance: Stance;
  readonly open: boolean;
  /** It was picked elsewhere, and the keyboard goes there. */
  readonly picked: boolean;
  readonly onReached: () => void;
  readonly onToggle: () => void;
}

function StanceItem({ stance, open, picked, onReached, onToggle }: StanceItemProps) {
  const say = useSay();
  const edit = useEdit();
  const language = useLanguage();
  const writable = useWritable();
  const subject = useMemo(() => ({ table: 'stance', ids: [stance.id] }) as const, [stance.id]);
  const row = useMemo(() => ({ table: 'stance', id: stance.id }) as const, [stance.id]);
  const remove = () => edit({ type: 'items.remove', nodeIds: [], tieIds: [], stanceIds: [stance.id] });
  const head = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!picked) return;
    head.current?.focus();
    head.current?.scrollIntoView({ block: 'nearest' });
    onReached();
  }, [picked, onReached]);
  return (
    <li className={styles.item} data-open={open}>
      <UnstyledButton ref={head} className={styles.head} aria-expanded={open} onClick={onToggle}>
        <IconChevronRight size={14} aria-hidden className={styles.chevron} />
        <span>{dateIn(language)(stance.date)}</span>
        <span className={styles.value}>
          {shown(stanceValueField, stance.value, { say, language, nameOf: String })}
        </span>
      </UnstyledButton>
      {open ? (
        <div className={styles.details}>
          {stanceFields.map((field) => (
            <FieldRow key={field.key} subject={subject} field={field} />
          ))}
          <EvidenceSection
            row={row}
            title={say('inspector:section.evidenceOf', { date: dateIn(language)(stance.date) })}
          />
          <Button
            size="compact-xs"
            variant="subtle"
            disabled={!writable}
            leftSection={<IconTrash size={13} />}
            onClick={remove}
          >
            {say('inspector:removeStance')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
