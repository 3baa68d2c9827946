import { ActionIcon, Tooltip } from '@mantine/core';
import { type Command, labelOf } from './commands/command';
import { useRun, useWithKeys } from './commands/use-commands';
import { useCommandContext } from './desk-context';
import { useSay } from './language';

interface CommandButtonProps {
  readonly command: Command;
  /** Where its name appears. */
  readonly side?: 'bottom' | 'left' | 'right' | 'top';
}

/** A command as an icon, with its name and keys as a tooltip. */
export function CommandButton({ command, side = 'bottom' }: CommandButtonProps) {
  const say = useSay();
  const run = useRun();
  const context = useCommandContext();
  const withKeys = useWithKeys(command);
  const label = labelOf(command, context, say);
  const on = command.checked?.(context);
  return (
    <Tooltip position={side} label={withKeys(label)}>
      <ActionIcon
        aria-label={label}
        {...(on === undefined ? {} : { 'aria-pressed': on })}
        disabled={!command.when(context)}
        onClick={() => run(command)}
      >
        <command.icon size={18} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}
