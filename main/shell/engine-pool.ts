import { Engine } from './engine';

/** Keeps one engine warm, so that opening a plan doesn't wait for a process to start. */
export class EnginePool {
  #spare: Engine | undefined;

  /** Starts the spare unless it is there already. */
  warm(): void {
    if (!this.#spare?.alive) this.#spare = new Engine();
  }

  /** An engine without a plan. */
  take(): Engine {
    const spare = this.#spare;
    this.#spare = undefined;
    return spare?.alive ? spare : new Engine();
  }

  async close(): Promise<void> {
    await this.#spare?.close();
  }
}
