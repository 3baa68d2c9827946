import { ActionIcon, Button, Tabs } from '@mantine/core';
import { IconDeviceFloppy, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { HistoryEntry } from '../../core/contract/plan';
import type { Version } from '../../core/contract/versions';
import { say as message } from '../../core/model/refusal';
import { localeOf } from '../../core/words/locale';
import { countsText } from '../app/counts';
import { useDesk, useFrame, usePlan, useWritable } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import { ask } from '../plan/bridge';
import styles from './versions-panel.module.css';

/** The points to come back to, and everything that was done. */
export default function VersionsPanel() {
  const say = useSay();
  const desk = useDesk();
  return (
    <div className={styles.panel} data-testid="versions">
      <div className={styles.head}>
        <h2 className={styles.title}>{say('versions:title')}</h2>
        <ActionIcon
          aria-label={say('versions:close')}
          onClick={() => desk.frame.setState({ panel: 'inspector' })}
        >
          <IconX size={18} />
        </ActionIcon>
      </div>
      <Tabs defaultValue="versions" keepMounted={false}>
        <Tabs.List grow>
          <Tabs.Tab value="versions">{say('versions:tab.versions')}</Tabs.Tab>
          <Tabs.Tab value="history">{say('versions:tab.history')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="versions">
          <Versions />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <History />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}

/** Asks the engine anew whenever the plan has changed. */
function useAsked<Value>(question: () => Promise<Value>): Value | null {
  const desk = useDesk();
  const seq = usePlan((plan) => plan.state?.seq);
  const dialog = useFrame((frame) => frame.dialog);
  const [answer, setAnswer] = useState<Value | null>(null);
  useEffect(() => {
    let wanted = seq !== undefined && dialog === null;
    if (wanted)
      void desk.attempt(question).then((value) => {
        if (wanted && value !== undefined) setAnswer(value);
      });
    return () => {
      wanted = false;
    };
  }, [desk, question, seq, dialog]);
  return answer;
}

function Versions() {
  const say = useSay();
  const desk = useDesk();
  const [ask] = useState(() => () => desk.plan.engine().versions.list());
  const versions = useAsked(ask);
  const writable = useWritable();
  return (
    <>
      <Button
        fullWidth
        my={12}
        disabled={!writable}
        leftSection={<IconDeviceFloppy size={16} />}
        onClick={() => desk.frame.setState({ dialog: { type: 'saveVersion' } })}
      >
        {say('versions:saveNow')}
      </Button>
      {versions?.length === 0 ? <p className={styles.empty}>{say('versions:none')}</p> : null}
      <ul className={styles.list}>
        {versions?.map((version) => (
          <VersionItem key={version.id} version={version} />
        ))}
      </ul>
    </>
  );
}

function VersionItem({ version }: { readonly version: Version }) {
  const say = useSay();
  const desk = useDesk();
  const when = useWhen();
  const language = useLanguage();
  const writable = useWritable();
  const label = say(version.label);
  const restore = () =>
    desk.attempt(async () => {
      const changed = await desk.plan.change((engine) => engine.versions.restore({ id: version.id }));
      if (changed) desk.tellDone(message('versions:restored', { name: label }), changed);
      else desk.tell(message('versions:sameAsNow'));
    });
  const apart = () => desk.attempt(() => ask('openSnapshot', { id: version.id }));
  return (
    <li className={styles.item} data-kind={version.kind}>
      <div className={styles.what}>
        <p className={styles.label}>{label}</p>
        <p className={styles.about}>{when(version.at)}</p>
        <p className={styles.about}>{countsText(version, say, language)}</p>
      </div>
      {!writable && version.kind === 'snapshot' ? (
        <Button
          size="compact-sm"
          onClick={apart}
          aria-label={say('versions:openApartFrom', { name: when(version.at) })}
        >
          {say('versions:openApart')}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          disabled={!writable}
          onClick={restore}
          aria-label={say('versions:goBackTo', { name: label })}
        >
          {say('versions:goBack')}
        </Button>
      )}
    </li>
  );
}

function History() {
  const say = useSay();
  const desk = useDesk();
  const [ask] = useState(() => () => desk.plan.engine().plan.history());
  const entries = useAsked(ask);
  return (
    <>
      {entries?.length === 0 ? <p className={styles.empty}>{say('versions:nothingYet')}</p> : null}
      <ol className={styles.list}>
        {entries?.map((entry) => (
          <HistoryItem key={entry.seq} entry={entry} />
        ))}
      </ol>
    </>
  );
}

function HistoryItem({ entry: { kind, at, label } }: { readonly entry: HistoryEntry }) {
  const say = useSay();
  const when = useWhen();
  const what = say(label);
  return (
    <li className={styles.item} data-kind={kind}>
      <div className={styles.what}>
        <p className={styles.label}>{kind === 'do' ? what : say(`versions:history.${kind}`, { what })}</p>
        <p className={styles.about}>{when(at)}</p>
      </div>
    </li>
  );
}

/** Says when something was, in the reader's language and the computer's time zone. */
function useWhen(): (at: string) => string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
  return (at) => format.format(new Date(at));
}
