import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Preferences } from '../../core/contract/shell';
import type { Scene } from '../../core/look/scene';
import type { PlanDocument } from '../../core/model/document';
import type { EditCommand } from '../../core/model/edits/edits';
import type { Selection } from '../../core/picture/picture';
import type { Seeing } from '../plan/look-store';
import { isWritable, type Plan } from '../plan/plan-store';
import { sceneNow } from '../plan/seen';
import type { CommandContext } from './commands/command';
import type { Desk } from './desk';
import type { Frame } from './frame-store';

export interface Surroundings {
  readonly desk: Desk;
  readonly preferences: Preferences;
  /** The colours on the screen: the user's choice, or the system's. */
  readonly theme: 'light' | 'dark';
}

const SurroundingsContext = createContext<Surroundings | null>(null);

export const DeskProvider = SurroundingsContext.Provider;

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('outside of a window');
  return surroundings;
}

export function useDesk(): Desk {
  return useSurroundings().desk;
}

export function usePlan<Part>(part: (plan: Plan) => Part): Part {
  return useStore(useDesk().plan, part);
}

/** The plan's document. Only for what is shown once the plan has been read. */
export function useDocument(): PlanDocument {
  const document = usePlan((plan) => plan.document);
  if (!document) throw new Error('no plan has been read');
  return document;
}

export function useSelection(): Selection {
  return useStore(useDesk().selection);
}

/** How the map is seen at this moment. */
export function useSeeing<Part>(part: (seeing: Seeing) => Part): Part {
  return useStore(useDesk().look, part);
}

/** What of the plan is on the map at this moment. Only for what is shown once the plan has been read. */
export function useScene(): Scene {
  return sceneNow(
    useDocument(),
    useSeeing((seeing) => seeing),
  );
}

export function useFrame<Part>(part: (frame: Frame) => Part): Part {
  return useStore(useDesk().frame, part);
}

/** Whether the plan can be changed now. */
export function useWritable(): boolean {
  return usePlan(isWritable);
}

/** Runs a command of the domain, and tells the user when it is refused. Resolves to whether it was done. */
export function useEdit(): (command: EditCommand) => Promise<boolean> {
  const desk = useDesk();
  return useMemo(
    () => async (command) => {
      const outcome = await desk.attempt(() => desk.plan.edit(command));
      return outcome !== undefined;
    },
    [desk],
  );
}

/** What commands are offered and run in. */
export function useCommandContext(): CommandContext {
  const { desk, preferences } = useSurroundings();
  const plan = useStore(desk.plan);
  const selection = useStore(desk.selection);
  const seeing = useStore(desk.look);
  const frame = useStore(desk.frame);
  return useMemo(
    () => contextOf(desk, preferences, { plan, selection, seeing, frame }),
    [desk, preferences, plan, selection, seeing, frame],
  );
}

interface Moment {
  readonly plan: Plan;
  readonly selection: Selection;
  readonly seeing: Seeing;
  readonly frame: Frame;
}

function contextOf(desk: Desk, preferences: Preferences, moment: Moment): CommandContext {
  return {
    ...moment,
    plan: desk.start.plan ? moment.plan : null,
    preferences,
    desk,
    get map() {
      return desk.map.current;
    },
  };
}

/** The context of this very moment, for what happens outside of drawing. */
export function contextNow({ desk, preferences }: Surroundings): CommandContext {
  return contextOf(desk, preferences, {
    plan: desk.plan.getState(),
    selection: desk.selection.getState(),
    seeing: desk.look.getState(),
    frame: desk.frame.getState(),
  });
}
