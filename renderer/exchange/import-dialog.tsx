import { Button, Group, Loader, NativeSelect, Switch } from '@mantine/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ImportPreview, ImportReading, ImportResult } from '../../core/contract/exchange';
import { type Message, say as message } from '../../core/model/refusal';
import { countIn } from '../../core/words/locale';
import { type Counts, countsText } from '../app/counts';
import type { Desk } from '../app/desk';
import { useDesk } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import { refusalIn } from '../plan/engine-link';
import { Dialog } from '../ui/dialog';
import styles from './import-dialog.module.css';
import { Problems } from './problems';
import { SheetView } from './sheet-view';

interface ImportProps {
  readonly files: readonly File[];
  readonly onClose: () => void;
}

/** Shows what tables would bring into the plan, lets the user put the reading right, and brings them in. */
export default function ImportDialog({ files, onClose }: ImportProps) {
  const say = useSay();
  const desk = useDesk();
  const language = useLanguage();
  const [chosen, setChosen] = useState<ImportReading | null>(null);
  const { preview, reading, trouble, busy } = usePreview(desk, files, chosen);
  const ready = preview !== null && preview.problemCount === 0 && !busy;
  const action = useReadyFocus(ready);
  const tell = (counts: Counts) => countsText(counts, say, language);
  const bringIn = () => {
    onClose();
    if (reading) void desk.attempt(() => importAll(desk, files, reading, tell));
  };
  return (
    <Dialog
      title={say('import:dialog.title')}
      closeLabel={say('app:close')}
      onClose={onClose}
      size={1040}
      actions={
        <>
          <Button onClick={onClose}>{say('app:cancel')}</Button>
          <Button ref={action} variant="filled" disabled={!ready} onClick={bringIn}>
            {say('import:dialog.action')}
          </Button>
        </>
      }
    >
      {trouble ? (
        <p className={styles.trouble} role="alert">
          {say(trouble)}
        </p>
      ) : null}
      {preview && reading ? (
        <>
          <Outcome preview={preview} busy={busy} />
          <Problems problems={preview.problems} count={preview.problemCount} />
          <div className={styles.sheets}>
            {preview.sheets.map((sheet, index) => (
              <SheetView
                key={sheet.file}
                sheet={sheet}
                index={index}
                reading={reading}
                onChange={setChosen}
              />
            ))}
          </div>
          {reading.sheets.length > 0 ? <Options reading={reading} onChange={setChosen} /> : null}
          <Remarks remarks={preview.remarks} />
        </>
      ) : trouble ? null : (
        <p className={styles.reading}>
          <Loader size="sm" /> {say('import:dialog.reading')}
        </p>
      )}
    </Dialog>
  );
}

/** Puts the keyboard on the button as soon as there is something to bring in for the first time. */
function useReadyFocus(ready: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const done = useRef(false);
  useEffect(() => {
    if (!ready || done.current) return;
    done.current = true;
    button.current?.focus();
  }, [ready]);
  return button;
}

interface Previewed {
  readonly preview: ImportPreview | null;
  /** What the user chose, or what the engine made of the files. */
  readonly reading: ImportReading | null;
  readonly trouble: Message | null;
  readonly busy: boolean;
}

function usePreview(desk: Desk, files: readonly File[], chosen: ImportReading | null): Previewed {
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [trouble, setTrouble] = useState<Message | null>(null);
  const [busy, setBusy] = useState(true);
  useEffect(() => {
    const breakOff = new AbortController();
    const { signal } = breakOff;
    setBusy(true);
    desk.plan
      .engine()
      .exchange.preview({ files: [...files], reading: chosen }, { signal })
      .then((found) => {
        if (signal.aborted) return;
        setPreview(found);
        setTrouble(null);
        setBusy(false);
      })
      .catch((error: unknown) => {
        if (signal.aborted) return;
        setTrouble(refusalIn(error)?.problem ?? message('errors:unexpected'));
        setBusy(false);
      });
    return () => breakOff.abort();
  }, [desk, files, chosen]);
  return { preview, reading: chosen ?? preview?.reading ?? null, trouble, busy };
}

async function importAll(
  desk: Desk,
  files: readonly File[],
  reading: ImportReading,
  tell: (counts: Counts) => string,
): Promise<void> {
  const result = await desk.follow<ImportResult>(message('import:dialog.importing'), (signal) =>
    desk.plan.engine().exchange.import({ files: [...files], reading }, { signal }),
  );
  if (!result) return;
  const { changeSet } = result;
  if (!changeSet) {
    desk.tell(message('import:dialog.nothingNew'));
    return;
  }
  desk.plan.receive(changeSet);
  desk.tellDone(message('import:dialog.done', { what: tell(result) }), changeSet);
  requestAnimationFrame(() => desk.map.current?.fit());
}

/** What would come in, in one line. */
function Outcome({ preview, busy }: { readonly preview: ImportPreview; readonly busy: boolean }) {
  const say = useSay();
  const number = countIn(useLanguage());
  const { actors, communities, ties, known } = preview;
  return (
    <div className={styles.outcome} data-busy={busy} data-testid="import-outcome">
      {Object.entries({ actors, communities, ties, known }).map(([what, count]) =>
        what === 'known' && count === 0 ? null : (
          <div key={what} className={styles.figure}>
            <span className={styles.number}>{number(count)}</span>
            <span className={styles.unit}>{say(`import:dialog.figure.${what}`, { count })}</span>
          </div>
        ),
      )}
    </div>
  );
}

interface OptionsProps {
  readonly reading: ImportReading;
  readonly onChange: (reading: ImportReading) => void;
}

function Options({ reading, onChange }: OptionsProps) {
  const say = useSay();
  const kinds = ['person', 'organisation', 'community'] as const;
  if (!reading.sheets.some(({ holds }) => holds === 'ties')) return null;
  return (
    <Group gap={32} className={styles.options ?? ''}>
      <Switch
        label={say('import:dialog.directed')}
        checked={reading.directed}
        onChange={(event) => onChange({ ...reading, directed: event.currentTarget.checked })}
      />
      <Group gap={8}>
        <label htmlFor="unknown-nodes">{say('import:dialog.unknownNodes')}</label>
        <NativeSelect
          id="unknown-nodes"
          size="xs"
          value={reading.unknownNodes}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...reading, unknownNodes: kinds.find((kind) => kind === value) ?? 'person' })
          }
          data={kinds.map((kind) => ({ value: kind, label: say(`import:dialog.unknown.${kind}`) }))}
        />
      </Group>
    </Group>
  );
}

function Remarks({ remarks }: { readonly remarks: readonly Message[] }) {
  const say = useSay();
  if (remarks.length === 0) return null;
  return (
    <ul className={styles.remarks}>
      {remarks.map((remark) => (
        <li key={JSON.stringify(remark)}>{say(remark)}</li>
      ))}
    </ul>
  );
}
