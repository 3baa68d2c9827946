import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { DeskPage } from './desk';

/** The row of views under the map, as somebody with a keyboard and a mouse uses it. */
export class ViewsPage {
  readonly desk: DeskPage;
  readonly strip: Locator;

  constructor(desk: DeskPage) {
    this.desk = desk;
    this.strip = desk.page.getByTestId('views');
  }

  /** The names of the views, in their order. */
  names(): Promise<string[]> {
    return this.strip.locator('[data-view] > span:not([aria-hidden])').allInnerTexts();
  }

  /** The name of what is shown. */
  shown(): Promise<string | null> {
    return this.strip.locator('[aria-current] > span:not([aria-hidden])').first().textContent();
  }

  isAtLarge(): Promise<boolean> {
    return this.strip
      .getByRole('button', { name: 'Map', exact: true })
      .evaluate((button) => button.getAttribute('aria-current') === 'true');
  }

  chip(name: string): Locator {
    return this.strip.locator('[data-view]').filter({ hasText: name });
  }

  /** Saves what is seen, by keys. */
  async save(name: string): Promise<void> {
    await this.desk.freeKeyboard();
    await this.desk.page.keyboard.press('v');
    await this.strip.getByRole('textbox').fill(name);
    await this.desk.page.keyboard.press('Enter');
    await expect.poll(() => this.names()).toContain(name);
    await this.desk.saved();
  }

  /** Chooses from a view's menu. */
  async choose(name: string, action: string | RegExp): Promise<void> {
    await this.chip(name).click({ button: 'right' });
    await this.desk.page.getByRole('menu').getByText(action).click();
  }
}
