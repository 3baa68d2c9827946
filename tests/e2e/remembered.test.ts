import { expect, test } from 'vitest';
import { RunningApp } from './app';
import { DeskPage } from './desk';
import { InsightsPage } from './insights-page';
import { MapPage } from './map-page';

test('a plan that is opened again is seen as it was left, and nothing of it was written', async () => {
  await using app = await RunningApp.launch();
  const desk = await DeskPage.withSample(app);
  const map = new MapPage(desk.page);
  const { keyboard } = desk.page;
  const name = await desk.title();
  const parts = () => desk.page.getByTestId('crumbs').locator('[data-part]').allTextContents();
  const seen = async () => ({ parts: await parts(), nodes: await map.list.getAttribute('aria-label') });
  const usual = await seen();
  await desk.goTo('Elena Bianchi');
  await desk.freeKeyboard();
  await keyboard.press('h');
  await expect.poll(parts).toEqual(['1 hidden']);
  const left = await seen();
  expect(left.nodes).not.toBe(usual.nodes);

  await keyboard.press('Control+w');
  await desk.page.getByRole('listitem').filter({ hasText: name }).getByRole('button').first().click();
  await desk.opened();
  await expect.poll(seen).toEqual(left);
  expect(await desk.page.getByRole('button', { name: /^Undo/ }).isDisabled()).toBe(true);
});

test('what an answer shows on the map is not left behind when its window closes', async () => {
  await using app = await RunningApp.launch();
  const desk = await DeskPage.withSample(app);
  const insights = new InsightsPage(desk);
  const name = await desk.title();
  await insights.open();
  await insights.answered('weight');
  await insights.card('weight').click();
  await insights.emphasis.waitFor();
  await desk.page.keyboard.press('Control+w');
  await desk.page.getByRole('listitem').filter({ hasText: name }).getByRole('button').first().click();
  await desk.opened();
  await desk.page.keyboard.press('Control+1');
  expect(await insights.emphasis.count()).toBe(0);
});
