import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Evidence, evidence as schema } from '../../../core/model/evidence';
import { DayInput } from '../../app/day-input';
import { useLanguage, useSay } from '../../app/language';
import { sourcedFields } from '../../plan/fields/fields';
import styles from './evidence.module.css';
import type { Sourced } from './use-evidence';
import { surenessText } from './words';

/** How sure a source is can be said in three steps; another number is kept as it is. */
const steps = [0.9, 0.6, 0.3];

interface EvidenceFormProps {
  readonly table: Sourced['table'];
  /** What is being changed, or what a new source begins with. */
  readonly begun: Evidence;
  /** Whether the field that it is about can be chosen. */
  readonly choosing: boolean;
  /** Takes the evidence; answers whether it was saved. */
  readonly onSave: (evidence: Evidence) => Promise<boolean>;
  readonly onDone: () => void;
}

/** Where something is known from, when that was and how sure it is. */
export function EvidenceForm({ table, begun, choosing, onSave, onDone }: EvidenceFormProps) {
  const say = useSay();
  const language = useLanguage();
  const [draft, setDraft] = useState(begun);
  const [wrong, setWrong] = useState<string | null>(null);
  const change = (part: Partial<Evidence>) => {
    setDraft({ ...draft, ...part });
    setWrong(null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const checked = schema.safeParse(draft);
    if (!checked.success) setWrong(say('inspector:evidence.sourceNeeded', { most: 1_000 }));
    else if (await onSave(checked.data)) onDone();
  };
  const kept = begun.confidence !== null && !steps.includes(begun.confidence) ? [begun.confidence] : [];
  return (
    <form className={styles.form} onSubmit={submit}>
      {choosing ? (
        <NativeSelect
          size="xs"
          label={say('inspector:evidence.about')}
          value={draft.field}
          data={[
            { value: '', label: say('inspector:evidence.wholeRow') },
            ...sourcedFields[table].map(({ key }) => ({ value: key, label: say(`model:field.${key}`) })),
          ]}
          onChange={(event) => change({ field: event.currentTarget.value })}
        />
      ) : null}
      <TextInput
        size="xs"
        label={say('inspector:evidence.source')}
        placeholder={say('inspector:evidence.sourceHint')}
        data-autofocus
        autoFocus
        value={draft.source}
        error={wrong}
        onChange={(event) => change({ source: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <DayInput
          label={say('inspector:evidence.date')}
          placeholder={say('inspector:evidence.dateHint')}
          value={draft.date}
          onChange={(date) => change({ date })}
          popoverProps={{ withinPortal: false }}
        />
        <NativeSelect
          size="xs"
          label={say('inspector:evidence.confidence')}
          value={draft.confidence === null ? '' : String(draft.confidence)}
          data={[
            { value: '', label: say('inspector:evidence.notSaid') },
            ...[...kept, ...steps].map((step) => ({
              value: String(step),
              label: surenessText(step, say, language),
            })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            change({ confidence: value === '' ? null : Number(value) })
          }
        />
      </div>
      <div className={styles.actions}>
        <Button size="compact-sm" variant="subtle" onClick={onDone}>
          {say('inspector:evidence.cancel')}
        </Button>
        <Button size="compact-sm" variant="filled" type="submit">
          {say('inspector:evidence.save')}
        </Button>
      </div>
    </form>
  );
}
