import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { Inspector } from '../inspector/inspector';
import { useDesk, useFrame } from './desk-context';
import { useSay } from './language';
import { later } from './later';
import { useNarrow, usePanelComing } from './narrow';
import styles from './side-panel.module.css';

const VersionsPanel = later(() => import('../versions/versions-panel'));

/** What is known of the plan or of what is selected, beside the map; over it where the window is narrow. */
export function SidePanel() {
  const say = useSay();
  const desk = useDesk();
  const narrow = useNarrow();
  const open = useFrame((frame) => frame.inspector);
  const panel = useFrame((frame) => frame.panel);
  usePanelComing(narrow);
  if (!open) return null;
  const close = () => {
    desk.frame.setState({ inspector: false, panel: 'inspector' });
    desk.map.current?.focus();
  };
  const leave = (event: KeyboardEvent) => {
    const typing =
      event.target instanceof Element && event.target.closest('input, textarea, [aria-expanded=true]');
    if (!narrow || event.key !== 'Escape' || event.defaultPrevented || typing) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <aside
      className={styles.panel}
      aria-label={say(`app:panel.${panel}`)}
      data-over={narrow}
      data-own-keys
      data-testid="panel"
      onKeyDown={leave}
    >
      {narrow && panel === 'inspector' ? (
        <div className={styles.close}>
          <ActionIcon aria-label={say('app:close')} onClick={close}>
            <IconX size={18} stroke={1.75} />
          </ActionIcon>
        </div>
      ) : null}
      {panel === 'versions' ? <VersionsPanel /> : <Inspector />}
    </aside>
  );
}
