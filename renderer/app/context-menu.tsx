import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Fragment, useLayoutEffect, useRef } from 'react';
import type { Selection } from '../../core/picture/picture';
import { countOf } from '../plan/selection';
import { Keys } from '../ui/keys';
import { type Command, labelOf, type Spot } from './commands/command';
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

/** What concerns the map is nearer to hand there than what concerns the file. */
const sections = ['map', 'edit', 'view', 'file'];

function nearness({ menu }: Command): number {
  return menu ? sections.indexOf(menu.section) : sections.length;
}

/** What can be done with what is selected, where the pointer is. */
export function ContextMenu({ at, onClose }: ContextMenuProps) {
  const context = useCommandContext();
  const spot = spotOf(context.selection);
  // What had the keyboard gets it back before a command runs, which may open a field of its own.
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (at) before.current = document.activeElement;
  }, [at]);
  const giveBack = () => {
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  };
  const offered = (at ? commands : [])
    .filter((command) => command.spots?.includes(spot) && command.when(context))
    .sort((a, b) => nearness(a) - nearness(b));
  return (
    <Menu
      opened={at !== null && offered.length > 0}
      onChange={(open) => {
        if (open) return;
        giveBack();
        onClose();
      }}
      position="bottom-start"
      offset={0}
      width={300}
      returnFocus={false}
    >
      <Menu.Target>
        <span
          aria-hidden
          style={{ position: 'fixed', left: at?.x ?? 0, top: at?.y ?? 0, width: 1, height: 1 }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map((command, i) => (
          <Fragment key={command.id}>
            {parted(offered[i - 1], command) ? <Menu.Divider /> : null}
            <Line command={command} onRun={giveBack} />
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function parted(one: Command | undefined, next: Command): boolean {
  return one !== undefined && one.menu?.section !== next.menu?.section;
}

function Line({ command, onRun }: { readonly command: Command; readonly onRun: () => void }) {
  const say = useSay();
  const run = useRun();
  const printed = usePrintedKeys();
  const context = useCommandContext();
  const choose = () => {
    onRun();
    run(command);
  };
  const [shortcut] = command.shortcuts ?? [];
  const keys = shortcut === undefined ? null : <Keys keys={printed(shortcut)} />;
  const label = labelOf(command, context, say);
  return command.checked ? (
    <Menu.CheckboxItem
      closeMenuOnClick
      checked={command.checked(context)}
      checkIcon={<IconCheck size={16} stroke={1.75} />}
      rightSection={keys}
      onChange={choose}
    >
      {label}
    </Menu.CheckboxItem>
  ) : (
    <Menu.Item leftSection={<command.icon size={16} stroke={1.75} />} rightSection={keys} onClick={choose}>
      {label}
    </Menu.Item>
  );
}
