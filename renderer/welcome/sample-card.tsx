import { Button } from '@mantine/core';
import { openSample } from '../app/commands/file';
import { useRun } from '../app/commands/use-commands';
import { useSay } from '../app/language';
import { LittleMap } from './little-map';
import styles from './sample-card.module.css';

/** The sample plan: what a plan looks like when it is full. Offered in large to who has none yet. */
export function SampleCard({ prominent }: { readonly prominent: boolean }) {
  const say = useSay();
  const run = useRun();
  if (!prominent) return null;
  return (
    <div className={styles.card} data-testid="sample-card">
      <LittleMap />
      <div className={styles.words}>
        <h2 className={styles.title}>{say('welcome:sample.title')}</h2>
        <p className={styles.about}>{say('welcome:sample.about')}</p>
        <Button variant="filled" onClick={() => run(openSample)}>
          {say('welcome:sample.open')}
        </Button>
      </div>
    </div>
  );
}
