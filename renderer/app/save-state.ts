import { type Message, say } from '../../core/model/refusal';
import type { Plan } from '../plan/plan-store';

/** How the plan's saving stands. */
export type SaveState = 'opening' | 'reconnecting' | 'trouble' | 'readOnly' | 'saving' | 'saved';

export function saveStateOf({ connection, state, saving }: Plan): SaveState {
  if (connection === 'lost') return 'reconnecting';
  if (connection === 'connecting' || !state) return 'opening';
  if (state.trouble) return 'trouble';
  if (state.access.mode === 'read') return 'readOnly';
  return saving > 0 ? 'saving' : 'saved';
}

/** What stands in the way of saving, to be said for as long as it does. */
export function hindranceOf({ state }: Plan): Message | null {
  if (!state) return null;
  if (state.trouble) return state.trouble;
  return state.access.mode === 'read' ? state.access.why : null;
}

export function saveStateMessage(plan: Plan): Message {
  return say(`app:saveState.${saveStateOf(plan)}`);
}
