/**
 * What passes between the host in the shell and its engine, apart from the contract itself.
 *
 * Under `utilityProcess` a `port` message carries a real MessagePort (`event.ports[0]`) and windows talk over that.
 * Under plain Node no port can be handed over: the host keeps the real port, numbers it, and relays its messages
 * as `data`, which the contract encodes as strings or as structured-cloneable values ("advanced" serialization).
 */

/** What the holder of a port may see and ask. Only `shell` may name paths; only `editor` and `shell` see private fields. */
export type PortRole = 'editor' | 'projector' | 'report' | 'shell';

/** The first message to an engine; nothing is answered before it. */
export interface EngineInit {
  readonly type: 'init';
  /** Where snapshots of plans are kept, outside the plans' own folders. Made when it is not there. */
  readonly snapshotFolder: string;
  /** Version of the program, written into the plans it makes. */
  readonly program: string;
}

/** A new port. `port` numbers it where messages are relayed, and is null where a real port comes with the message. */
export interface EnginePort {
  readonly type: 'port';
  readonly port: number | null;
  readonly role: PortRole;
}

/** One message of a relayed port, either way. */
export interface PortData {
  readonly type: 'data';
  readonly port: number;
  readonly data: unknown;
}

/** The end of a relayed port, either way. */
export interface PortClosed {
  readonly type: 'close-port';
  readonly port: number;
}

export type ToEngine = EngineInit | EnginePort | PortData | PortClosed;

/** `ready` answers `init`. The engine ends by itself when its host is gone. */
export type FromEngine = { readonly type: 'ready' } | PortData | PortClosed;
