import { useElementSize, useMergedRef } from '@mantine/hooks';
import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import { CommandButton } from './command-button';
import { removeSelection } from './commands/edit';
import { showBoth } from './commands/stage';
import { useRun } from './commands/use-commands';
import { ContextMenu, type MenuPoint } from './context-menu';
import { useDesk, useFrame } from './desk-context';
import { useSay } from './language';
import { later } from './later';
import { MapStage } from './map-stage';
import styles from './stage.module.css';

const Roster = later(() => import('../roster/roster'));

/** With less room than this, in pixels, the table goes below the map instead of beside it. */
const roomForTwo = 1_100;

/** Shares of the room that the divider keeps for either side. */
const least = 0.2;

/** The middle of the window: the map, the roster, or both with a divider between them. */
export function Stage() {
  const stage = useFrame((frame) => frame.stage);
  const share = useFrame((frame) => frame.mapShare);
  const box = useRef<HTMLDivElement>(null);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const merged = useMergedRef(box, ref);
  const beside = width >= roomForTwo;
  return (
    <div ref={merged} className={styles.stage} data-stage={stage} data-beside={beside}>
      {stage === 'roster' ? null : (
        <div className={styles.part} style={{ flex: stage === 'both' ? share : 1 }}>
          <MapStage />
        </div>
      )}
      {stage === 'both' ? <Divider beside={beside} share={share} box={box} /> : null}
      {stage === 'map' ? null : (
        <div className={styles.part} style={{ flex: stage === 'both' ? 1 - share : 1 }}>
          <RosterStage />
        </div>
      )}
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
  readonly share: number;
  readonly box: RefObject<HTMLDivElement | null>;
}

/** What parts the map from the roster: dragged, or moved by arrow keys. */
function Divider({ beside, share, box }: DividerProps) {
  const say = useSay();
  const desk = useDesk();
  const set = (wanted: number) =>
    desk.frame.setState({ mapShare: Math.max(least, Math.min(1 - least, wanted)) });
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
      onDoubleClick={() => set(0.5)}
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
