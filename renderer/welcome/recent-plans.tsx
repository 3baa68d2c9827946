import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { RecentPlan } from '../../core/contract/shell';
import type { Language } from '../../core/model/plan';
import { localeOf } from '../../core/words/locale';
import { useDesk } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import { openPath } from '../app/opening';
import { ask } from '../plan/bridge';
import styles from './recent-plans.module.css';

/** The plans that were open before, newest first. */
export function RecentPlans() {
  const say = useSay();
  const desk = useDesk();
  const [plans, setPlans] = useState(desk.start.recent);
  const forget = async (path: string) => {
    const left = await desk.attempt(() => ask('forget', { path }));
    if (left) setPlans(left);
  };
  // A plan that turns out to be gone leaves the list by itself.
  const open = async (path: string) => {
    await openPath(desk, path);
    setPlans((await ask('start')).recent);
  };
  return (
    <div className={styles.card}>
      <h2 className={styles.heading}>{say('welcome:recent.title')}</h2>
      {plans.length === 0 ? <p className={styles.none}>{say('welcome:recent.none')}</p> : null}
      <ul className={styles.list}>
        {plans.map((plan) => (
          <Item
            key={plan.path}
            plan={plan}
            onOpen={() => desk.attempt(() => open(plan.path))}
            onForget={() => forget(plan.path)}
          />
        ))}
      </ul>
    </div>
  );
}

interface ItemProps {
  readonly plan: RecentPlan;
  readonly onOpen: () => void;
  readonly onForget: () => void;
}

function Item({ plan, onOpen, onForget }: ItemProps) {
  const say = useSay();
  const language = useLanguage();
  const { path, name, client, openedAt } = plan;
  return (
    <li className={styles.item}>
      <Tooltip label={path} position="bottom-start" multiline maw={520}>
        <UnstyledButton className={styles.open} onClick={onOpen}>
          <span className={styles.name}>{name}</span>
          <span className={styles.about}>
            {[client, dayOf(openedAt, language)].filter(Boolean).join(' · ')}
          </span>
        </UnstyledButton>
      </Tooltip>
      <Tooltip label={say('welcome:recent.forget')}>
        <ActionIcon
          className={styles.forget ?? ''}
          aria-label={say('welcome:recent.forgetThis', { name })}
          onClick={onForget}
        >
          <IconX size={15} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}

/** "today, 10:32", "yesterday", then the date. */
function dayOf(at: string, language: Language): string {
  const when = new Date(at);
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((midnight(new Date()) - midnight(when)) / 86_400_000);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (days === 0) {
    const time = new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'short' }).format(when);
    return `${relative.format(0, 'day')}, ${time}`;
  }
  if (days > 0 && days < 7) return relative.format(-days, 'day');
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium' }).format(when);
}
