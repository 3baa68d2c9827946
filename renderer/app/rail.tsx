import { Menu, UnstyledButton } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconBulb,
  IconHistory,
  IconKeyboard,
  IconMap2,
  IconTable,
} from '@tabler/icons-react';
import { showVersions } from './commands/file';
import { showShortcuts } from './commands/help';
import { showInsights, showMap, showRoster } from './commands/stage';
import { useOffer, useRun } from './commands/use-commands';
import { useDesk, useFrame } from './desk-context';
import { useSay } from './language';
import styles from './rail.module.css';
import { SettingsItems } from './settings-items';

/** The sections of a plan, and at its foot what belongs to the program. */
export function Rail() {
  const say = useSay();
  const run = useRun();
  const desk = useDesk();
  const stage = useFrame((frame) => frame.stage);
  const { on: versions } = useOffer(showVersions);
  return (
    <nav className={styles.rail} aria-label={say('app:rail')} data-own-keys="bar">
      <UnstyledButton
        className={styles.item}
        aria-current={stage === 'map' || stage === 'both' ? 'page' : undefined}
        onClick={() => (stage === 'map' ? desk.map.current?.focus() : run(showMap))}
      >
        <IconMap2 size={22} stroke={1.6} aria-hidden />
        {say('app:section.map')}
      </UnstyledButton>
      <UnstyledButton
        className={styles.item}
        aria-current={stage === 'roster' || stage === 'both' ? 'page' : undefined}
        onClick={() => run(showRoster)}
      >
        <IconTable size={22} stroke={1.6} aria-hidden />
        {say('app:section.roster')}
      </UnstyledButton>
      <UnstyledButton
        className={styles.item}
        aria-current={stage === 'insights' ? 'page' : undefined}
        onClick={() => run(showInsights)}
      >
        <IconBulb size={22} stroke={1.6} aria-hidden />
        {say('app:section.insights')}
      </UnstyledButton>
      <div className={styles.foot}>
        <UnstyledButton className={styles.item} aria-pressed={versions} onClick={() => run(showVersions)}>
          <IconHistory size={20} stroke={1.6} aria-hidden />
          {say('app:section.versions')}
        </UnstyledButton>
        <UnstyledButton className={styles.item} onClick={() => run(showShortcuts)}>
          <IconKeyboard size={20} stroke={1.6} aria-hidden />
          {say('app:section.keys')}
        </UnstyledButton>
        <Menu position="right-end" width={220}>
          <Menu.Target>
            <UnstyledButton className={styles.item}>
              <IconAdjustmentsHorizontal size={20} stroke={1.6} aria-hidden />
              {say('app:section.settings')}
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            <SettingsItems />
          </Menu.Dropdown>
        </Menu>
      </div>
    </nav>
  );
}
