import { IconAlertTriangle, IconCheck, IconHelpCircle, IconHourglass, IconPencil } from '@tabler/icons-react';
import type { Chart } from '../../core/insights/answer';
import { useSay } from '../app/language';
import styles from './insights.module.css';
import type { Card } from './insights-store';

const icons = {
  problem: IconAlertTriangle,
  stale: IconHourglass,
  better: IconHourglass,
  estimated: IconPencil,
  missing: IconHelpCircle,
  exact: IconCheck,
};

/** Whether a chart has nothing to show yet: at most a board on which nobody has a place. */
function isBare(chart: Chart | null): boolean {
  return chart === null || (chart.type === 'board' && chart.places.every(({ stance }) => stance === null));
}

/** How an answer stands: whether it is exact, estimated, being worked out anew, failed, or waits for something to go by. */
export function standingOf({ answer, asking, stale, problem }: Card): keyof typeof icons | null {
  if (problem) return 'problem';
  if (!answer) return null;
  if (stale) return 'stale';
  if (answer.missing && isBare(answer.chart)) return 'missing';
  if (answer.precision === null) return 'exact';
  return asking ? 'better' : 'estimated';
}

/** How far an answer can be trusted: whether it is exact, and why it may be wrong; or what it takes to answer. */
export function Standing({ card }: { readonly card: Card }) {
  const say = useSay();
  const standing = standingOf(card);
  if (!standing) return null;
  const Icon = icons[standing];
  const about = card.problem ?? (standing === 'missing' ? card.answer?.missing : card.answer?.doubt);
  return (
    <span className={styles.standing} data-standing={standing}>
      <span className={styles.chip}>
        <Icon size={13} stroke={2} aria-hidden />
        {say(`insights:standing.${standing}`)}
      </span>
      <span className={styles.doubt}>{about ? say(about) : ''}</span>
    </span>
  );
}
