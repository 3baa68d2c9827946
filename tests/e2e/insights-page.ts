import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { QuestionId } from '../../core/insights/answer';
import type { DeskPage } from './desk';

/** The section that answers questions, as somebody at the desk uses it. */
export class InsightsPage {
  readonly desk: DeskPage;
  readonly panel: Locator;
  /** What of an answer the map shows, as the crumbs above it say. */
  readonly emphasis: Locator;
  readonly why: Locator;

  constructor(desk: DeskPage) {
    this.desk = desk;
    this.panel = desk.page.getByTestId('insights');
    this.emphasis = desk.page.locator('[data-part="emphasis"]');
    this.why = desk.page.getByTestId('why');
  }

  get page(): Page {
    return this.desk.page;
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+4');
    await this.panel.waitFor();
  }

  card(question: QuestionId | 'soWhat'): Locator {
    return this.panel.locator(`[data-card="${question}"]`);
  }

  /** The answer on a question's card, once there is one that holds. */
  async answered(question: QuestionId): Promise<string> {
    const card = this.card(question);
    await card.locator('[data-standing]').waitFor();
    await expect
      .poll(() => card.locator('[data-standing]').getAttribute('data-standing'))
      .toMatch(/^(exact|estimated|missing)$/u);
    return (await this.panel.getByTestId(`says-${question}`).textContent()) ?? '';
  }

  /** The answer of the card that lies open. */
  async answer(): Promise<string> {
    return (await this.panel.getByTestId('answer').textContent()) ?? '';
  }

  /** Which card has the keyboard. */
  async at(): Promise<string | null> {
    return this.page.evaluate(() => document.activeElement?.getAttribute('data-card') ?? null);
  }
}
