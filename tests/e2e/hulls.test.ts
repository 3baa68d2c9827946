import { expect, test } from 'vitest';
import { sceneOf } from '../../core/look/scene';
import { documentOf } from '../../core/model/document';
import { usualLook } from '../../core/model/look';
import { contains } from '../../core/picture/boxes';
import { nodeAt, tieAt } from '../../core/picture/finding';
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

test('a view shows communities as outlines, in which they are no nodes, and the map at large shows them again', async () => {
  const rows = samplePlan('en');
  const view = {
    id: 'outlines',
    name: 'Outlines',
    ordinal: 0,
    look: { ...usualLook, communities: 'grounds' as const },
    camera: null,
    ownPlaces: false,
  };
  await withPlan({ ...rows, view: [view], place: [] }, async (plan) => {
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
    const picture = pictureOf(sceneOf(documentOf(rows), view.look), reader, pictureThemes.dark);
    const free = picture.areas
      .flatMap(({ id, name }) => (name ? [{ id, x: name.x, y: name.y + 3 / zoom }] : []))
      .filter(
        ({ x, y }) =>
          picture.areas.filter(({ box }) => contains(box, { x1: x, y1: y, x2: x, y2: y })).length === 1,
      )
      .find((at) => !nodeAt(picture, at, 5 / zoom) && !tieAt(picture, at, 8 / zoom));
    if (!free) throw new Error('no ground to press on');
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
