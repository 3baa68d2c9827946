import { Button } from '@mantine/core';
import { IconTable, IconUserPlus } from '@tabler/icons-react';
import { importTables } from '../app/commands/file';
import { addActor } from '../app/commands/map';
import { useRun } from '../app/commands/use-commands';
import { useWritable } from '../app/desk-context';
import { useSay } from '../app/language';
import styles from './insights.module.css';

/** What to do before there is anything to ask about. */
export function EmptyPlan() {
  const say = useSay();
  const run = useRun();
  const writable = useWritable();
  return (
    <div className={styles.empty}>
      <h3 className={styles.emptyTitle}>{say('insights:empty.title')}</h3>
      <p>{say('insights:empty.text')}</p>
      <div className={styles.emptyActions}>
        <Button
          variant="filled"
          disabled={!writable}
          leftSection={<IconTable size={16} />}
          onClick={() => run(importTables)}
        >
          {say('app:command.import')}
        </Button>
        <Button disabled={!writable} leftSection={<IconUserPlus size={16} />} onClick={() => run(addActor)}>
          {say('app:command.add.actor')}
        </Button>
      </div>
    </div>
  );
}
