import { UnstyledButton } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { QuestionId } from '../../core/insights/answer';
import { questionIds } from '../../core/insights/answer';
import { useDesk, useDocument } from '../app/desk-context';
import { useSay } from '../app/language';
import { MiniChart } from './charts/mini-chart';
import { EmptyPlan } from './empty-plan';
import styles from './insights.module.css';
import { type InsightsPage, insightsPages } from './insights-store';
import { SoWhatEntry } from './so-what-entry';
import { Standing } from './standing';

/** The way to what follows from it all, and a card for every question. Arrow keys go from one to the next. */
export function CardList() {
  const say = useSay();
  const desk = useDesk();
  const list = useRef<HTMLUListElement>(null);
  const at = useStore(desk.insights, (all) => all.at);
  const isEmpty = useDocument().node.size === 0;

  // Who comes back from a page goes on where it was opened; who comes from elsewhere begins there.
  useLayoutEffect(() => {
    const { at } = desk.insights.getState();
    const entry = list.current?.querySelector<HTMLElement>(`[data-card="${at}"]`);
    entry?.focus({ preventScroll: true });
    entry?.scrollIntoView({ block: 'nearest' });
  }, [desk]);

  const walk = (event: KeyboardEvent) => {
    const here = insightsPages.indexOf(at);
    const last = insightsPages.length - 1;
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: last }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = insightsPages[Math.max(0, Math.min(last, to))];
    list.current?.querySelector<HTMLElement>(`[data-card="${next}"]`)?.focus();
  };
  const reach = ({ target }: FocusEvent<Element>) => {
    const card = target.closest('[data-card]')?.getAttribute('data-card');
    const page = insightsPages.find((one) => one === card);
    if (page) desk.insights.setState({ at: page });
  };
  const entryOf = (page: InsightsPage) => ({
    'data-card': page,
    tabIndex: page === at ? 0 : -1,
    onClick: () => desk.frame.setState({ insight: page }),
  });

  if (isEmpty) return <EmptyPlan />;
  return (
    <ul
      ref={list}
      className={styles.cards}
      aria-label={say('insights:cards')}
      onKeyDown={walk}
      onFocus={reach}
    >
      <li>
        <UnstyledButton className={styles.soWhat} {...entryOf('soWhat')}>
          <SoWhatEntry />
        </UnstyledButton>
      </li>
      {questionIds.map((id) => (
        <li key={id}>
          <UnstyledButton className={styles.card} {...entryOf(id)}>
            <CardFace question={id} />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

/** A question, its answer in one sentence, a small figure, and how far both can be trusted. */
function CardFace({ question }: { readonly question: QuestionId }) {
  const say = useSay();
  const { insights } = useDesk();
  const card = useStore(insights, (all) => all.cards[question]);
  const { answer } = card;
  const chart = answer?.chart;
  return (
    <>
      <span className={styles.asks}>{say(`questions:${question}.asks`)}</span>
      <span className={styles.says} data-stale={card.stale || undefined} data-testid={`says-${question}`}>
        {answer ? say(answer.says) : <Waiting asking={card.asking} />}
      </span>
      <span className={styles.mini} data-stale={card.stale || undefined}>
        {chart ? <MiniChart chart={chart} /> : null}
      </span>
      <Standing card={card} />
    </>
  );
}

function Waiting({ asking }: { readonly asking: boolean }) {
  const say = useSay();
  return <span className={styles.waiting}>{say(asking ? 'insights:waiting' : 'insights:noAnswer')}</span>;
}
