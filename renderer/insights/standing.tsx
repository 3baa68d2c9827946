import { IconAlertTriangle, IconCheck, IconHelpCircle, IconHourglass, IconPencil } from '@tabler/icons-react';
import type { Answer } from '../../core/insights/answer';
import { useSay } from '../app/language';
import styles from './insights.module.css';
import type { Card } from './insights-store';
import { showsNothing } from './pointing';

const icons = {
  problem: IconAlertTriangle,
  stale: IconHourglass,
  better: IconHourglass,
  estimated: IconPencil,
  missing: IconHelpCircle,
  exact: IconCheck,
};

/** Whether an answer has nothing to show yet: no chart, or a board on which nobody has a place and nothing for the map. */
function isBare({ chart, emphasis }: Answer): boolean {
  if (chart?.type !== 'board') return chart === null;
  return chart.places.every(({ stance }) => stance === null) && showsNothing(emphasis);
}

/** How an answer stands: whether it is exact, estimated, being worked out anew, failed, or waits for something to go by. */
export function standingOf({ answer, asking, stale, problem }: Card): keyof typeof icons | null {
  if (problem) return 'problem';
  if (!answer) return null;
  if (stale) return 'stale';
  if (answer.missing && isBare(answer)) return 'missing';
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
