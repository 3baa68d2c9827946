import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPlan } from '../../main/engine/plans';
import { samplePlan } from '../../resources/sample/sample';
import { openOptions } from '../bench/files';
import { newFolder, RunningApp } from './app';
import { DeskPage } from './desk';

/** Drags files from another program onto the middle of the window and lets go. */
async function dropFrom(desk: DeskPage, files: readonly string[]): Promise<void> {
  const session = await desk.page.context().newCDPSession(desk.page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
}

test('a plan that is dropped on the window is opened, one beside an open plan in a window of its own', async () => {
  const folder = newFolder('schiera-dropped-');
  const paths = ['first', 'second'].map((name) => join(folder, `${name}.schiera`));
  for (const path of paths) {
    const rows = samplePlan('en');
    const plan = rows.plan.map((row) => ({ ...row, name: `The ${path.slice(folder.length + 1, -8)} plan` }));
    await (await createPlan(path, { ...rows, plan }, openOptions)).close();
  }
  await using app = await RunningApp.launch();
  const desk = await DeskPage.welcome(app);
  await dropFrom(desk, paths.slice(0, 1));
  await desk.opened();
  await expect.poll(() => desk.title()).toBe('The first plan');
  await dropFrom(desk, paths.slice(1));
  await expect.poll(() => app.windows().length).toBe(2);
  const other = new DeskPage(await app.window());
  await other.opened();
  await expect.poll(() => other.title()).toBe('The second plan');
  expect(await desk.title()).toBe('The first plan');
});
