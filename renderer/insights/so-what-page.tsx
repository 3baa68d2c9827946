import { useState } from 'react';
import { useDesk } from '../app/desk-context';
import { useSay } from '../app/language';
import { emphasisOf, FindingList } from './finding-list';
import styles from './insights.module.css';
import { PageHead } from './page-head';
import { useShownOnMap } from './pointing';
import { useFindings } from './use-findings';

/** What follows from all the answers. */
export function SoWhatPage() {
  const say = useSay();
  const findings = useFindings(useDesk().insights);
  const [chosen, setChosen] = useState<string | null>(null);
  useShownOnMap(emphasisOf(findings, chosen));
  return (
    <article className={styles.page}>
      <PageHead page="soWhat" title={say('insights:soWhat.title')} />
      <div className={styles.content}>
        <p className={styles.answer}>{say('insights:soWhat.lead')}</p>
        <FindingList findings={findings} chosen={chosen} onChoose={setChosen} />
      </div>
    </article>
  );
}
