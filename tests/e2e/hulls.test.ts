import { expect, test } from 'vitest';
import { usualLook } from '../../core/model/look';
import { samplePlan } from '../../resources/sample/sample';
import { withPlan } from '../bench/files';
import { RunningApp } from './app';
import { DeskPage } from './desk';
import { MapPage } from './map-page';

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
    await app.screenshot(desk.page, 'outlines-dark');
  });
});
