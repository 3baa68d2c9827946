import { useEffect, useMemo, useRef } from 'react';
import { emphasising } from '../../core/look/steps';
import type { Emphasis } from '../../core/model/look';
import type { Selection } from '../../core/picture/picture';
import type { Desk } from '../app/desk';
import { useDesk, useSeeing } from '../app/desk-context';
import { selected } from '../plan/selection';

/**
 * What a row, a bar or a cell does on the map: its nodes glow while one is there, and are selected when it is chosen. Chosen once more, the
 * inspector tells all of them.
 */
export interface Pointing {
  on(nodeIds: readonly string[]): {
    onPointerEnter(): void;
    onPointerLeave(): void;
    onFocus(): void;
    onBlur(): void;
    onClick(): void;
  };
}

/** How rows, bars and cells point at their nodes on the map. */
export function usePointing(): Pointing {
  const desk = useDesk();
  // What glows goes out with what let it glow.
  useEffect(() => () => desk.map.current?.glow([], null), [desk]);
  return useMemo(() => pointingAt(desk), [desk]);
}

function pointingAt({ map, selection, frame }: Desk): Pointing {
  const leave = () => map.current?.glow([], null);
  return {
    on: (nodeIds) => ({
      onPointerEnter: () => map.current?.glow(nodeIds, null),
      onPointerLeave: leave,
      onFocus: () => map.current?.glow(nodeIds, nodeIds[0] ?? null),
      onBlur: leave,
      onClick() {
        if (nodeIds.length === 0) return;
        if (isOnlyChosen(selection.getState(), nodeIds))
          frame.setState({ inspector: true, panel: 'inspector' });
        selection.setState(selected(nodeIds), true);
        map.current?.keepInSight(nodeIds);
      },
    }),
  };
}

/** Whether these nodes and nothing else are selected. */
function isOnlyChosen(selection: Selection, nodeIds: readonly string[]): boolean {
  const { nodes, ties } = selection;
  return ties.size === 0 && nodes.size === new Set(nodeIds).size && isChosen(selection, nodeIds);
}

/** Whether all of these nodes are selected. */
export function isChosen({ nodes }: Selection, nodeIds: readonly string[]): boolean {
  return nodeIds.length > 0 && nodeIds.every((id) => nodes.has(id));
}

/** So many nodes are brought into view together; more of them are seen best from where one looks already. */
const fewEnough = 30;

/** Whether there is nothing to be seen of it on the map. */
export const showsNothing = ({ nodes, ties, flows }: Emphasis) =>
  nodes.length === 0 && ties.length === 0 && flows.length === 0;

/** The nodes that are shown, and those between which something passes. */
function nodesOf({ nodes, flows }: Emphasis): readonly string[] {
  return [...new Set([...nodes.map(({ id }) => id), ...flows.flatMap(({ from, to }) => [from, to])])];
}

interface ShownOnMap {
  /** Whether the user has seen to it that the map shows something else. */
  readonly isHidden: boolean;
  /** Shows it again. */
  show(): unknown;
}

/**
 * Shows on the map what is told here for as long as it is told; then the map is as it was. A view that was shown or saved meanwhile stays.
 * @param about what is told; as long as that is the same, the map isn't moved again when it comes out otherwise
 */
export function useShownOnMap(emphasis: Emphasis | null, about: string | null): ShownOnMap {
  const desk = useDesk();
  const flownTo = useRef<string | null | undefined>(undefined);
  const isShown = useSeeing(({ look }) => look.emphasis === emphasis);
  useEffect(() => {
    if (!emphasis || showsNothing(emphasis)) return undefined;
    const { look, viewId } = desk.look.getState();
    const before = look.emphasis;
    desk.look.setState({ look: emphasising(look, emphasis) });
    const nodes = nodesOf(emphasis);
    if (flownTo.current !== about && nodes.length <= fewEnough) desk.map.current?.keepInSight(nodes);
    flownTo.current = about;
    return () => {
      const now = desk.look.getState();
      if (now.look.emphasis === emphasis && now.viewId === viewId)
        desk.look.setState({ look: { ...now.look, emphasis: before } });
    };
  }, [desk, emphasis, about]);
  return {
    isHidden: emphasis !== null && !showsNothing(emphasis) && !isShown,
    show: () => emphasis && desk.look.setState(({ look }) => ({ look: emphasising(look, emphasis) })),
  };
}
