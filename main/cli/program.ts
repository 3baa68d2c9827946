import { version } from '../../package.json';
import { world } from '../engine/world';

export { version };

/** The command line's view of the world. It takes no snapshots: an import can be undone, and nothing else is changed. */
export function programWorld(): ReturnType<typeof world> {
  return world(null, version);
}
