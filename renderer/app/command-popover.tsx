import { ActionIcon, Popover, type PopoverProps, Tooltip } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './command-popover.module.css';
import type { Command } from './commands/command';
import { useOffer, useRun, useWithKeys } from './commands/use-commands';

interface CommandPopoverProps {
  /** What opens it. */
  readonly command: Command;
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly position: NonNullable<PopoverProps['position']>;
  readonly testId?: string;
  readonly children: ReactNode;
}

/** A button on the map with a form that opens beside it; the keyboard goes in there, and back by Escape. */
export function CommandPopover(props: CommandPopoverProps) {
  const { command, title, opened, onClose, position, testId, children } = props;
  const run = useRun();
  const { enabled } = useOffer(command);
  const withKeys = useWithKeys(command);
  const heading = useId();
  return (
    <Popover
      opened={opened}
      onChange={(shown) => !shown && onClose()}
      position={position}
      width={340}
      shadow="md"
      trapFocus
    >
      <Popover.Target>
        <Tooltip position="left" label={withKeys(title)} disabled={opened}>
          <ActionIcon aria-label={title} disabled={!opened && !enabled} onClick={() => run(command)}>
            <command.icon size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown
        className={styles.content ?? ''}
        aria-labelledby={heading}
        data-own-keys
        data-testid={testId}
      >
        <h2 className={styles.title} id={heading}>
          {title}
        </h2>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
