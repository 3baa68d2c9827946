import { Button, Progress } from '@mantine/core';
import { numberIn } from '../../core/words/locale';
import { useFrame } from './desk-context';
import styles from './job-view.module.css';
import { useLanguage, useSay } from './language';

/** What takes long, how far it has got, and the way to stop it. */
export function JobView() {
  const say = useSay();
  const language = useLanguage();
  const job = useFrame((frame) => frame.job);
  if (!job) return null;
  const doing = say(job.doing);
  const percent = job.done === null ? null : numberIn(language, { style: 'percent' })(job.done);
  return (
    <div className={styles.job} data-own-keys="bar" data-testid="job">
      <div className={styles.line}>
        <span className={styles.doing}>{doing}</span>
        <span className={styles.percent}>{percent}</span>
      </div>
      <Progress
        value={job.done === null ? 100 : job.done * 100}
        animated={job.done === null}
        striped={job.done === null}
        size="sm"
        aria-label={doing}
      />
      <Button size="xs" onClick={job.cancel} className={styles.cancel ?? ''}>
        {say('app:cancel')}
      </Button>
    </div>
  );
}
