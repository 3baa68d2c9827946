import { useCallback, useEffect, useRef } from 'react';
import { movesBehind } from '../../core/look/drawn';
import type { Scene } from '../../core/look/scene';
import type { EditCommand } from '../../core/model/edits/edits';
import type { PictureNode, Point } from '../../core/picture/parts';

/** How long after the last key nodes moved by keys are put down, in milliseconds. */
const pause = 350;

interface Nudging {
  readonly scene: Scene;
  /** The view in which nodes are moved. */
  readonly viewId: string | null;
  readonly preview: (places: ReadonlyMap<string, Point>) => void;
  /** Shows nodes where the plan has them. */
  readonly putBack: () => void;
  readonly onEdit: (command: EditCommand) => Promise<boolean>;
}

/** Moves nodes by keys: seen at once, and one command when the keys rest. */
export function useNudge(nudging: Nudging) {
  const places = useRef(new Map<string, Point>());
  const within = useRef(nudging.viewId);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(nudging);
  latest.current = nudging;

  const putDown = useCallback(() => {
    clearTimeout(timer.current);
    if (places.current.size === 0) return;
    const { onEdit, putBack, scene } = latest.current;
    const moved = movesBehind(scene, places.current);
    places.current = new Map();
    void onEdit({ type: 'nodes.place', reason: 'move', viewId: within.current, places: moved }).then(
      (done) => done || putBack(),
    );
  }, []);

  useEffect(() => putDown, [putDown]);

  return useCallback(
    (nodes: readonly PictureNode[], dx: number, dy: number) => {
      if (places.current.size === 0) within.current = latest.current.viewId;
      for (const { id, x, y } of nodes) {
        const from = places.current.get(id) ?? { x, y };
        places.current.set(id, { x: from.x + dx, y: from.y + dy });
      }
      latest.current.preview(places.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(putDown, pause);
    },
    [putDown],
  );
}
