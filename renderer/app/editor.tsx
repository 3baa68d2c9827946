import { useCallback, useEffect, useState } from 'react';
import { planOf } from '../../core/model/document';
import { keepPrepared } from '../insights/preparing';
import { ask } from '../plan/bridge';
import { useRememberedLook } from '../views/remembered-look';
import { viewsAt } from '../views/showing';
import { Banner } from './banner';
import { useDesk, useFrame, usePlan } from './desk-context';
import styles from './editor.module.css';
import { useSay } from './language';
import { loadTheRest } from './later';
import { Rail } from './rail';
import { saveStateMessage } from './save-state';
import { SidePanel } from './side-panel';
import { Stage } from './stage';
import { todayFor } from './today';
import { TopBar } from './top-bar';

/** The window of one plan: its map, and around it what is known of it. */
export function Editor() {
  const say = useSay();
  const open = usePlan((plan) => plan.document !== null);
  const stage = useFrame((frame) => frame.stage);
  const desk = useDesk();
  const views = useCallback(() => viewsAt(desk), [desk]);
  useRememberedLook(desk.look, desk.start.plan?.path ?? '', views);
  useTitle();
  useTablesBrought();
  useAnswersPrepared();
  useEffect(() => {
    if (open) loadTheRest();
  }, [open]);
  return (
    <div className={styles.editor}>
      <TopBar />
      <Banner />
      <div className={styles.body}>
        <Rail />
        <main className={styles.stage} aria-label={say(`app:section.${stage}`)}>
          {open ? <Stage /> : <Opening />}
        </main>
        {open ? <SidePanel /> : null}
      </div>
    </div>
  );
}

/** Opening a plan is too quick to be spoken of, as a rule. */
function Opening() {
  const say = useSay();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return late ? <p className={styles.opening}>{say('app:opening')}</p> : null;
}

/** Names the plan, and says that it is saved, in the window's own title. */
function useTitle() {
  const say = useSay();
  const { start } = useDesk();
  const name = usePlan(({ document }) => (document ? planOf(document).name : (start.plan?.fileName ?? '')));
  const state = usePlan((plan) => saveStateMessage(plan).key);
  const title = say('app:windowTitle', { name, state: say(state) });
  useEffect(() => {
    const timer = setTimeout(() => void ask('setTitle', { title: title.slice(0, 300) }), 150);
    return () => clearTimeout(timer);
  }, [title]);
}

/** Answers are there, as far as they are found quickly, when somebody comes to look at them. */
function useAnswersPrepared() {
  const { plan, frame } = useDesk();
  useEffect(() => {
    const day = () => todayFor(plan.getState().document);
    return keepPrepared({ plan, day, isOpen: () => frame.getState().stage === 'insights' });
  }, [plan, frame]);
}

/** Tables that were chosen before there was a plan are imported once there is. */
function useTablesBrought() {
  const desk = useDesk();
  const open = usePlan((plan) => plan.document !== null);
  useEffect(() => {
    const files = open ? desk.unpack() : [];
    if (files.length > 0) desk.frame.setState({ dialog: { type: 'import', files } });
  }, [desk, open]);
}
