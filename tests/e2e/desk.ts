import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ShellEvent } from '../../core/contract/shell';
import type { RunningApp } from './app';

/** The editor window, as somebody at the desk uses it. */
export class DeskPage {
  readonly page: Page;
  readonly inspector: Locator;
  readonly saveState: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.inspector = page.getByTestId('inspector');
    this.saveState = page.getByTestId('save-state');
    this.dialog = page.getByRole('dialog');
  }

  /** The welcome screen, drawn and listening. */
  static async welcome(app: RunningApp): Promise<DeskPage> {
    const desk = new DeskPage(await app.window());
    await desk.page.getByRole('heading', { level: 1, name: 'Schiera' }).waitFor();
    return desk;
  }

  /** Opens the sample from the welcome screen of a first run. */
  static async withSample(app: RunningApp): Promise<DeskPage> {
    const desk = await DeskPage.welcome(app);
    await desk.page.getByTestId('sample-card').getByRole('button').click();
    await desk.opened();
    return desk;
  }

  /** The plan has been read and its map drawn. */
  async opened(): Promise<void> {
    await this.inspector.waitFor();
    await this.page.getByTestId('map').waitFor();
    await this.saved();
  }

  /** All is on disk, and the map shows it. */
  async saved(): Promise<void> {
    await expect.poll(() => this.saveState.getAttribute('data-state')).toBe('saved');
    await this.page.locator('[data-testid="map"][aria-busy]').waitFor({ state: 'detached' });
  }

  /** Selects an actor or a community by typing a part of its name, without the mouse. */
  async goTo(name: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.getByRole('combobox').fill(name);
    await this.page.keyboard.press('Enter');
    await expect.poll(() => this.title()).toContain(name);
  }

  /** Runs a command by its name. */
  async command(name: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.getByRole('combobox').fill(name);
    await this.page.keyboard.press('Enter');
  }

  /** Runs a command as the native menu does. */
  async menu(app: RunningApp, id: string): Promise<void> {
    const event: ShellEvent = { type: 'command', id };
    await app.inShell(({ BrowserWindow }, sent) => {
      const [window] = BrowserWindow.getAllWindows().filter((one) => one.isVisible());
      window?.webContents.send('schiera:event', sent);
    }, event);
  }

  async title(): Promise<string> {
    return (await this.inspector.getByRole('heading', { level: 2 }).textContent()) ?? '';
  }

  /** A field of the inspector. */
  field(key: string): Locator {
    return this.inspector.locator(`[data-field="${key}"]`);
  }

  /** What the field's button says to a screen reader: "Reach: 14,200". */
  async read(key: string): Promise<string> {
    return (await this.field(key).getByRole('button').textContent()) ?? '';
  }

  /** Clicks on a field's value and types another. */
  async type(key: string, text: string): Promise<void> {
    await this.field(key).getByRole('button').click();
    await this.field(key).getByRole('textbox').fill(text);
  }

  async notice(text: string | RegExp): Promise<Locator> {
    const notice = this.page.getByRole('status').or(this.page.getByRole('alert')).filter({ hasText: text });
    await notice.first().waitFor();
    return notice.first();
  }

  /** Puts the keyboard where single letters are commands. */
  async freeKeyboard(): Promise<void> {
    await this.page.evaluate(
      () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
    );
  }

  /** Drops files with that content on the window. */
  async drop(files: readonly { readonly name: string; readonly content: string }[]): Promise<void> {
    await this.page.evaluate((all) => {
      const dataTransfer = new DataTransfer();
      for (const { name, content } of all) dataTransfer.items.add(new File([content], name));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    }, files);
  }
}
