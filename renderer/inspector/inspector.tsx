import { useEffect, useRef } from 'react';
import { useSelection } from '../app/desk-context';
import { later } from '../app/later';
import { countOf } from '../plan/selection';
import styles from './inspector.module.css';
import { PlanPanel } from './plan-panel';

const SelectedPanel = later(() => import('./selected-panel'), 'first');

/** What is known of what is selected; of the plan, when nothing is. */
export function Inspector() {
  const selection = useSelection();
  const top = useRef<HTMLDivElement>(null);
  // Something else is shown from its beginning.
  useEffect(() => {
    if (selection) top.current?.parentElement?.scrollTo(0, 0);
  }, [selection]);
  return (
    <div className={styles.inspector} data-testid="inspector" ref={top}>
      {countOf(selection) > 0 ? <SelectedPanel /> : <PlanPanel />}
    </div>
  );
}
