import type { CDPSession, Page } from 'playwright-core';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the screen of a window. */
export class Touching {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  /** Gives the window a touch-screen. */
  static async on(page: Page): Promise<Touching> {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
    return new Touching(session);
  }

  /** Says where all fingers are now. */
  async #send(type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly Point[]): Promise<void> {
    const touchPoints = fingers.map(({ x, y }, id) => ({ x, y, id }));
    await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  async tap(at: Point): Promise<void> {
    await Promise.all([this.#send('touchStart', [at]), this.#send('touchEnd', [])]);
  }

  /** As quickly as a hand does it, however slow the machine: nothing waits for an answer. */
  async tapTwice(at: Point): Promise<void> {
    await Promise.all([this.tap(at), this.tap(at)]);
  }

  async tapWithTwo(at: Point): Promise<void> {
    const fingers = [at, { x: at.x + 60, y: at.y + 10 }];
    await this.#send('touchStart', fingers.slice(0, 1));
    await this.#send('touchStart', fingers);
    await this.#send('touchEnd', fingers.slice(0, 1));
    await this.#send('touchEnd', []);
  }

  /** Puts a finger down; `move` moves it, `lift` takes it away. */
  async press(at: Point): Promise<void> {
    await this.#send('touchStart', [at]);
  }

  /** Moves the finger that is down. */
  async move(to: Point): Promise<void> {
    await this.#send('touchMove', [to]);
  }

  async lift(): Promise<void> {
    await this.#send('touchEnd', []);
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.#send('touchStart', [from]);
    for (const share of [0.2, 0.4, 0.6, 0.8, 1])
      await this.#send('touchMove', [
        { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share },
      ]);
    await this.#send('touchEnd', []);
  }

  /** Two fingers side by side about a point, from so far to so far apart, while that point is carried `by`. */
  async pinch(about: Point, from: number, to: number, by: Point = { x: 0, y: 0 }): Promise<void> {
    const fingers = (share: number) => {
      const half = (from + (to - from) * share) / 2;
      const x = about.x + by.x * share;
      const y = about.y + by.y * share;
      return [
        { x: x - half, y },
        { x: x + half, y },
      ];
    };
    await this.#send('touchStart', fingers(0));
    for (const share of [0.25, 0.5, 0.75, 1]) await this.#send('touchMove', fingers(share));
    await this.#send('touchEnd', []);
  }
}
