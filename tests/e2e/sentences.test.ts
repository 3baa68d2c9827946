import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { questionIds } from '../../core/insights/answer';
import type { Emphasis } from '../../core/model/look';
import { say } from '../../core/model/refusal';
import { createPlan } from '../../main/engine/plans';
import { catalogue } from '../../resources/locales/catalogue';
import { samplePlan } from '../../resources/sample/sample';
import { openOptions } from '../bench/files';
import { withShown } from '../fixtures/views-plan';
import { newFolder, RunningApp } from './app';
import { DeskPage } from './desk';
import { InsightsPage } from './insights-page';
import { ViewsPage } from './views-page';

const rows = samplePlan('en');
const [first = '', second = ''] = rows.actor.map(({ id }) => id);

/** Two camps, as an answer that was saved as a view shows them. */
const emphasis: Emphasis = {
  title: say('balance:title.two'),
  nodes: [first, second].map((id, group) => ({ id, place: null, level: null, group })),
  names: [say('balance:camp.ours'), say('groups:named', { name: 'Ada' })],
  ties: [],
  flows: [],
};

/** From the page's first moment on, gathers what is on the screen, or read out, that names a sentence instead of saying it. */
function watch(namespaces: string): void {
  const key = new RegExp(`\\b(?:${namespaces}):[\\w.]+`, 'gu');
  const found: string[] = [];
  const look = (node: Node | null) => {
    if (node instanceof Element)
      for (const { value } of node.attributes) found.push(...(value.match(key) ?? []));
    if (node instanceof Text) found.push(...(node.data.match(key) ?? []));
    for (const inner of node?.childNodes ?? []) look(inner);
  };
  new MutationObserver((records) => {
    for (const { target } of records) look(target);
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  Reflect.set(globalThis, 'namedOnly', found);
}

let app: RunningApp;
let desk: DeskPage;

beforeEach(async () => {
  const plan = join(newFolder(), 'sentences.schiera');
  const live = await createPlan(plan, withShown(rows, 'The camps', emphasis), openOptions);
  await live.close();
  app = await RunningApp.launch({ plan });
  desk = new DeskPage(await app.window());
  await desk.opened();
  await desk.page.addInitScript(watch, Object.keys(catalogue.en).join('|'));
});

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

const namedOnly = () => desk.page.evaluate(() => Reflect.get(globalThis, 'namedOnly') as string[]);
const legend = () => desk.page.getByTestId('legend').textContent();

test('every sentence is said at once: in a view opened with what an answer shows, in the answers, in another language', async () => {
  const { page } = desk;
  await new ViewsPage(desk).chip('The camps').click();
  await expect.poll(legend).toContain('The two camps');
  await page.waitForTimeout(400);
  await page.reload();
  await desk.opened();
  await expect.poll(legend).toContain('The two camps');
  const english = await legend();

  const insights = new InsightsPage(desk);
  await insights.open();
  for (const id of questionIds) await insights.answered(id);
  const told = await insights.answered('sides');
  await desk.menu(app, 'view.language.it');
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('it');
  expect(await legend()).not.toBe(english);
  expect(await insights.answered('sides')).not.toBe(told);
  await insights.card('sides').click();
  await insights.panel.getByTestId('answer').waitFor();
  await insights.panel.locator('[data-why]').first().click();
  await insights.why.waitFor();
  await desk.menu(app, 'view.language.en');
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(await namedOnly()).toEqual([]);

  // And whoever names a sentence is seen.
  await page.evaluate(() => document.body.append('metrics:betweenness.name'));
  await expect.poll(namedOnly).toEqual(['metrics:betweenness.name']);
});
