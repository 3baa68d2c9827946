import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { View } from '../../core/model/view';
import { viewActions } from '../app/commands/views';
import { useCommandContext } from '../app/desk-context';
import { useSay } from '../app/language';
import styles from './views.module.css';

/** The view whose menu is open, and where in the window. */
export interface MenuAt {
  readonly view: View;
  readonly x: number;
  readonly y: number;
}

interface ViewMenuProps {
  readonly at: MenuAt | null;
  readonly onClose: () => void;
}

/** What can be done with a saved view. */
export function ViewMenu({ at, onClose }: ViewMenuProps) {
  const say = useSay();
  const context = useCommandContext();
  const view = at && context.plan?.document?.view.get(at.view.id);
  const offered = view ? viewActions.filter((action) => action.when(context, view)) : [];
  return (
    <Menu
      opened={offered.length > 0}
      onChange={(open) => !open && onClose()}
      position="top-start"
      offset={0}
      width={320}
      returnFocus
    >
      <Menu.Target>
        <span aria-hidden className={styles.anchor} style={{ left: at?.x ?? 0, top: at?.y ?? 0 }} />
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map((action) => {
          const run = () => view && void context.desk.attempt(() => action.run(context, view));
          return view && action.checked ? (
            <Menu.CheckboxItem
              key={action.id}
              closeMenuOnClick
              checked={action.checked(view)}
              checkIcon={<IconCheck size={16} stroke={1.75} />}
              onChange={run}
            >
              {say(action.label)}
            </Menu.CheckboxItem>
          ) : (
            <Menu.Item key={action.id} leftSection={<action.icon size={16} stroke={1.75} />} onClick={run}>
              {say(action.label)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
