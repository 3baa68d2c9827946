import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { documentOf } from '../../core/model/document';
import { nameIn } from '../../renderer/plan/lookups';
import { samplePlan } from '../../resources/sample/sample';
import { RunningApp } from './app';
import { DeskPage } from './desk';
import { MapPage } from './map-page';

let app: RunningApp;
let desk: DeskPage;
let map: MapPage;

const sample = documentOf(samplePlan('en'));
const elena = 'elena-bianchi';

async function begin(preferences: { theme: 'light' | 'dark'; language: 'en' | 'it' }): Promise<void> {
  app = await RunningApp.launch({ preferences });
  desk = await DeskPage.withSample(app);
  await desk.page.setViewportSize({ width: 1280, height: 800 });
  map = new MapPage(desk.page);
}

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

const press = (key: string) => desk.page.keyboard.press(key);
const spoken = () => desk.page.getByTestId('spoken').textContent();
const along = () => desk.page.getByTestId('along').textContent();

/** The line that a screen reader is on. */
async function line(): Promise<Locator> {
  const id = await map.list.getAttribute('aria-activedescendant');
  return desk.page.locator(`[id="${id}"]`);
}

const said = async () => (await (await line()).textContent()) ?? '';

async function faultless(screen: string): Promise<void> {
  await desk.page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
  );
  const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode(true).analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, html: nodes.map(({ html }) => html) })),
    screen,
  ).toEqual([]);
}

describe('without a mouse', () => {
  beforeEach(() => begin({ theme: 'light', language: 'en' }));

  test('the map is a tree of communities, those at home in them, and their ties in words', async () => {
    await map.list.focus();
    await press('r');
    await press('Home');
    const top = await line();
    await expect.poll(() => top.getAttribute('aria-level')).toBe('1');
    await expect.poll(() => top.getAttribute('aria-expanded')).toBe('true');
    const community = (await top.getAttribute('data-node')) ?? '';
    expect(sample.community.has(community)).toBe(true);
    await expect.poll(() => map.selected()).toEqual([community]);

    await press('ArrowDown');
    const member = await line();
    await expect.poll(() => member.getAttribute('aria-level')).toBe('2');
    await expect.poll(() => member.getAttribute('aria-expanded')).toBe('false');
    const id = (await member.getAttribute('data-node')) ?? '';
    await expect.poll(() => desk.title()).toBe(nameIn(sample, id));

    await press('ArrowRight');
    await expect.poll(() => member.getAttribute('aria-expanded')).toBe('true');
    await press('ArrowRight');
    const tie = await line();
    await expect.poll(() => tie.getAttribute('aria-level')).toBe('3');
    await expect.poll(() => tie.getAttribute('aria-selected')).toBe('true');
    await desk.field('valence').waitFor();
    const ties = [...sample.tie.values()].filter((one) => one.sourceId === id || one.targetId === id);
    await expect.poll(() => tie.getAttribute('aria-setsize')).toBe(`${ties.length}`);
    const others = ties.map((one) => nameIn(sample, one.sourceId === id ? one.targetId : one.sourceId));
    const words = await said();
    expect(others.some((name) => words.includes(name))).toBe(true);

    await press('ArrowLeft');
    await expect.poll(async () => (await line()).getAttribute('data-node')).toBe(id);
    await press('ArrowLeft');
    await expect.poll(() => member.getAttribute('aria-expanded')).toBe('false');
    await press('ArrowLeft');
    await expect.poll(async () => (await line()).getAttribute('data-node')).toBe(community);
    await press('ArrowLeft');
    await expect.poll(() => top.getAttribute('aria-expanded')).toBe('false');
    await expect.poll(() => map.list.locator(`[data-node="${id}"]`).count()).toBe(0);
    await press('End');
    await expect.poll(async () => (await line()).getAttribute('aria-level')).not.toBe('3');
    await press('Escape');
    await expect.poll(() => map.list.evaluate((tree) => tree === document.activeElement)).toBe(true);
    await desk.goTo(nameIn(sample, id));
    await expect.poll(async () => (await line()).getAttribute('data-node')).toBe(id);
  });

  test('one walks along ties, from neighbour to neighbour, and back', async () => {
    await desk.goTo('Elena Bianchi');
    await map.list.focus();
    await press('Control+Shift+ArrowRight');
    await expect.poll(along).toMatch(/: 1 of \d+$/u);
    const neighbours = [...sample.tie.values()].flatMap(({ sourceId, targetId }) =>
      sourceId === elena ? [targetId] : targetId === elena ? [sourceId] : [],
    );
    const [one] = await map.selected();
    expect(neighbours).toContain(one);
    await expect.poll(along).toContain(nameIn(sample, one ?? ''));
    await press('Control+Shift+ArrowDown');
    await expect.poll(along).toMatch(/: 2 of \d+$/u);
    const [two] = await map.selected();
    expect(neighbours).toContain(two);
    expect(two).not.toBe(one);
    await press('Control+Shift+ArrowUp');
    await expect.poll(() => map.selected()).toEqual([one]);
    await press('Control+Shift+ArrowRight');
    await expect.poll(() => map.selected()).not.toEqual([elena]);
    await press('Control+Shift+ArrowLeft');
    await expect.poll(() => map.selected()).toEqual([one]);
    await press('Control+Shift+ArrowLeft');
    await expect.poll(() => map.selected()).toEqual([elena]);
    await expect.poll(() => desk.page.getByRole('button', { name: /^Undo/u }).isDisabled()).toBe(true);
  });

  test('names are found as one types, gone to and added to the selection', async () => {
    await map.list.focus();
    await press('/');
    const box = desk.page.getByTestId('find');
    const field = box.getByRole('combobox');
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
    await desk.page.keyboard.type('chiara');
    const hits = box.getByRole('option');
    await expect.poll(() => hits.first().textContent()).toContain('Chiara Mondini');
    await press('Shift+Enter');
    await expect.poll(() => map.selected()).toEqual(['chiara-mondini']);
    await field.fill('elena');
    await press('Shift+Enter');
    await expect.poll(async () => (await map.selected()).sort()).toEqual(['chiara-mondini', elena]);
    await field.fill('an');
    await expect.poll(async () => (await box.getByRole('status').textContent()) ?? '').toMatch(/^1 of \d+$/u);
    await press('ArrowDown');
    await expect.poll(async () => (await box.getByRole('status').textContent()) ?? '').toMatch(/^2 of \d+$/u);
    const name = (await box.locator('[aria-selected="true"]').textContent()) ?? '';
    await press('Enter');
    await expect.poll(() => desk.title()).toBe(name);
    await box.waitFor({ state: 'detached' });
    await expect.poll(() => map.list.evaluate((tree) => tree === document.activeElement)).toBe(true);
    await press('Control+f');
    await field.fill('nobody of that name');
    await expect.poll(() => box.getByRole('status').textContent()).toBe('nothing');
    await press('Escape');
    await box.waitFor({ state: 'detached' });
    await expect.poll(() => map.list.evaluate((tree) => tree === document.activeElement)).toBe(true);
  });

  test('what changes on the map is told: what is shown, what is in focus, how much is selected', async () => {
    await desk.goTo('Elena Bianchi');
    await map.list.focus();
    await press('s');
    await expect.poll(spoken).toContain('Elena Bianchi');
    await press('s');
    await expect.poll(spoken).toBe('Nothing is faded');
    await press('h');
    await expect.poll(spoken).toContain(`${sample.actor.size - 1} of ${sample.actor.size} actors`);
    await press('Shift+H');
    await expect.poll(spoken).toContain('Everything is shown');
    await press('Control+a');
    await expect.poll(spoken).toContain(`${sample.node.size} selected`);
  });
});

describe.each([
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'it' },
] as const)('in $theme, $language', ({ theme, language }) => {
  beforeEach(() => begin({ theme, language }));

  test('the tree, the find box and the sheet have no fault that axe can find', async () => {
    await desk.goTo('Elena Bianchi');
    await map.list.focus();
    await press('r');
    await press('ArrowRight');
    await press('ArrowDown');
    await faultless('tree');
    await app.screenshot(desk.page, `tree-${theme}-1280`);
    await desk.page.setViewportSize({ width: 1920, height: 1080 });
    await app.screenshot(desk.page, `tree-${theme}-1920`);
    await press('Escape');
    await press('/');
    await desk.page.keyboard.type('ma');
    await desk.page.getByTestId('find').getByRole('option').first().waitFor();
    await map.restingView();
    await faultless('find box');
    await app.screenshot(desk.page, `find-${theme}-1920`);
    await desk.page.setViewportSize({ width: 1280, height: 800 });
    await map.restingView();
    await app.screenshot(desk.page, `find-${theme}-1280`);
    await press('Escape');
    await press('F1');
    await desk.dialog.waitFor();
    await faultless('sheet');
    await app.screenshot(desk.page, `sheet-${theme}-1280`);
  });
});
