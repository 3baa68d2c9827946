import { ActionIcon, Tooltip } from '@mantine/core';
import type { Command } from './commands/command';
import { useOffer, useRun, useWithKeys } from './commands/use-commands';

interface CommandButtonProps {
  readonly command: Command;
  /** Where its name appears. */
  readonly side?: 'bottom' | 'left' | 'right' | 'top';
}

/** A command as an icon, with its name and keys as a tooltip. */
export function CommandButton({ command, side = 'bottom' }: CommandButtonProps) {
  const run = useRun();
  const withKeys = useWithKeys(command);
  const { label, enabled, on } = useOffer(command);
  return (
    <Tooltip position={side} label={withKeys(label)}>
      <ActionIcon
        aria-label={label}
        {...(on === undefined ? {} : { 'aria-pressed': on })}
        disabled={!enabled}
        onClick={() => run(command)}
      >
        <command.icon size={18} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}
