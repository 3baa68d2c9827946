import { UnstyledButton } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import type { Finding } from '../../core/insights/answer';
import type { Emphasis } from '../../core/model/look';
import { useSay } from '../app/language';
import styles from './insights.module.css';

interface FindingListProps {
  readonly findings: readonly Finding[];
  /** The one that the map shows; null for none. */
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** What the map shows for the finding that is chosen; null where none is. */
export function emphasisOf(findings: readonly Finding[], chosen: string | null): Emphasis | null {
  return findings.find(({ id }) => id === chosen)?.emphasis ?? null;
}

/** What was found, each with its doubt; a click shows it on the map, another one what was there before. */
export function FindingList({ findings, chosen, onChoose }: FindingListProps) {
  const say = useSay();
  return (
    <ul className={styles.findings}>
      {findings.map(({ id, says, doubt }) => (
        <li key={id}>
          <UnstyledButton
            className={styles.finding}
            aria-pressed={id === chosen}
            onClick={() => onChoose(id === chosen ? null : id)}
          >
            <span className={styles.findingSays}>{say(says)}</span>
            <span className={styles.findingDoubt}>{say(doubt)}</span>
            <IconMap2 className={styles.findingMark} size={16} stroke={1.75} aria-hidden />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
