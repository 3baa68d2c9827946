import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type RunningApp, until } from './app';

/** The roster, as somebody works in it. */
export class RosterPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly #app: RunningApp;

  constructor(app: RunningApp, page: Page) {
    this.#app = app;
    this.page = page;
    this.grid = page.getByRole('grid');
  }

  /** Shows the roster in place of the map, or beside it. */
  async show(stage: 'roster' | 'both' = 'roster'): Promise<void> {
    await this.page.keyboard.press(stage === 'roster' ? 'Control+2' : 'Control+3');
    await this.grid.waitFor();
  }

  async tab(name: string): Promise<void> {
    await this.page
      .getByTestId('roster')
      .locator('label')
      .filter({ hasText: new RegExp(`^${name}`, 'u') })
      .click();
    await expect.poll(() => this.grid.getAttribute('aria-label')).toBe(name);
  }

  /** The cell of a column, by its title, in the row that has this text in its first cell; scrolled into view. */
  async cell(name: string, title: string): Promise<Locator> {
    await this.find(name);
    return this.at(this.row(name), title);
  }

  /** Scrolls until the row is drawn. */
  async find(name: string): Promise<void> {
    if ((await this.row(name).count()) > 0) return;
    await this.grid.evaluate((grid) => grid.scrollTo({ top: 0 }));
    await until(async () => {
      if ((await this.row(name).count()) > 0) return true;
      await this.grid.evaluate((grid) => {
        const end = grid.scrollTop + grid.clientHeight >= grid.scrollHeight - 1;
        grid.scrollTo({ top: end ? 0 : grid.scrollTop + grid.clientHeight / 2 });
      });
      return false;
    });
  }

  row(name: string): Locator {
    return this.grid
      .locator('[data-row]')
      .filter({ has: this.page.locator('[data-first="true"]', { hasText: name }) })
      .first();
  }

  /** The line at the foot in which a new row begins. */
  get newRow(): Locator {
    return this.grid.locator('[data-row]').last();
  }

  async at(row: Locator, title: string): Promise<Locator> {
    const head = this.grid.getByRole('columnheader').filter({ hasText: new RegExp(`^${title}\\d?$`, 'iu') });
    // Columns that are out of sight are drawn once they come into view.
    await until(async () => {
      if ((await head.count()) > 0) return true;
      await this.grid.evaluate((grid) => {
        const end = grid.scrollLeft + grid.clientWidth >= grid.scrollWidth - 1;
        grid.scrollTo({ left: end ? 0 : grid.scrollLeft + 300 });
      });
      return false;
    });
    const column = await head.getAttribute('data-column');
    return row.locator(`[data-column="${column}"]`);
  }

  async text(name: string, title: string): Promise<string> {
    return (await (await this.cell(name, title)).textContent()) ?? '';
  }

  /** Clicks on a cell. */
  async goTo(name: string, title: string): Promise<void> {
    await (await this.cell(name, title)).click();
  }

  /** The texts of the first column of the rows that are drawn, in the order in which they stand. */
  async names(): Promise<readonly string[]> {
    const rows = await this.grid.locator('[data-id]:not([data-id=""])').evaluateAll((all) =>
      all.map((row) => ({
        place: Number(row.getAttribute('data-row')),
        text: row.querySelector('[data-first="true"]')?.textContent ?? '',
      })),
    );
    return rows.sort((a, b) => a.place - b.place).map(({ text }) => text);
  }

  /** Where the keyboard is: row and column as the table counts them for assistive software. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const cell = document.activeElement;
      const row = cell?.closest('[role="row"]')?.getAttribute('aria-rowindex');
      return `${row}:${cell?.getAttribute('aria-colindex')}`;
    });
  }

  /** How many rows the table says it has, without its head and the line for a new one. */
  async count(): Promise<number> {
    return Number(await this.grid.getAttribute('aria-rowcount')) - 2;
  }

  /** What is on the system's clipboard. */
  clipboard(): Promise<string> {
    return this.#app.inShell(({ clipboard }) => clipboard.readText());
  }

  async copy(): Promise<string> {
    await this.#app.inShell(({ clipboard }) => clipboard.clear());
    await this.page.keyboard.press('Control+c');
    await expect.poll(() => this.clipboard()).not.toBe('');
    return this.clipboard();
  }

  /** Pastes a text that another program left on the system's clipboard. */
  async paste(text: string): Promise<void> {
    await this.#app.inShell(({ clipboard }, copied) => clipboard.writeText(copied), text);
    await this.page.keyboard.press('Control+v');
  }

  /** Pastes what another program left on the clipboard as a text and as a page. */
  async pasteBoth(text: string, html: string): Promise<void> {
    await this.page.evaluate(
      (copied) => {
        const clipboardData = new DataTransfer();
        for (const [type, data] of copied) clipboardData.setData(type, data);
        document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      },
      [
        ['text/plain', text],
        ['text/html', html],
      ] as const,
    );
  }

  /** The page that copying leaves on the clipboard. */
  copiedPage(): Promise<string> {
    return this.page.evaluate(() => {
      const clipboardData = new DataTransfer();
      document.activeElement?.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true }));
      return clipboardData.getData('text/html');
    });
  }
}
