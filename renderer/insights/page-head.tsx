import { UnstyledButton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import { CommandButton } from '../app/command-button';
import { leaveInsight, nextInsight, previousInsight } from '../app/commands/insights';
import { useRun } from '../app/commands/use-commands';
import { useDesk } from '../app/desk-context';
import { useSay } from '../app/language';
import styles from './insights.module.css';
import { type InsightsPage, questionPlace } from './insights-store';

interface PageHeadProps {
  readonly page: InsightsPage;
  readonly title: string;
}

/** The head of an open page: back to all of them, on to the next. */
export function PageHead({ page, title }: PageHeadProps) {
  const say = useSay();
  const run = useRun();
  const { insights } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  const place = questionPlace(page);
  useLayoutEffect(() => {
    insights.setState({ at: page });
    heading.current?.focus({ preventScroll: true });
  }, [insights, page]);
  return (
    <header className={styles.pageHead}>
      <div className={styles.pageBar}>
        <UnstyledButton className={styles.back} onClick={() => run(leaveInsight)}>
          <IconArrowLeft size={16} stroke={1.75} aria-hidden />
          {say('insights:back')}
        </UnstyledButton>
        {place === null ? null : <span className={styles.place}>{say('insights:place', { ...place })}</span>}
        <CommandButton command={previousInsight} />
        <CommandButton command={nextInsight} />
      </div>
      <h2 ref={heading} tabIndex={-1} className={styles.pageTitle}>
        {title}
      </h2>
    </header>
  );
}
