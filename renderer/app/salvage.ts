import { say } from '../../core/model/refusal';
import { ask } from '../plan/bridge';
import type { Desk } from './desk';

/** Saves what can be read of a damaged plan into a new one, and tells how much that was. */
export async function salvage(desk: Desk, path: string): Promise<boolean> {
  const saved = await desk.attempt(() => ask('salvage', { path }));
  if (!saved) return false;
  const { rows, lost } = saved;
  desk.tell(
    lost === 0 ? say('app:notice.salvaged', { rows }) : say('app:notice.salvagedPart', { rows, lost }),
  );
  return true;
}
