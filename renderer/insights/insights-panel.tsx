import { type KeyboardEvent, useEffect, useLayoutEffect } from 'react';
import { leaveInsight } from '../app/commands/insights';
import { useRun } from '../app/commands/use-commands';
import { useDesk, useFrame } from '../app/desk-context';
import { useSay } from '../app/language';
import { todayFor } from '../app/today';
import { AnswerPage } from './answer-page';
import { Asking } from './asking';
import { CardList } from './card-list';
import { Head } from './head';
import styles from './insights.module.css';
import { SoWhatPage } from './so-what-page';

/** The questions that the product answers, and one of the answers in full; beside it the map shows what it is about. */
export default function InsightsPanel() {
  const say = useSay();
  const page = useFrame((frame) => frame.insight);
  useAsking();
  useInspectorAside();
  useWayBack(page !== null);
  const run = useRun();
  const leave = (event: KeyboardEvent) => {
    const { target, currentTarget } = event;
    if (event.key !== 'Escape' || event.defaultPrevented || page === null) return;
    // What lies over the panel, or is open in it, has the key to itself.
    if (!(target instanceof Element) || !currentTarget.contains(target)) return;
    if (target.closest('[aria-expanded=true]')) return;
    event.preventDefault();
    void run(leaveInsight);
  };
  return (
    <section
      className={styles.panel}
      aria-label={say('insights:title')}
      data-own-keys
      data-testid="insights"
      onKeyDown={leave}
    >
      {page === null ? (
        <>
          <Head />
          <CardList />
        </>
      ) : page === 'soWhat' ? (
        <SoWhatPage />
      ) : (
        <AnswerPage key={page} question={page} />
      )}
    </section>
  );
}

/** Asks the engine for as long as the panel is there. */
function useAsking() {
  const desk = useDesk();
  useEffect(() => {
    const { plan, insights } = desk;
    const day = () => todayFor(plan.getState().document);
    return new Asking({ plan, insights, day, onDefect: reportError }).start();
  }, [desk]);
}

/** Whoever looked at all of the map before an answer took them nearer does so again after it. */
function useWayBack(reading: boolean) {
  const desk = useDesk();
  useLayoutEffect(() => {
    if (!reading || desk.map.current?.camera() !== null) return undefined;
    return () => desk.map.current?.lookFrom(null);
  }, [desk, reading]);
}

/** The inspector makes room while one reads; it can be opened again, and comes back afterwards. */
function useInspectorAside() {
  const desk = useDesk();
  useEffect(() => {
    const { inspector } = desk.frame.getState();
    desk.frame.setState({ inspector: false });
    return () => desk.frame.setState(({ inspector: now }) => ({ inspector: now || inspector }));
  }, [desk]);
}
