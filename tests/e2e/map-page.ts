import type { Locator, Page } from 'playwright-core';
import { samplePlan } from '../../resources/sample/sample';
import { until } from './app';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The map in an editor window, as somebody with a mouse uses it. */
export class MapPage {
  readonly page: Page;
  readonly pane: Locator;
  readonly list: Locator;
  readonly legend: Locator;
  readonly handle: Locator;

  constructor(page: Page) {
    this.page = page;
    this.pane = page.getByTestId('map');
    this.list = page.getByTestId('map-tree');
    this.legend = page.getByTestId('legend');
    this.handle = page.getByTestId('tie-handle');
  }

  /** Where a point of the map is in the window, once the map has come to rest. */
  async toWindow({ x, y }: Point): Promise<Point> {
    const box = await this.pane.boundingBox();
    if (!box) throw new Error('no map');
    const view = await this.restingView();
    return { x: box.x + view.x + x * view.zoom, y: box.y + view.y + y * view.zoom };
  }

  /** Where a node of the sample plan is in the window. */
  async node(id: string): Promise<Point> {
    const row = samplePlan('en').node.find((node) => node.id === id);
    if (!row || row.x === null || row.y === null) throw new Error(`no ${id} in the sample`);
    return this.toWindow({ x: row.x, y: row.y });
  }

  /** Ids of what is selected, as a screen reader is told. */
  async selected(): Promise<string[]> {
    const options = this.list.locator('[data-node][aria-selected="true"]');
    return options.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.node ?? ''));
  }

  /** Ids of what a click on a point of the map selects. */
  async pressedAt(at: Point): Promise<string[]> {
    const { x, y } = await this.toWindow(at);
    await this.page.mouse.click(x, y);
    return this.selected();
  }

  /** What the map shows, once ten looks at it find the same; it asks for no frame, so the window's clock may stand still. */
  async painted(): Promise<string> {
    const look = () =>
      this.pane.evaluate((pane) =>
        [...pane.querySelectorAll('canvas')].map((canvas) => canvas.toDataURL()).join(),
      );
    let before = '';
    let same = 0;
    return until(async () => {
      const now = await look();
      same = now === before ? same + 1 : 0;
      before = now;
      return same >= 9 ? now : null;
    });
  }

  /** Has the window draw so many frames. */
  async frames(count: number): Promise<void> {
    await this.page.evaluate(
      (all) =>
        new Promise<void>((done) => {
          const next = (left: number) => (left === 0 ? done() : requestAnimationFrame(() => next(left - 1)));
          next(all);
        }),
      count,
    );
  }

  mode(): Promise<string | null> {
    return this.pane.getAttribute('data-mode');
  }

  /** Where one looks, as the map remembers it once it has come to rest, and stays so for many frames. */
  async restingView(): Promise<Point & { readonly zoom: number }> {
    await this.pane.locator('[data-looking]').waitFor({ state: 'attached' });
    const kept = await this.pane.evaluate(
      (pane) =>
        new Promise<string>((done) => {
          const look = (still: number, before: string) => {
            const looking = pane.querySelector<HTMLElement>('[data-looking]')?.dataset.looking;
            const key = Object.keys(sessionStorage).find((one) => one.startsWith('schiera.map.'));
            const now = (key === undefined ? null : sessionStorage.getItem(key)) ?? '';
            const rests = looking === 'still' && now !== '' && now === before;
            if (rests && still === 30) done(now);
            else requestAnimationFrame(() => look(rests ? still + 1 : 0, now));
          };
          look(0, '');
        }),
    );
    return JSON.parse(kept);
  }
}
