import { useElementSize, useMergedRef } from '@mantine/hooks';
import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import { CommandButton } from './command-button';
import { removeSelection } from './commands/edit';
import { showBoth } from './commands/stage';
import { useRun } from './commands/use-commands';
import { ContextMenu, type MenuPoint } from './context-menu';
import { useDesk, useFrame } from './desk-context';
import { usualAnswersShare } from './frame-store';
import { useSay } from './language';
import { later } from './later';
import { MapStage } from './map-stage';
import styles from './stage.module.css';

const Roster = later(() => import('../roster/roster'));
const InsightsPanel = later(() => import('../insights/insights-panel'));

/** With less room than this, in pixels, the table goes below the map instead of beside it, and the answers above it. */
const roomForTwo = { both: 1_100, insights: 720 };

/** Shares of the room that the divider keeps for either side. */
const least = 0.2;

/** The middle of the window: the map, the roster, both, or the map beside the answers; with a divider between two. */
export function Stage() {
  const stage = useFrame((frame) => frame.stage);
  const mapShare = useFrame((frame) => frame.mapShare);
  const answersShare = useFrame((frame) => frame.answersShare);
  const desk = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const merged = useMergedRef(box, ref);
  const beside = width >= roomForTwo[stage === 'insights' ? 'insights' : 'both'];
  const shareOfMap = { map: 1, roster: 0, both: mapShare, insights: 1 }[stage];
  return (
    <div ref={merged} className={styles.stage} data-stage={stage} data-beside={beside}>
      {stage === 'insights' ? (
        <>
          <div className={styles.answers} style={{ flexBasis: `${100 * answersShare}%` }}>
            <InsightsPanel />
          </div>
          <Divider
            beside={beside}
            share={answersShare}
            onShare={(answersShare) => desk.frame.setState({ answersShare })}
            usual={usualAnswersShare}
            box={box}
          />
        </>
      ) : null}
      {stage === 'roster' ? null : (
        <div className={styles.part} style={{ flex: shareOfMap }}>
          <MapStage />
        </div>
      )}
      {stage === 'both' ? (
        <Divider
          beside={beside}
          share={mapShare}
          onShare={(mapShare) => desk.frame.setState({ mapShare })}
          usual={0.5}
          box={box}
        />
      ) : null}
      {stage === 'roster' || stage === 'both' ? (
        <div className={styles.part} style={{ flex: 1 - shareOfMap }}>
          <RosterStage />
        </div>
      ) : null}
    </div>
  );
}

/** The roster, joined to the window's commands. */
function RosterStage() {
  const run = useRun();
  const [menuAt, setMenuAt] = useState<MenuPoint | null>(null);
  const both = useFrame((frame) => frame.stage === 'both');
  return (
    <>
      <Roster
        tools={both ? null : <CommandButton command={showBoth} side="left" />}
        onContextMenu={setMenuAt}
        onRemove={() => run(removeSelection)}
      />
      <ContextMenu at={menuAt} onClose={() => setMenuAt(null)} />
    </>
  );
}

interface DividerProps {
  readonly beside: boolean;
  /** The share of the room that what stands before it has. */
  readonly share: number;
  readonly onShare: (share: number) => void;
  /** The share that a double click gives back. */
  readonly usual: number;
  readonly box: RefObject<HTMLDivElement | null>;
}

/** What parts the map from what stands beside it: dragged, or moved by arrow keys. */
function Divider({ beside, share, onShare, usual, box }: DividerProps) {
  const say = useSay();
  const set = (wanted: number) => onShare(Math.max(least, Math.min(1 - least, wanted)));
  const drag = (event: PointerEvent) => {
    const room = box.current?.getBoundingClientRect();
    if (!room || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    set(beside ? (event.clientX - room.left) / room.width : (event.clientY - room.top) / room.height);
  };
  return (
    <hr
      aria-orientation={beside ? 'vertical' : 'horizontal'}
      aria-label={say('app:divider')}
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={least * 100}
      aria-valuemax={100 - least * 100}
      tabIndex={0}
      className={styles.divider}
      data-own-keys
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onDoubleClick={() => set(usual)}
      onKeyDown={(event) => {
        const step = { ArrowLeft: -0.05, ArrowUp: -0.05, ArrowRight: 0.05, ArrowDown: 0.05 }[event.key];
        const edge = { Home: least, End: 1 - least }[event.key];
        if (step === undefined && edge === undefined) return;
        event.preventDefault();
        set(edge ?? share + (step ?? 0));
      }}
    />
  );
}
