import type { PlanEvent, PlanSnapshot } from '../../../core/contract/plan';
import { publicChanges, publicRows } from '../../../core/model/public';
import type { PortRole } from '../protocol';

/** Who may see private fields: the laptop's own window, and the shell that works for it. */
function maySeePrivate(role: PortRole): boolean {
  return role === 'editor' || role === 'shell';
}

/** The plan as a window of this role may have it. */
export function snapshotFor(role: PortRole, snapshot: PlanSnapshot): PlanSnapshot {
  return maySeePrivate(role) ? snapshot : { ...snapshot, rows: publicRows(snapshot.rows) };
}

/** An event as a window of this role may have it. */
export function eventFor(role: PortRole, event: PlanEvent): PlanEvent {
  if (event.type !== 'changed' || maySeePrivate(role)) return event;
  return { ...event, changeSet: publicChanges(event.changeSet) };
}
