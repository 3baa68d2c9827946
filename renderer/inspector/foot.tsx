import { Button } from '@mantine/core';
import { labelOf } from '../app/commands/command';
import { removeSelection } from '../app/commands/edit';
import { useRun } from '../app/commands/use-commands';
import { useCommandContext } from '../app/desk-context';
import { useSay } from '../app/language';
import styles from './inspector.module.css';

/** The last thing one may want to do with what is selected. */
export function Foot() {
  const say = useSay();
  const run = useRun();
  const context = useCommandContext();
  return (
    <div className={styles.foot}>
      <Button
        size="xs"
        variant="subtle"
        disabled={!removeSelection.when(context)}
        leftSection={<removeSelection.icon size={15} />}
        onClick={() => run(removeSelection)}
      >
        {labelOf(removeSelection, context, say)}
      </Button>
    </div>
  );
}
