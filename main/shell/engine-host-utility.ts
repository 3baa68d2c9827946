import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import type { EngineSettings, FromEngine, PortRole, ToEngine } from '../engine/protocol';
import type { EngineHost } from './engine-host';

/** The product's own way: Electron's utility process, which takes ports as they are. */
export class UtilityHost implements EngineHost {
  readonly #process: UtilityProcess;
  readonly gone: Promise<void>;
  #ports = 0;

  constructor(entry: string, settings: EngineSettings) {
    this.#process = utilityProcess.fork(entry, [], { serviceName: 'Schiera engine', stdio: 'inherit' });
    this.gone = new Promise((done) => this.#process.once('exit', () => done()));
    this.#send({ type: 'start', settings });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  connect(port: MessagePortMain, role: PortRole): void {
    this.#ports += 1;
    this.#send({ type: 'connect', port: this.#ports, role }, [port]);
  }

  onWorking(listener: () => void): void {
    this.#process.on('message', (message: FromEngine) => {
      if (message.type === 'working') listener();
    });
  }

  kill(): void {
    const { pid } = this.#process;
    if (pid === undefined) return;
    // The utility process's own kill asks politely.
    process.kill(pid, 'SIGKILL');
  }

  #send(message: ToEngine, ports: MessagePortMain[] = []): void {
    this.#process.postMessage(message, ports);
  }
}
