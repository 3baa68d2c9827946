import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Emphasis } from '../../core/model/look';
import { say } from '../../core/model/refusal';
import { createPlan } from '../../main/engine/plans';
import { samplePlan } from '../../resources/sample/sample';
import { openOptions } from '../bench/files';
import { withShown } from '../fixtures/views-plan';
import { newFolder, RunningApp } from './app';
import { DeskPage } from './desk';
import { ViewsPage } from './views-page';

const rows = samplePlan('en');
const [first, second, third] = rows.actor.map(({ id }) => id);
const [here = '', there = ''] = rows.community.map(({ id }) => id);

const emphasis: Emphasis = {
  title: say('look:crumbs'),
  nodes: [first, second, third].flatMap((id, i) =>
    id === undefined ? [] : [{ id, place: i + 1, level: 1 - i / 3, group: null }],
  ),
  names: [],
  ties: [],
  flows: [{ from: here, to: there, share: 1, isLoss: true }],
};

let app: RunningApp;
let desk: DeskPage;
let views: ViewsPage;

beforeEach(async () => {
  const plan = join(newFolder(), 'emphasis.schiera');
  const live = await createPlan(plan, withShown(rows, 'What it says', emphasis), openOptions);
  await live.close();
  app = await RunningApp.launch({ plan });
  desk = new DeskPage(await app.window());
  await desk.opened();
  views = new ViewsPage(desk);
});

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

const legend = () => desk.page.getByTestId('legend');
const part = () => desk.page.getByTestId('crumbs').locator('[data-part="emphasis"]');

test('what a saved view emphasises is drawn and explained, and Escape leaves it', async () => {
  expect(await legend().textContent()).not.toContain('place in the ranking');
  await views.chip('What it says').click();
  await expect.poll(() => part().textContent()).toBe('What is shown');
  const told = await legend().textContent();
  for (const words of [
    'What is shown',
    'place in the ranking',
    'from little to much',
    'what is lost',
    'out of focus',
  ])
    expect(told).toContain(words);

  const tree = desk.page.getByTestId('map-tree');
  expect(await tree.locator(`[data-node="${second}"]`).textContent()).toMatch(/, in place 2$/u);

  // A focus comes before it, and leads back to it.
  await desk.goTo(rows.actor[0]?.name ?? '');
  await desk.freeKeyboard();
  await desk.page.keyboard.press('s');
  const focus = desk.page.getByTestId('crumbs').locator('[data-part="focus"]');
  await focus.waitFor();
  await desk.page.keyboard.press('Escape');
  await expect.poll(() => focus.count()).toBe(0);
  expect(await part().count()).toBe(1);
  await desk.page.keyboard.press('Escape');
  await expect.poll(() => part().count()).toBe(0);
  const words = await legend().textContent();
  for (const gone of ['place in the ranking', 'out of focus']) expect(words).not.toContain(gone);
});

test('a click on its crumb takes it away, and the view says that it was changed', async () => {
  await views.chip('What it says').click();
  await part().click();
  await expect.poll(() => part().count()).toBe(0);
  await expect.poll(() => legend().textContent()).not.toContain('place in the ranking');
});
