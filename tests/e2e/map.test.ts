import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sceneOf } from '../../core/look/scene';
import { documentOf } from '../../core/model/document';
import { usualLook } from '../../core/model/look';
import { nodeAt, pointOn, tieAt } from '../../core/picture/finding';
import { pictureOf } from '../../core/picture/picture';
import { pictureThemes } from '../../core/picture/theme';
import { samplePlan } from '../../resources/sample/sample';
import { readerIn } from '../core/picture/drawn';
import { RunningApp } from './app';
import { DeskPage } from './desk';
import { MapPage } from './map-page';

let app: RunningApp;
let desk: DeskPage;
let map: MapPage;
let complaints: string[];

const chiara = 'chiara-mondini';
const elena = 'elena-bianchi';

/** The console says nothing about the page that shouldn't be there. */
function listen(): void {
  complaints = [];
  desk.page.on('pageerror', (error) => complaints.push(error.message));
  desk.page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
}

describe('the map of the sample', () => {
  beforeEach(async () => {
    app = await RunningApp.launch({ preferences: { theme: 'light', language: 'en' } });
    desk = new DeskPage(await app.window());
    listen();
    await desk.page.setViewportSize({ width: 1280, height: 800 });
    await desk.page.getByTestId('sample-card').getByRole('button').click();
    await desk.opened();
    map = new MapPage(desk.page);
  });

  afterEach(async () => {
    expect(complaints).toEqual([]);
    await app[Symbol.asyncDispose]();
  });

  const click = async (id: string, modifiers: ('Shift' | 'Control')[] = []) => {
    const { x, y } = await map.node(id);
    for (const key of modifiers) await desk.page.keyboard.down(key);
    await desk.page.mouse.click(x, y);
    for (const key of modifiers) await desk.page.keyboard.up(key);
  };

  test('shows everything, explains its signs and lists its nodes', async () => {
    const sample = samplePlan('en');
    const pane = await map.pane.boundingBox();
    const legend = await map.legend.boundingBox();
    const view = await map.restingView();
    for (const node of sample.node) {
      const x = view.x + (node.x ?? Number.NaN) * view.zoom;
      const y = view.y + (node.y ?? Number.NaN) * view.zoom;
      expect(x, node.id).toBeGreaterThan(0);
      expect(x, node.id).toBeLessThan(pane?.width ?? 0);
      expect(y, node.id).toBeGreaterThan(0);
      expect(y, node.id).toBeLessThan((legend?.y ?? 0) - (pane?.y ?? 0));
    }
    for (const word of ['us', 'ally', 'undecided', 'rival', 'person', 'organisation', 'community', 'against'])
      expect(await map.legend.getByText(word, { exact: true }).count(), word).toBe(1);
    await expect.poll(() => map.list.getAttribute('aria-label')).toContain(`${sample.node.length}`);
    const [first] = await map.list.getByRole('treeitem').allTextContents();
    expect(first).toMatch(/, community, .*\d+ ties$/u);
    await app.screenshot(desk.page, 'map-light-1280');
  });

  test('a click selects, with Ctrl held more, on the ground nothing', async () => {
    await click(chiara);
    await expect.poll(() => map.selected()).toEqual([chiara]);
    await expect.poll(() => desk.title()).toBe('Chiara Mondini');
    await click(elena, ['Control']);
    await expect.poll(async () => (await map.selected()).sort()).toEqual([chiara, elena]);
    await click(elena, ['Control']);
    await expect.poll(() => map.selected()).toEqual([chiara]);
    await desk.page.keyboard.press('Escape');
    await expect.poll(() => map.selected()).toEqual([]);
  });

  test('a box with Shift held selects what is in it', async () => {
    const from = await map.toWindow({ x: 20, y: 40 });
    const to = await map.toWindow({ x: 120, y: 300 });
    await desk.page.keyboard.down('Shift');
    await desk.page.mouse.move(from.x, from.y);
    await desk.page.mouse.down();
    await desk.page.mouse.move(to.x, to.y, { steps: 5 });
    await desk.page.mouse.up();
    await desk.page.keyboard.up('Shift');
    const inside = samplePlan('en').node.filter(
      ({ x, y }) => x !== null && y !== null && x >= 20 && x <= 120 && y >= 40 && y <= 300,
    );
    expect(inside.length).toBeGreaterThan(1);
    await expect.poll(async () => (await map.selected()).sort()).toEqual(inside.map(({ id }) => id).sort());
  });

  test('a dragged node stays where it is put; taken back, it is where it was', async () => {
    const from = await map.node(chiara);
    await desk.page.mouse.move(from.x, from.y);
    await desk.page.mouse.down();
    await desk.page.mouse.move(from.x + 40, from.y - 36, { steps: 5 });
    await desk.page.mouse.up();
    await desk.saved();
    await desk.page.mouse.click(from.x + 40, from.y - 36);
    await expect.poll(() => map.selected()).toEqual([chiara]);
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Control+z');
    await desk.saved();
    await desk.page.mouse.click(from.x, from.y);
    await expect.poll(() => map.selected()).toEqual([chiara]);
  });

  test('several selected nodes are dragged together, as one step', async () => {
    await click(chiara);
    await click(elena, ['Control']);
    const from = await map.node(chiara);
    const other = await map.node(elena);
    await desk.page.mouse.move(from.x, from.y);
    await desk.page.mouse.down();
    await desk.page.mouse.move(from.x - 20, from.y - 44, { steps: 5 });
    await desk.page.mouse.up();
    await desk.saved();
    await desk.page.keyboard.press('Escape');
    await desk.page.mouse.click(other.x - 20, other.y - 44);
    await expect.poll(() => map.selected()).toEqual([elena]);
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Control+z');
    await desk.saved();
    await click(chiara);
    await expect.poll(() => map.selected()).toEqual([chiara]);
    await click(elena);
    await expect.poll(() => map.selected()).toEqual([elena]);
  });

  test('a double click names a new actor on the spot', async () => {
    const { x, y } = await map.toWindow({ x: 600, y: -10 });
    await desk.page.mouse.dblclick(x, y);
    await desk.page.getByRole('textbox', { name: 'Name of the actor' }).fill('Olga Nuova');
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => desk.title()).toBe('Olga Nuova');
    await desk.saved();
    await desk.page.keyboard.press('Escape');
    await desk.page.mouse.click(x, y);
    await expect.poll(() => desk.title()).toBe('Olga Nuova');
  });

  test('a double click on a node renames it, Escape leaves it', async () => {
    const { x, y } = await map.node(chiara);
    await desk.page.mouse.dblclick(x, y);
    const field = desk.page.getByRole('textbox', { name: 'New name' });
    await field.fill('Chiara M.');
    await desk.page.keyboard.press('Escape');
    await expect.poll(() => desk.title()).toBe('Chiara Mondini');
    await desk.page.mouse.dblclick(x, y);
    await field.fill('Chiara M.');
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => desk.title()).toBe('Chiara M.');
  });

  test('a tie is drawn from a node’s handle', async () => {
    const from = await map.node(elena);
    const to = await map.node('officine-lari');
    await desk.page.mouse.move(from.x - 40, from.y);
    await desk.page.mouse.move(from.x, from.y, { steps: 3 });
    await map.handle.hover();
    await desk.page.mouse.down();
    await desk.page.mouse.move(to.x, to.y, { steps: 6 });
    await expect.poll(() => map.mode()).toBe('tying');
    await desk.page.mouse.up();
    await desk.page.getByRole('menuitem', { name: 'alliance' }).click();
    await desk.field('valence').waitFor();
    await expect.poll(() => map.mode()).toBe('looking');
    await desk.saved();
  });

  test('a tie let go of over the ground makes the actor at its other end', async () => {
    const from = await map.node(elena);
    const to = await map.toWindow({ x: 600, y: -10 });
    await desk.page.mouse.move(from.x - 40, from.y);
    await desk.page.mouse.move(from.x, from.y, { steps: 3 });
    await map.handle.hover();
    await desk.page.mouse.down();
    await desk.page.mouse.move(to.x, to.y, { steps: 6 });
    await desk.page.mouse.up();
    await desk.page.getByRole('textbox', { name: 'Name of the actor' }).fill('Olga Nuova');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('menuitem', { name: 'influence' }).click();
    await desk.field('valence').waitFor();
    await desk.page.mouse.click(to.x, to.y);
    await expect.poll(() => desk.title()).toBe('Olga Nuova');
  });

  test('a tie is selected where its line is', async () => {
    const picture = pictureOf(
      sceneOf(documentOf(samplePlan('en')), usualLook),
      readerIn('en'),
      pictureThemes.light,
    );
    const lonely = picture.ties.find((tie) => {
      const middle = pointOn(tie, 0.5);
      const away = picture.ties.every(
        (other) => other === tie || !tieAt({ ...picture, ties: [other] }, middle, 30),
      );
      return away && !nodeAt(picture, middle, 40);
    });
    if (!lonely) throw new Error('no tie by itself');
    const { x, y } = await map.toWindow(pointOn(lonely, 0.5));
    await desk.page.mouse.click(x, y);
    await desk.field('valence').waitFor();
    await expect.poll(() => map.selected()).toEqual([]);
  });

  test('by keyboard alone: walk, add an actor, tie it, move it, delete it, take that back', async () => {
    await map.list.focus();
    await desk.page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await map.selected()).length).toBe(1);
    const [first] = await map.selected();
    await desk.page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await map.selected())[0]).not.toBe(first);
    await desk.page.keyboard.press('a');
    await expect.poll(() => map.mode()).toBe('placing');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('textbox', { name: 'Name of the actor' }).waitFor();
    await desk.page.keyboard.type('Olga Nuova');
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => desk.title()).toBe('Olga Nuova');
    await desk.page.keyboard.press('t');
    await expect.poll(() => map.mode()).toBe('tying');
    await desk.page.keyboard.press('ArrowRight');
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => map.mode()).toBe('choosing');
    await desk.page.keyboard.press('Enter');
    await desk.field('valence').waitFor();
    await desk.page.keyboard.press('Escape');
    await desk.goTo('Olga Nuova');
    await map.list.focus();
    await desk.page.keyboard.press('Control+ArrowRight');
    await desk.page.keyboard.press('Control+ArrowRight');
    await desk.page.getByRole('button', { name: 'Undo: move Olga Nuova' }).waitFor();
    await desk.saved();
    await desk.page.keyboard.press('Delete');
    await expect.poll(() => map.list.locator('[data-node]', { hasText: 'Olga' }).count()).toBe(0);
    await desk.page.keyboard.press('Control+z');
    await desk.saved();
    await desk.goTo('Olga Nuova');
  });

  test('what was looked for comes into view', async () => {
    await map.list.focus();
    for (let i = 0; i < 8; i++) await desk.page.keyboard.press('+');
    await desk.goTo('Kevin Marras');
    const pane = await map.pane.boundingBox();
    const { x, y } = await map.node('kevin-marras');
    expect(x).toBeGreaterThan(pane?.x ?? 0);
    expect(x).toBeLessThan((pane?.x ?? 0) + (pane?.width ?? 0));
    expect(y).toBeGreaterThan(pane?.y ?? 0);
    expect(y).toBeLessThan((pane?.y ?? 0) + (pane?.height ?? 0));
  });

  test('wheel, keys and buttons zoom; 0 shows everything again', async () => {
    const zoom = async () => {
      const a = await map.toWindow({ x: 0, y: 0 });
      const b = await map.toWindow({ x: 100, y: 0 });
      return (b.x - a.x) / 100;
    };
    const whole = await zoom();
    const { x, y } = await map.toWindow({ x: 600, y: 20 });
    await desk.page.mouse.move(x, y);
    for (let i = 0; i < 6; i++) await desk.page.mouse.wheel(0, -120);
    const near = await zoom();
    expect(near).toBeGreaterThan(whole * 1.1);
    await map.list.focus();
    await desk.page.keyboard.press('-');
    await expect.poll(zoom).toBeLessThan(near);
    await desk.page.keyboard.press('0');
    await expect.poll(zoom).toBeCloseTo(whole, 2);
  });
});

test.each([
  { theme: 'light', language: 'it' },
  { theme: 'dark', language: 'it' },
] as const)('on a projector, $theme, with somebody selected', async ({ theme, language }) => {
  await using running = await RunningApp.launch({ preferences: { theme, language } });
  const window = await DeskPage.withSample(running);
  await window.page.setViewportSize({ width: 1920, height: 1080 });
  await window.page.keyboard.press('Control+0');
  await window.goTo('Elena Bianchi');
  const map = new MapPage(window.page);
  await expect.poll(() => map.selected()).toEqual([elena]);
  await map.node(elena);
  await running.screenshot(window.page, `map-${theme}-1920`);
});

test('an empty map teaches how to begin', async () => {
  await using empty = await RunningApp.launch({ preferences: { theme: 'dark', language: 'it' } });
  const window = await DeskPage.welcome(empty);
  await empty.answerDialogs({ save: join(empty.documents, 'vuoto.schiera') });
  await window.page.keyboard.press('Control+n');
  await window.dialog.getByRole('textbox').first().fill('Vuoto');
  await window.page.keyboard.press('Enter');
  await window.opened();
  await window.page.getByTestId('empty-map').waitFor();
  await empty.screenshot(window.page, 'map-empty-dark');
  await window.page.getByRole('button', { name: 'Aggiungi il primo attore' }).click();
  await window.page.getByRole('textbox', { name: 'Nome dell’attore' }).fill('Elena Prima');
  await window.page.keyboard.press('Enter');
  await expect.poll(() => window.title()).toBe('Elena Prima');
  await expect.poll(() => window.page.getByTestId('empty-map').count()).toBe(0);
  await window.page.getByTestId('legend').getByText('persona').waitFor();
});
