import type { WindowRole } from '../../core/contract/shell';

/** Who is at the other end of a port. Private notes go to an editor and to the shell only, `file.*` answers the shell only. */
export type PortRole = WindowRole | 'shell';

/** What an engine has to know before anything else. */
export interface EngineSettings {
  /** The folder for snapshots of plans; outside every plan's own folder. */
  readonly snapshots: string;
  /** The program's version. */
  readonly version: string;
}

/**
 * What the shell tells an engine process. In a utility process the port comes along with `connect`; a plain Node process
 * can't be sent one, so there its traffic travels as `message`, under the port's number.
 */
export type ToEngine =
  | { readonly type: 'start'; readonly settings: EngineSettings }
  | { readonly type: 'connect'; readonly port: number; readonly role: PortRole }
  | { readonly type: 'message'; readonly port: number; readonly data: unknown }
  | { readonly type: 'disconnect'; readonly port: number };

/** What an engine process tells the shell. */
export type FromEngine =
  /** It has started and listens. */
  | { readonly type: 'ready' }
  /** It is alive in the middle of a long opening, such as a migration; puts off the time limit. */
  | { readonly type: 'working' }
  | { readonly type: 'message'; readonly port: number; readonly data: unknown };
