import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Selection } from '../../core/picture/picture';
import { countOf } from '../plan/selection';
import { Keys } from '../ui/keys';
import { labelOf, type Spot } from './commands/command';
import { commands } from './commands/registry';
import { usePrintedKeys, useRun } from './commands/use-commands';
import { useCommandContext } from './desk-context';
import { useSay } from './language';

/** A point of the window. */
export interface MenuPoint {
  readonly x: number;
  readonly y: number;
}

interface ContextMenuProps {
  readonly at: MenuPoint | null;
  readonly onClose: () => void;
}

function spotOf(selection: Selection): Spot {
  if (countOf(selection) === 0) return 'ground';
  if (countOf(selection) > 1) return 'several';
  if (selection.notes.size === 1) return 'note';
  return selection.nodes.size === 1 ? 'node' : 'tie';
}

/** What can be done with what is selected, where the pointer is. */
export function ContextMenu({ at, onClose }: ContextMenuProps) {
  const say = useSay();
  const run = useRun();
  const printed = usePrintedKeys();
  const context = useCommandContext();
  const spot = spotOf(context.selection);
  const offered = commands.filter((command) => command.spots?.includes(spot) && command.when(context));
  return (
    <Menu
      opened={at !== null && offered.length > 0}
      onChange={(open) => !open && onClose()}
      position="bottom-start"
      offset={0}
      width={300}
      returnFocus
    >
      <Menu.Target>
        <span
          aria-hidden
          style={{ position: 'fixed', left: at?.x ?? 0, top: at?.y ?? 0, width: 1, height: 1 }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map((command) => {
          const [shortcut] = command.shortcuts ?? [];
          const keys = shortcut === undefined ? null : printed(shortcut);
          const label = labelOf(command, context, say);
          return command.checked ? (
            <Menu.CheckboxItem
              key={command.id}
              closeMenuOnClick
              checked={command.checked(context)}
              checkIcon={<IconCheck size={16} stroke={1.75} />}
              rightSection={keys ? <Keys keys={keys} /> : null}
              onChange={() => run(command)}
            >
              {label}
            </Menu.CheckboxItem>
          ) : (
            <Menu.Item
              key={command.id}
              leftSection={<command.icon size={16} stroke={1.75} />}
              rightSection={keys ? <Keys keys={keys} /> : null}
              onClick={() => run(command)}
            >
              {label}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
