import { Button } from '@mantine/core';
import type { Message } from '../../core/model/refusal';
import type { Command } from '../app/commands/command';
import { importTables } from '../app/commands/file';
import { addActor, addCommunity, addTie, quickAdd } from '../app/commands/map';
import { showRoster } from '../app/commands/stage';
import { useOffer, useRun } from '../app/commands/use-commands';
import styles from './insights.module.css';

/** What helps with what an answer misses, by how the key of its message begins; the first that fits counts. */
const helps: readonly (readonly [beginning: string, commands: readonly Command[]])[] = [
  ['attention:missing.communities', [addCommunity, importTables]],
  ['attention:missing.overlaps', [addTie, importTables]],
  ['attention:missing.members', [quickAdd, importTables]],
  ['attention:missing.', [showRoster, importTables]],
  ['balance:missing.sides', [showRoster]],
  ['answers:routes.missing.nobodyOurs', [showRoster]],
  ['answers:routes.missing.nobodyElse', [addActor, quickAdd]],
  ['answers:routes.missing.', []],
  ['', [quickAdd, importTables]],
];

/** The commands with which one adds what is missing. */
export function NextSteps({ missing: { key } }: { readonly missing: Message }) {
  const [, commands] = helps.find(([beginning]) => key.startsWith(beginning)) ?? ['', []];
  if (commands.length === 0) return null;
  return (
    <div className={styles.steps} data-testid="next-steps">
      {commands.map((command) => (
        <Step key={command.id} command={command} />
      ))}
    </div>
  );
}

function Step({ command }: { readonly command: Command }) {
  const run = useRun();
  const { label, enabled } = useOffer(command);
  return (
    <Button
      size="xs"
      disabled={!enabled}
      leftSection={<command.icon size={15} stroke={1.75} />}
      onClick={() => run(command)}
    >
      {label}
    </Button>
  );
}
