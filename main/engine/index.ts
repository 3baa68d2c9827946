import { RPCHandler } from '@orpc/server/message-port';
import { Engine } from './engine';
import type { FromEngine, ToEngine } from './protocol';
import { RelayedPort } from './relayed-port';
import { router } from './services/router';

/** A port as Electron hands it over. */
interface HandedPort {
  on(event: string, listener: (event?: { data: unknown }) => void): void;
  postMessage(data: unknown): void;
  start(): void;
}

/** How a utility process hears its parent; there is none in plain Node. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: ToEngine; ports: HandedPort[] }) => void): void;
  postMessage(message: FromEngine): void;
}

const { parentPort } = process as { parentPort?: ParentPort };
const handler = new RPCHandler(router);
const relayed = new Map<number, RelayedPort>();
let engine: Engine | null = null;

function tell(message: FromEngine): void {
  if (parentPort) parentPort.postMessage(message);
  else if (process.connected) process.send?.(message);
}

function portFor(number: number, handed: HandedPort | undefined): HandedPort | RelayedPort {
  if (handed) return handed;
  const port = new RelayedPort((data) => tell({ type: 'message', port: number, data }));
  relayed.set(number, port);
  return port;
}

function receive(message: ToEngine, handed?: HandedPort): void {
  switch (message.type) {
    case 'start':
      engine = new Engine(message.settings, () => tell({ type: 'working' }));
      tell({ type: 'ready' });
      break;
    case 'connect':
      if (engine) handler.upgrade(portFor(message.port, handed), { context: { role: message.role, engine } });
      handed?.start();
      break;
    case 'message':
      relayed.get(message.port)?.receive(message.data);
      break;
    case 'disconnect':
      relayed.get(message.port)?.closed();
      relayed.delete(message.port);
      break;
  }
}

// A call whose answer finds nobody any more fails on its own and takes nothing with it.
process.on('unhandledRejection', (error) => engine?.world.log(error));

if (parentPort) parentPort.on('message', ({ data, ports }) => receive(data, ports[0]));
else {
  process.on('message', (message) => receive(message as ToEngine));
  process.once('disconnect', () => {
    const end = () => process.exit();
    engine ? engine.close().then(end, end) : end();
  });
}
