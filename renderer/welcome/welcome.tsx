import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { IconAdjustmentsHorizontal, IconChevronRight, IconTable } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { newPlan, openPlan, openSample } from '../app/commands/file';
import { useKeys, useRun } from '../app/commands/use-commands';
import { useDesk } from '../app/desk-context';
import { Emblem } from '../app/emblem';
import { useSay } from '../app/language';
import { explain } from '../app/opening';
import { SettingsItems } from '../app/settings-items';
import { ask } from '../plan/bridge';
import { Keys } from '../ui/keys';
import { RecentPlans } from './recent-plans';
import { SampleCard } from './sample-card';
import { Terrain } from './terrain';
import styles from './welcome.module.css';

/** Where one begins: a new plan, an old one, or the sample. */
export function Welcome() {
  const say = useSay();
  const desk = useDesk();
  const { start } = desk;

  useEffect(() => {
    if (start.refusal) explain(desk, start.refusal, null);
  }, [desk, start]);

  useEffect(() => {
    void ask('setTitle', { title: '' });
  }, []);

  return (
    <main className={styles.welcome}>
      <Terrain />
      <Settings />
      <div className={styles.page}>
        <section className={styles.begin}>
          <div className={styles.brand}>
            <Emblem size={56} />
            <div>
              <h1 className={styles.name}>Schiera</h1>
              <p className={styles.promise}>{say('welcome:promise')}</p>
            </div>
          </div>
          <Begin />
          <p className={styles.drop}>{say('welcome:drop')}</p>
        </section>
        <section className={styles.side}>
          {start.recent.length > 0 ? <RecentPlans /> : null}
          <SampleCard prominent={start.recent.length === 0} />
        </section>
      </div>
      <p className={styles.foot}>{say('welcome:offline', { version: start.version })}</p>
    </main>
  );
}

function Begin() {
  const say = useSay();
  const desk = useDesk();
  const run = useRun();
  const fromTables = async () => {
    const picked = await desk.attempt(() => ask('pickImport'));
    if (!picked || picked.length === 0) return;
    const tables = picked.map(({ name, bytes }) => new File([bytes], name));
    desk.frame.setState({ dialog: { type: 'newPlan', tables } });
  };
  return (
    <div className={styles.actions}>
      <Action
        icon={newPlan.icon}
        title={say('welcome:begin.new')}
        about={say('welcome:begin.newAbout')}
        keys={<Keys keys={useKeys(newPlan)} />}
        first
        onClick={() => run(newPlan)}
      />
      <Action
        icon={openPlan.icon}
        title={say('welcome:begin.open')}
        about={say('welcome:begin.openAbout')}
        keys={<Keys keys={useKeys(openPlan)} />}
        onClick={() => run(openPlan)}
      />
      <Action
        icon={IconTable}
        title={say('welcome:begin.tables')}
        about={say('welcome:begin.tablesAbout')}
        onClick={fromTables}
      />
      {desk.start.recent.length > 0 ? (
        <Action
          icon={openSample.icon}
          title={say('welcome:begin.sample')}
          about={say('welcome:begin.sampleAbout')}
          onClick={() => run(openSample)}
        />
      ) : null}
    </div>
  );
}

interface ActionProps {
  readonly icon: Icon;
  readonly title: string;
  readonly about: string;
  readonly keys?: ReactNode;
  readonly first?: boolean;
  readonly onClick: () => unknown;
}

function Action({ icon: ActionSign, title, about, keys, first = false, onClick }: ActionProps) {
  return (
    <UnstyledButton className={styles.action} data-first={first} onClick={onClick}>
      <ActionSign size={22} stroke={1.6} aria-hidden />
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.about}>{about}</span>
      </span>
      {keys ?? <IconChevronRight size={16} aria-hidden />}
    </UnstyledButton>
  );
}

function Settings() {
  const say = useSay();
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon className={styles.settings ?? ''} size={36} aria-label={say('app:section.settings')}>
          <IconAdjustmentsHorizontal size={20} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <SettingsItems />
      </Menu.Dropdown>
    </Menu>
  );
}
