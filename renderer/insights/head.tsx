import { ActionIcon, Progress, Tooltip } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { planOf } from '../../core/model/document';
import { localeOf } from '../../core/words/locale';
import { refreshInsights } from '../app/commands/insights';
import { useRun, useWithKeys } from '../app/commands/use-commands';
import { useDesk, useDocument } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import styles from './insights.module.css';

/** What the plan asks, and when it was answered. */
export function Head() {
  const say = useSay();
  const run = useRun();
  const withKeys = useWithKeys(refreshInsights);
  const { insights } = useDesk();
  const { name, question } = planOf(useDocument());
  const asking = useStore(insights, ({ cards }) => Object.values(cards).some((card) => card.asking));
  const again = say('insights:command.refresh');
  return (
    <header className={styles.head}>
      <div className={styles.headText}>
        <h2 className={styles.planQuestion}>{question || name}</h2>
        <p className={styles.when} role="status">
          <When asking={asking} />
        </p>
      </div>
      <Tooltip label={withKeys(again)} position="bottom">
        <ActionIcon aria-label={again} onClick={() => run(refreshInsights)}>
          <IconRefresh size={18} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
      <Done asking={asking} />
    </header>
  );
}

function When({ asking }: { readonly asking: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const { insights } = useDesk();
  const at = useStore(insights, (all) => all.answeredAt);
  if (asking) return say('insights:working');
  if (at === null) return '';
  const time = new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'short' }).format(at);
  return say('insights:workedOut', { time });
}

/** How far the engine has got, once that takes a while. */
function Done({ asking }: { readonly asking: boolean }) {
  const say = useSay();
  const { insights } = useDesk();
  const done = useStore(insights, (all) => all.done);
  if (!asking || done === null) return null;
  return (
    <Progress
      className={styles.done ?? ''}
      size={2}
      radius={0}
      value={100 * done}
      aria-label={say('insights:working')}
    />
  );
}
