import { expect, test } from 'vitest';
import { sceneOf } from '../../core/look/scene';
import { documentOf } from '../../core/model/document';
import { usualLook } from '../../core/model/look';
import type { View } from '../../core/model/view';
import { contains } from '../../core/picture/boxes';
import { nodeAt, tieAt } from '../../core/picture/finding';
import type { Picture } from '../../core/picture/parts';
import { nothingSelected, pictureOf } from '../../core/picture/picture';
import { pictureThemes } from '../../core/picture/theme';
import { samplePlan } from '../../resources/sample/sample';
import { withPlan } from '../bench/files';
import { RunningApp } from './app';
import { DeskPage } from './desk';
import { MapPage } from './map-page';

const reader = {
  selection: nothingSelected,
  language: 'en' as const,
  say: ({ key }: { key: string }) => key,
};

const outlines: View = {
  id: 'outlines',
  name: 'Outlines',
  ordinal: 0,
  look: { ...usualLook, communities: 'grounds' },
  camera: null,
  ownPlaces: false,
};

/** A place on the ground of one community, and nothing else there. */
function freeGround(picture: Picture, zoom: number): { id: string; x: number; y: number } {
  const found = picture.areas
    .flatMap(({ id, name }) => (name ? [{ id, x: name.x, y: name.y + 3 / zoom }] : []))
    .filter(
      ({ x, y }) =>
        picture.areas.filter(({ box }) => contains(box, { x1: x, y1: y, x2: x, y2: y })).length === 1,
    )
    .find((at) => !nodeAt(picture, at, 5 / zoom) && !tieAt(picture, at, 8 / zoom));
  if (!found) throw new Error('no ground to press on');
  return found;
}

test('a view shows communities as outlines, in which they are no nodes, and the map at large shows them again', async () => {
  const rows = samplePlan('en');
  await withPlan({ ...rows, view: [outlines], place: [] }, async (plan) => {
    await using app = await RunningApp.launch({ plan, preferences: { theme: 'dark', language: 'en' } });
    const desk = new DeskPage(await app.window());
    await desk.opened();
    const map = new MapPage(desk.page);
    const nodes = async () => (await map.list.getAttribute('aria-label')) ?? '';
    await expect.poll(nodes).toContain(`${rows.node.length}`);
    await desk.page.getByText('Outlines', { exact: true }).click();
    await expect.poll(nodes).toContain(`${rows.actor.length} `);
    await expect.poll(() => map.legend.getByText('community and its members').count()).toBe(1);
    await expect.poll(() => map.legend.getByText('membership', { exact: true }).count()).toBe(0);
    const { zoom } = await map.restingView();
    const picture = pictureOf(sceneOf(documentOf(rows), outlines.look), reader, pictureThemes.dark);
    const free = freeGround(picture, zoom);
    const { x, y } = await map.toWindow(free);
    await desk.page.mouse.move(x, y);
    await expect.poll(() => map.pane.getAttribute('data-over')).toBe('node');
    await desk.page.mouse.click(x, y);
    await expect.poll(() => desk.title()).toBe(rows.community.find(({ id }) => id === free.id)?.name);
    await app.screenshot(desk.page, 'outlines-dark');

    // The same by ear and by keys.
    const name = (id: string) => rows.community.find((row) => row.id === id)?.name ?? '';
    const line = map.list.locator(`[data-node="${free.id}"]`);
    const count = picture.areas.find(({ id }) => id === free.id)?.count ?? 0;
    await expect
      .poll(() => line.textContent())
      .toContain(`${name(free.id)}, community outline with ${count} members`);
    await expect.poll(() => line.getAttribute('aria-selected')).toBe('true');
    await expect
      .poll(() => map.list.getAttribute('aria-activedescendant'))
      .toBe(await line.getAttribute('id'));
    const outlined = picture.areas.map(({ id }) => id);
    await map.list.focus();
    await desk.page.keyboard.press('Shift+ArrowDown');
    await expect.poll(async () => (await map.selected()).length).toBe(2);
    await desk.page.keyboard.press('r');
    await expect.poll(() => desk.page.getByTestId('map-tree').isVisible()).toBe(true);
    await desk.page.keyboard.press('Home');
    await expect.poll(async () => outlined.includes((await map.selected())[0] ?? '')).toBe(true);
    const [top = ''] = await map.selected();
    await expect.poll(() => desk.title()).toBe(name(top));
    await app.screenshot(desk.page, 'outlines-tree-dark');
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => desk.inspector.isVisible()).toBe(true);
  });
});

test('a tie that is let go of on an outline leads to its community, which is lit up', async () => {
  const rows = samplePlan('en');
  await withPlan({ ...rows, view: [outlines], place: [] }, async (plan) => {
    await using app = await RunningApp.launch({ plan, preferences: { theme: 'light', language: 'en' } });
    const desk = new DeskPage(await app.window());
    await desk.opened();
    const map = new MapPage(desk.page);
    await desk.page.getByText('Outlines', { exact: true }).click();
    const listed = async () => (await map.list.getAttribute('aria-label')) ?? '';
    await expect.poll(listed).toContain(`${rows.actor.length} `);
    const { zoom } = await map.restingView();
    const picture = pictureOf(sceneOf(documentOf(rows), outlines.look), reader, pictureThemes.light);
    const free = freeGround(picture, zoom);
    const { box } = picture.areas.find(({ id }) => id === free.id) ?? {};
    const from = picture.nodes.find(({ x, y }) => box && !contains(box, { x1: x, y1: y, x2: x, y2: y }));
    if (!from) throw new Error('nobody stands outside');
    const at = await map.toWindow(from);
    const to = await map.toWindow(free);
    /** How much is painted over the map beside where the pointer is. */
    const light = () =>
      map.pane.evaluate((pane, { x, y }) => {
        const canvas = [...pane.querySelectorAll(':scope > canvas')].at(-1);
        if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
        const ratio = canvas.width / canvas.clientWidth;
        const corner = pane.getBoundingClientRect();
        const pixel = [(x - corner.x) * ratio, (y - corner.y) * ratio] as const;
        return canvas.getContext('2d')?.getImageData(pixel[0], pixel[1], 1, 1).data[3] ?? 0;
      }, to);
    await desk.page.mouse.move(at.x - 40, at.y);
    await desk.page.mouse.move(at.x, at.y, { steps: 3 });
    const dark = await light();
    await map.handle.hover();
    await desk.page.mouse.down();
    await desk.page.mouse.move(to.x, to.y, { steps: 6 });
    await expect.poll(light).toBeGreaterThan(dark);
    await app.screenshot(desk.page, 'outlines-tie-light');
    await desk.page.mouse.up();
    await expect.poll(() => map.mode()).toBe('choosing');
    await desk.page.getByRole('menuitem', { name: 'influence' }).click();
    await desk.field('valence').waitFor();
    await desk.saved();
    await expect.poll(listed).toContain(`${rows.actor.length} `);
    const name = rows.community.find(({ id }) => id === free.id)?.name ?? '';
    await expect.poll(() => desk.title()).toContain(name);
    await desk.page.keyboard.press('Control+z');
    await expect.poll(() => desk.page.getByRole('button', { name: /^Undo/u }).isDisabled()).toBe(true);
  });
});
