import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sceneOf } from '../../core/look/scene';
import { documentOf } from '../../core/model/document';
import { usualLook } from '../../core/model/look';
import { sidesOf } from '../../core/model/standings';
import { samplePlan } from '../../resources/sample/sample';
import { RunningApp } from './app';
import { DeskPage } from './desk';
import { MapPage } from './map-page';

const sample = documentOf(samplePlan('en'));
const sides = sidesOf(sample);
const idOf = (name: string) =>
  [...sample.actor.values(), ...sample.community.values()].find((row) => row.name === name)?.id ?? '';
const onSide = (side: string) => [...sample.node.keys()].filter((id) => sides.get(id) === side);

let app: RunningApp;
let desk: DeskPage;
let map: MapPage;

beforeEach(async () => {
  app = await RunningApp.launch();
  desk = await DeskPage.withSample(app);
  map = new MapPage(desk.page);
});

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

const crumbs = () => desk.page.getByTestId('crumbs');
const parts = (): Promise<string[]> => crumbs().locator('[data-part]').allTextContents();
/** How many nodes are on the map, as a screen reader is told. */
async function shown(): Promise<number> {
  if ((await map.list.count()) === 0) return 0;
  const label = (await map.list.getAttribute('aria-label')) ?? '';
  return label.startsWith('One ') ? 1 : Number.parseInt(label, 10);
}
const drawer = () => desk.page.getByTestId('drawer');
/** Adds a filter as one types: its first letters, and Enter once it is offered. */
async function add(name: string): Promise<void> {
  await drawer().getByRole('combobox').fill(name);
  await desk.page.locator('[role="option"][data-combobox-selected]').waitFor();
  await desk.page.keyboard.press('Enter');
}
const filter = (id: string): Locator => drawer().locator(`[data-filter="${id}"]`);

async function key(press: string): Promise<void> {
  await desk.freeKeyboard();
  await desk.page.keyboard.press(press);
}

async function select(name: string): Promise<void> {
  await desk.goTo(name);
}

describe('what is filtered', () => {
  test('is on the map at once, is said in words, and can be cleared part by part', async () => {
    await key('Shift+F');
    await drawer().getByRole('button', { name: 'side', exact: true }).click();
    await filter('side')
      .getByRole('checkbox', { name: /^rival/iu })
      .check();
    const rivals = onSide('rival');
    await expect.poll(shown).toBe(rivals.length);
    await expect.poll(parts).toEqual(['side: rival']);
    const actors = rivals.filter((id) => sample.actor.has(id)).length;
    await expect
      .poll(() => desk.page.getByTestId('shown-count').textContent())
      .toContain(`${actors} of ${sample.actor.size} actors`);

    await filter('side').getByText('is not', { exact: true }).click();
    await expect.poll(shown).toBe(sample.node.size - rivals.length);

    await add('people');
    const slider = filter('people').getByRole('slider').first();
    await slider.focus();
    await desk.page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await parts()).length).toBe(2);
    expect((await parts())[1]).toMatch(/^people reached: from [\d,]+$/u);

    const from = filter('people').getByRole('textbox', { name: 'people reached, From' });
    const to = filter('people').getByRole('textbox', { name: 'people reached, To' });
    await from.fill('12,345.6');
    await from.press('Enter');
    await expect.poll(async () => (await parts())[1]).toBe('people reached: from 12,345.6');
    await to.fill('2.500,0');
    await to.press('Tab');
    await expect.poll(async () => (await parts())[1]).toBe('people reached: 2,500 – 12,345.6');
    await expect.poll(() => from.inputValue()).toBe('2500');
    await from.fill('a few');
    await from.press('Enter');
    await filter('people').getByText('This isn’t a number.').waitFor();
    expect((await parts())[1]).toBe('people reached: 2,500 – 12,345.6');
    await from.fill('');
    await from.press('Enter');
    await expect.poll(async () => (await parts())[1]).toBe('people reached: up to 12,345.6');

    await crumbs().locator('[data-part]').first().focus();
    await desk.page.keyboard.press('Delete');
    await expect.poll(async () => (await parts()).length).toBe(1);
    await crumbs().locator('[data-part]').first().click();
    await expect.poll(shown).toBe(sample.node.size);
    await expect.poll(() => crumbs().count()).toBe(0);
  });

  test('by text, by ties and by dates, each in the form that it asks for', async () => {
    await key('Shift+F');
    const choice = drawer().getByRole('combobox');
    await expect.poll(() => choice.evaluate((field) => field === document.activeElement)).toBe(true);
    await add('name');
    await filter('name').getByRole('textbox').fill('BIANCHI');
    await expect
      .poll(shown)
      .toBe([...sample.actor.values()].filter(({ name }) => name.includes('Bianchi')).length);
    await filter('name')
      .getByRole('button', { name: /^Clear/u })
      .click();
    await expect.poll(shown).toBe(sample.node.size);

    await add('kind of tie');
    await filter('tieKind')
      .getByRole('checkbox', { name: /^rivalry/iu })
      .check();
    const rivalries = [...sample.tie.values()].filter(({ kind }) => kind === 'rivalry');
    const count = desk.page.getByTestId('shown-count');
    await expect.poll(() => count.textContent()).toBe(`${rivalries.length} of ${sample.tie.size} ties`);
    await expect.poll(shown).toBe(sample.node.size);
    await drawer().getByRole('switch').check({ force: true });
    const ends = new Set(rivalries.flatMap(({ sourceId, targetId }) => [sourceId, targetId]));
    await expect.poll(shown).toBe(ends.size);

    await add('start of the tie');
    await filter('since').getByLabel('From', { exact: false }).first().fill('2099-01-01');
    await desk.page.keyboard.press('Tab');
    await desk.page.getByTestId('nothing-shown').waitFor();
    await desk.page.getByTestId('nothing-shown').getByRole('button').click();
    await expect.poll(shown).toBe(sample.node.size);
    await desk.page.getByRole('button', { name: 'As before' }).click();
    await desk.page.getByTestId('nothing-shown').waitFor();
  });
});

describe('what is hidden and isolated', () => {
  test('comes back when it is cleared, and what is selected is kept and counted', async () => {
    await select('Elena Bianchi');
    await key('h');
    await expect.poll(shown).toBe(sample.node.size - 1);
    await expect.poll(parts).toEqual(['1 hidden']);
    await key('Shift+H');
    await expect.poll(shown).toBe(sample.node.size);

    await key('Control+a');
    await key('i');
    await key('Shift+F');
    await drawer().getByRole('button', { name: 'side', exact: true }).click();
    await filter('side').getByRole('checkbox', { name: /^ally/iu }).check();
    await expect.poll(shown).toBe(onSide('ally').length);
    const all = sample.node.size;
    await expect
      .poll(() => parts())
      .toEqual([
        'side: ally',
        `only ${all} nodes`,
        `${all} selected, ${all - onSide('ally').length} not shown`,
      ]);
    await crumbs().locator('[data-part="unseen"]').click();
    await expect.poll(async () => (await map.selected()).length).toBe(onSide('ally').length);
  });
});

describe('a focus', () => {
  const neighbours = (id: string) =>
    new Set(
      [...sample.tie.values()].flatMap(({ sourceId, targetId }) =>
        sourceId === id ? [targetId] : targetId === id ? [sourceId] : [],
      ),
    );

  test('stays for as long as a node is held, is kept by a key, widened and left', async () => {
    const id = idOf('Elena Bianchi');
    expect(neighbours(id).size).toBeGreaterThan(3);
    const at = await map.node(id);
    await desk.page.mouse.move(at.x, at.y);
    await desk.page.mouse.down();
    await expect.poll(parts).toEqual(['around Elena Bianchi, one step']);
    await map.legend.getByText('out of focus').waitFor();
    await desk.page.keyboard.press('+');
    await expect.poll(parts).toEqual(['around Elena Bianchi, 2 steps']);
    await desk.page.mouse.up();
    await expect.poll(() => crumbs().count()).toBe(0);
    await expect.poll(() => map.selected()).toEqual([]);

    await desk.page.mouse.down();
    await expect.poll(parts).toEqual(['around Elena Bianchi, one step']);
    await desk.page.keyboard.press('s');
    await desk.page.mouse.up();
    await desk.page.waitForTimeout(200);
    await expect.poll(parts).toEqual(['around Elena Bianchi, one step']);
    await desk.page.keyboard.press('+');
    await desk.page.keyboard.press('+');
    await desk.page.keyboard.press('-');
    await expect.poll(parts).toEqual(['around Elena Bianchi, 2 steps']);
    await desk.page.keyboard.press('Escape');
    await expect.poll(() => crumbs().count()).toBe(0);
  });

  test('doesn’t come of a drag', async () => {
    const at = await map.node(idOf('Elena Bianchi'));
    await desk.page.mouse.move(at.x, at.y);
    await desk.page.mouse.down();
    await desk.page.mouse.move(at.x + 30, at.y + 20, { steps: 4 });
    await desk.page.waitForTimeout(600);
    await expect.poll(() => crumbs().count()).toBe(0);
    await desk.page.mouse.up();
    await desk.saved();
  });
});

describe('the ways to somebody', () => {
  test('are told in words with the weakest link, and shown one at a time', async () => {
    await select('Elena Bianchi');
    await key('p');
    const routes = drawer().getByTestId('route');
    await expect.poll(() => routes.count()).toBe(5);
    const first = await routes.first().textContent();
    expect(first).toMatch(/→ Elena Bianchi/u);
    expect(first).toMatch(/Weakest link: .+ – .+ \(.+, weight 0\.\d/u);
    await routes.nth(1).getByRole('radio').check();
    await map.legend.getByText('out of focus').waitFor();
    // From far off, the way that is picked comes into view as a whole.
    await map.list.focus();
    for (let i = 0; i < 12; i++) await desk.page.keyboard.press('Alt+ArrowLeft');
    await routes.nth(2).getByRole('radio').check();
    const passed = new Set<string>();
    for (const name of await routes.nth(2).locator('b').allTextContents()) passed.add(idOf(name));
    const pane = await map.pane.boundingBox();
    if (!pane) throw new Error('no map');
    for (const id of passed) {
      const { x, y } = await map.node(id);
      expect(x).toBeGreaterThan(pane.x + 30);
      expect(x).toBeLessThan(pane.x + pane.width - 30);
      expect(y).toBeGreaterThan(pane.y + 30);
      expect(y).toBeLessThan(pane.y + pane.height - 60);
    }
    expect((await parts())[0]).toMatch(/ → Elena Bianchi$/u);
    await desk.page.keyboard.press('Escape');
    await drawer().waitFor({ state: 'detached' });
    await desk.page.keyboard.press('Escape');
    await expect.poll(() => crumbs().count()).toBe(0);
  });
});

describe('a closed group', () => {
  test('of a community is one node: selected as a whole, moved together, opened by a double click', async () => {
    const id = idOf('The Closing Club');
    const closed = sceneOf(sample, { ...usualLook, closed: [{ id, members: null, name: '' }] });
    const members = closed.groups.get(id) ?? [];
    expect(members.length).toBeGreaterThan(3);
    await select('The Closing Club');
    await key('g');
    await expect.poll(parts).toEqual(['1 group closed']);
    await expect.poll(shown).toBe(closed.document.node.size);
    const option = map.list.locator(`[data-node="${id}"]`);
    await expect.poll(() => option.textContent()).toContain(`closed group of ${members.length - 1}`);

    const row = closed.document.node.get(id);
    const at = await map.toWindow({ x: row?.x ?? 0, y: row?.y ?? 0 });
    await desk.page.mouse.click(at.x, at.y);
    await expect.poll(() => desk.title()).toContain(`${members.length}`);
    await desk.page.mouse.move(at.x, at.y);
    await desk.page.mouse.down();
    await desk.page.mouse.move(at.x + 20, at.y + 10, { steps: 3 });
    await desk.page.mouse.move(at.x + 60, at.y + 30, { steps: 5 });
    await desk.page.mouse.up();
    await desk.page
      .getByRole('button', { name: `Move ${members.length} nodes` })
      .first()
      .waitFor();
    await desk.saved();
    await desk.page.waitForTimeout(400);
    await desk.page.mouse.dblclick(at.x + 60, at.y + 30);
    await expect.poll(shown).toBe(sample.node.size);
    await key('Shift+G');
    await expect.poll(() => crumbs().count()).toBe(0);
  });

  test('put together by hand closes and opens in place', async () => {
    await select('Elena Bianchi');
    const first = await map.node(idOf('Elena Bianchi'));
    await desk.page.keyboard.down('Control');
    const second = await map.node(idOf('Chiara Mondini'));
    await desk.page.mouse.click(second.x, second.y);
    await desk.page.keyboard.up('Control');
    expect((await map.selected()).length).toBe(2);
    await key('g');
    await expect.poll(shown).toBe(sample.node.size - 1);
    const group = map.list.locator('[data-node][aria-selected="true"]');
    await expect.poll(() => group.textContent()).toMatch(/ \+1, closed group of 2/u);
    await key('F2');
    const field = desk.page.getByRole('textbox', { name: 'New name' });
    await field.fill('The bridge');
    await field.press('Escape');
    await expect.poll(() => group.textContent()).toMatch(/ \+1, closed group of 2/u);
    await key('F2');
    await field.fill('The bridge');
    await field.press('Enter');
    await expect.poll(() => group.textContent()).toMatch(/^The bridge, closed group of 2/u);
    await app.screenshot(desk.page, 'group-renamed');
    await map.list.focus();
    await desk.page.keyboard.press('Shift+F10');
    await desk.page.getByRole('menuitem', { name: 'Rename' }).click();
    await field.fill('The two of them');
    await field.press('Enter');
    await expect.poll(() => group.textContent()).toMatch(/^The two of them, closed group of 2/u);
    expect(await desk.page.getByRole('button', { name: /^Undo/u }).isDisabled()).toBe(true);
    const middle = { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 };
    await desk.page.mouse.dblclick(middle.x, middle.y);
    await expect.poll(shown).toBe(sample.node.size);
    await expect.poll(() => desk.page.getByTestId('save-state').getAttribute('data-state')).toBe('saved');
  });
});
