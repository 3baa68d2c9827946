import { IconArrowRight } from '@tabler/icons-react';
import { useSay } from '../app/language';
import styles from './insights.module.css';
import { useTelling } from './use-telling';

/** The way to what follows from all the answers: the first finding stands for the rest. */
export function SoWhatEntry() {
  const say = useSay();
  const [first] = useTelling().told;
  return (
    <>
      <span className={styles.asks}>{say('insights:soWhat.title')}</span>
      <span className={styles.soWhatSays}>
        {first ? first.row?.text || say(first.says) : say('insights:soWhat.lead')}
      </span>
      <IconArrowRight className={styles.soWhatArrow} size={18} stroke={1.75} aria-hidden />
    </>
  );
}
