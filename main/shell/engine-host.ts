import type { MessagePortMain } from 'electron';
import type { PortRole } from '../engine/protocol';

/** A process that runs an engine. docs/decisions/engines-may-die.md tells how it is used, electron-runtime.md why there are two kinds. */
export interface EngineHost {
  readonly pid: number | undefined;
  /** Hands the engine its end of a channel. */
  connect(port: MessagePortMain, role: PortRole): void;
  /** Fulfilled once the process is gone, whatever the reason. */
  readonly gone: Promise<void>;
  /** Calls `listener` whenever the engine says that it is still at work. */
  onWorking(listener: () => void): void;
  /** Ends the process at once, even one that hangs; its file is safe at any moment. */
  kill(): void;
}
