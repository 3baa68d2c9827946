import { type ChildProcess, fork } from 'node:child_process';
import type { MessagePortMain } from 'electron';
import type { EngineSettings, FromEngine, PortRole, ToEngine } from '../engine/protocol';
import type { EngineHost } from './engine-host';
import { log } from './log';

/**
 * For a runtime whose own Node is too old for the store: an outside Node. Ports can't cross to it,
 * so what they carry is relayed under their numbers.
 */
export class NodeHost implements EngineHost {
  readonly #process: ChildProcess;
  readonly gone: Promise<void>;
  readonly #ports = new Map<number, MessagePortMain>();
  #lastPort = 0;

  constructor(entry: string, settings: EngineSettings, node: string) {
    this.#process = fork(entry, [], {
      execPath: node,
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.gone = new Promise((done) => {
      this.#process.once('exit', () => done());
      this.#process.once('error', (error) => {
        log('the engine does not start', error);
        done();
      });
    });
    void this.gone.then(() => this.#closePorts());
    this.#process.on('message', (message: FromEngine) => {
      if (message.type === 'message') this.#ports.get(message.port)?.postMessage(message.data);
    });
    this.#send({ type: 'start', settings });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  connect(port: MessagePortMain, role: PortRole): void {
    this.#lastPort += 1;
    const id = this.#lastPort;
    this.#ports.set(id, port);
    this.#send({ type: 'connect', port: id, role });
    port.on('message', ({ data }) => this.#send({ type: 'message', port: id, data }));
    port.once('close', () => {
      if (this.#ports.delete(id)) this.#send({ type: 'disconnect', port: id });
    });
    port.start();
  }

  onWorking(listener: () => void): void {
    this.#process.on('message', (message: FromEngine) => {
      if (message.type === 'working') listener();
    });
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }

  #send(message: ToEngine): void {
    // A message to an engine that has just died is lost; its callers learn of that when their ports close.
    if (this.#process.connected) this.#process.send(message, () => undefined);
  }

  #closePorts(): void {
    const ports = [...this.#ports.values()];
    this.#ports.clear();
    for (const port of ports) port.close();
  }
}
