/** Stands for a port that stayed in the shell: what is posted to it is relayed there, and what comes from there is handed on. */
export class RelayedPort {
  readonly #listeners = { message: new Set<Listener>(), close: new Set<Listener>() };
  readonly #relay: (data: unknown) => void;

  constructor(relay: (data: unknown) => void) {
    this.#relay = relay;
  }

  on(event: string, listener: Listener): void {
    if (event === 'message' || event === 'close') this.#listeners[event].add(listener);
  }

  postMessage(data: unknown): void {
    this.#relay(data);
  }

  /** Hands a message on that came from the shell. */
  receive(data: unknown): void {
    for (const listener of this.#listeners.message) listener({ data });
  }

  /** The other end has gone. */
  closed(): void {
    for (const listener of this.#listeners.close) listener();
  }
}

type Listener = (event?: { data: unknown }) => void;
