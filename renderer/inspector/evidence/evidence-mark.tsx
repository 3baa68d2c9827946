import { ActionIcon, Button, Popover, Tooltip } from '@mantine/core';
import { IconPlus, IconQuote } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { sourceOnly } from '../../../core/model/evidence';
import { useLanguage, useSay } from '../../app/language';
import styles from './evidence.module.css';
import { EvidenceForm } from './evidence-form';
import { EvidenceList } from './evidence-list';
import { aboutIn, type Sourced, useEvidence } from './use-evidence';
import { evidenceLine } from './words';

interface EvidenceMarkProps {
  readonly row: Sourced;
  /** The field beside which it stands. */
  readonly field: string;
  /** Left out where there is no evidence. */
  readonly onlyIfAny?: boolean;
}

/** A quiet mark beside a value: where it is from, and the way to say so. */
export function EvidenceMark({ row, field, onlyIfAny = false }: EvidenceMarkProps) {
  const say = useSay();
  const language = useLanguage();
  const used = useEvidence(row);
  const [open, setOpen] = useState(false);
  const [adding, setAdding] = useState(false);
  const mark = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const known = used.all.filter((one) => aboutIn(row.table, one) === field);
  if (known.length === 0 && !open && (onlyIfAny || !used.writable)) return null;
  const label = say(`model:field.${field}`);
  const lines = known.map((one) => evidenceLine(one, say, language));
  const close = () => {
    setOpen(false);
    setAdding(false);
  };
  /** Closes the form and gives the keyboard back to the mark, unless the user has gone on to something else. */
  const goBack = () => {
    const { activeElement, body } = document;
    const isHere = box.current?.contains(activeElement) || (box.current && activeElement === body);
    close();
    if (isHere) mark.current?.focus();
  };
  return (
    <Popover
      opened={open}
      onDismiss={close}
      position="bottom-end"
      width={308}
      shadow="md"
      trapFocus
      closeOnEscape={false}
    >
      <Tooltip
        multiline
        maw={300}
        disabled={open}
        label={lines.length > 0 ? lines.join('\n') : say('inspector:evidence.ask')}
        className={styles.tip ?? ''}
      >
        <Popover.Target popupType="dialog">
          <ActionIcon
            ref={mark}
            size={22}
            className={styles.mark ?? ''}
            data-known={known.length > 0}
            data-open={open}
            aria-label={
              lines.length > 0
                ? say('inspector:evidence.knownFrom', { field: label, sources: lines.join('; ') })
                : say('inspector:evidence.askOf', { field: label })
            }
            onClick={() => (open ? close() : setOpen(true))}
          >
            <IconQuote size={14} />
          </ActionIcon>
        </Popover.Target>
      </Tooltip>
      <Popover.Dropdown
        ref={box}
        aria-label={say('inspector:evidence.askOf', { field: label })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          goBack();
        }}
      >
        <h4 className={styles.ask}>{say('inspector:evidence.askOf', { field: label })}</h4>
        <EvidenceList table={row.table} shown={known} used={used} choosing={false} />
        {known.length === 0 || adding ? (
          <EvidenceForm
            table={row.table}
            begun={{ ...sourceOnly(''), field }}
            choosing={false}
            onSave={used.add}
            onDone={goBack}
          />
        ) : (
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={!used.writable}
            leftSection={<IconPlus size={13} />}
            onClick={() => setAdding(true)}
          >
            {say('inspector:evidence.add')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
