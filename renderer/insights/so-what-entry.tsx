import { IconArrowRight } from '@tabler/icons-react';
import { useDesk } from '../app/desk-context';
import { useSay } from '../app/language';
import styles from './insights.module.css';
import { useFindings } from './use-findings';

/** The way to what follows from all the answers: the first finding stands for the rest. */
export function SoWhatEntry() {
  const say = useSay();
  const [first] = useFindings(useDesk().insights);
  return (
    <>
      <span className={styles.asks}>{say('insights:soWhat.title')}</span>
      <span className={styles.soWhatSays}>{first ? say(first.says) : say('insights:soWhat.lead')}</span>
      <IconArrowRight className={styles.soWhatArrow} size={18} stroke={1.75} aria-hidden />
    </>
  );
}
