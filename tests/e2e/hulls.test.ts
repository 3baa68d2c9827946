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
    expect(await nodes()).toContain(`${rows.node.length}`);
    await desk.page.getByText('Outlines', { exact: true }).click();
    await expect.poll(nodes).toContain(`${rows.actor.length} `);
    expect(await map.legend.getByText('community and its members').count()).toBe(1);
    expect(await map.legend.getByText('membership', { exact: true }).count()).toBe(0);
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
  });
});
