import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { layouts } from '../../core/layout/layouts';
import type { PlanRows } from '../../core/model/document';
import { createPlan } from '../../main/engine/plans';
import { samplePlan } from '../../resources/sample/sample';
import { openOptions } from '../bench/files';
import { grownPlan } from '../bench/plans';
import { importedPlan } from '../fixtures/imported-plan';
import { describeOnReferenceData } from '../fixtures/reference-data';
import { newFolder, RunningApp } from './app';
import { DeskPage } from './desk';
import { MapPage } from './map-page';

interface Place {
  readonly x: number;
  readonly y: number;
}

let app: RunningApp;
let desk: DeskPage;
let map: MapPage;
let path: string;

async function open(rows: PlanRows): Promise<void> {
  path = join(newFolder('schiera-layouts-'), 'plan.schiera');
  await (await createPlan(path, rows, openOptions)).close();
  app = await RunningApp.launch({ plan: path });
  desk = new DeskPage(await app.window());
  await desk.opened();
  await desk.page.setViewportSize({ width: 1280, height: 800 });
  map = new MapPage(desk.page);
}

/** Where the nodes are, as it is in the file. */
function places(): Map<string, Place> {
  const file = new Database(path, { readonly: true });
  try {
    const rows = file.prepare('SELECT id, x, y FROM node ORDER BY id').all() as (Place & { id: string })[];
    return new Map(rows.map(({ id, x, y }) => [id, { x, y }]));
  } finally {
    file.close();
  }
}

function movedSince(before: ReadonlyMap<string, Place>): string[] {
  const now = places();
  return [...before].flatMap(([id, { x, y }]) => (now.get(id)?.x === x && now.get(id)?.y === y ? [] : [id]));
}

const menu = () => desk.page.getByRole('dialog', { name: 'Arrange' });

async function arrangeBy(id: string): Promise<void> {
  const before = places();
  await desk.page.keyboard.press('Control+Shift+l');
  await menu().locator(`[data-layout="${id}"]`).click();
  await expect.poll(() => movedSince(before).length).toBeGreaterThan(0);
  await desk.notice('The map was arranged anew.');
  await desk.page.getByTestId('job').waitFor({ state: 'detached' });
  await desk.saved();
}

/** Arranges as the last time, which moves nobody any more. */
async function arrangeAgain(id: string): Promise<void> {
  const before = places();
  await desk.page.keyboard.press('Control+l');
  await desk.notice('Everything stands there already');
  expect(movedSince(before), id).toEqual([]);
}

async function undo(): Promise<void> {
  await desk.page.keyboard.press('Control+z');
  await desk.page.getByRole('button', { name: /^Redo: / }).waitFor();
  await desk.saved();
}

const three = ['chiara-mondini', 'elena-bianchi', 'paolo-verzeri'];

async function select(ids: readonly string[]): Promise<void> {
  await map.restingView();
  for (const id of ids) {
    const { x, y } = await map.node(id);
    await desk.page.keyboard.down('Control');
    await desk.page.mouse.click(x, y);
    await desk.page.keyboard.up('Control');
  }
  await expect.poll(async () => (await map.selected()).sort()).toEqual([...ids].sort());
}

afterEach(() => app[Symbol.asyncDispose]());

test('a layout that goes by what nobody has says so, until somebody has it', async () => {
  await open({ ...samplePlan('en'), stance: [] });
  const note = menu()
    .locator('[data-layout="matrix"]')
    .getByText(/^Nobody’s .+ is known yet/u);
  const look = async () => {
    await desk.freeKeyboard();
    await desk.page.keyboard.press('Control+Shift+L');
    await menu().locator('[data-layout="matrix"]').waitFor();
  };
  const leave = async () => {
    await desk.page.keyboard.press('Escape');
    await menu().waitFor({ state: 'detached' });
  };
  await look();
  await expect.poll(() => note.allTextContents()).toEqual([expect.stringContaining('stance')]);
  await menu().getByRole('button', { name: 'Options: As a matrix' }).click();
  await menu().getByLabel('From left to right').selectOption({ label: 'number of ties' });
  await expect.poll(() => note.count()).toBe(0);
  await menu().getByLabel('From left to right').selectOption({ label: 'stance' });
  await expect.poll(() => note.count()).toBe(1);
  await leave();

  await desk.goTo('Elena Bianchi');
  await desk.inspector.getByRole('button', { name: 'Add', exact: true }).first().click();
  await desk.page.getByRole('button', { name: /^Undo: / }).waitFor();
  await look();
  await expect.poll(() => note.count()).toBe(0);
  await leave();
});

describe('layouts', () => {
  const pinned = samplePlan('en').node[5]?.id ?? '';

  beforeEach(async () => {
    const rows = samplePlan('en');
    const node = rows.node.map((row) => (row.id === pinned ? { ...row, pinned: true } : row));
    await open({ ...rows, node });
  });

  test('each is one click on the map, keeps what is pinned, and is taken back exactly', async () => {
    const drawn = places();
    await arrangeBy('grid');
    expect(movedSince(drawn)).toHaveLength(drawn.size - 1);
    expect(movedSince(drawn)).not.toContain(pinned);
    await arrangeAgain('grid');
    // Rows say nothing of the network: no layout has a reason to leave anybody there.
    const inRows = places();
    for (const { id } of layouts.filter((layout) => layout.id !== 'grid')) {
      await arrangeBy(id);
      const moved = movedSince(inRows);
      expect(moved.length, id).toBeGreaterThan(0.9 * inRows.size);
      expect(moved, id).not.toContain(pinned);
      await arrangeAgain(id);
      await app.screenshot(desk.page, `layout-${id}`);
      await undo();
      expect(movedSince(inRows), id).toEqual([]);
    }
    await undo();
    expect(movedSince(drawn)).toEqual([]);
  });

  test('its options are a form; what was chosen is done again by Ctrl+L', async () => {
    await desk.page.keyboard.press('Control+Shift+l');
    await menu().getByRole('button', { name: 'Options: in rows' }).click();
    await menu().getByRole('combobox', { name: 'Order by' }).selectOption({ label: 'side' });
    await menu().getByRole('button', { name: 'Arrange', exact: true }).click();
    await desk.notice('The map was arranged anew.');
    await desk.saved();
    const inRows = places();
    const [us] = samplePlan('en').actor.filter(({ side }) => side === 'own');
    const [rival] = samplePlan('en').actor.filter(({ side }) => side === 'rival');
    expect(inRows.get(us?.id ?? '')?.y ?? 0).toBeLessThan(inRows.get(rival?.id ?? '')?.y ?? 0);
    await undo();
    await desk.page.keyboard.press('Control+l');
    await desk.page.getByRole('button', { name: /^Undo: arrange/ }).waitFor();
    await desk.saved();
    expect(movedSince(inRows)).toEqual([]);
  });

  test('with several selected, only these move', async () => {
    const before = places();
    await select(three);
    await desk.page.keyboard.press('Control+Shift+l');
    await menu().getByText('The 3 selected nodes; the others stay').waitFor();
    await desk.page.keyboard.press('Escape');
    await arrangeBy('grid');
    const moved = movedSince(before);
    expect(moved.length).toBeGreaterThan(0);
    for (const id of moved) expect(three).toContain(id);
  });

  test('nodes line up by keys, and spaces become even', async () => {
    await select(three);
    await desk.page.keyboard.press('Alt+h');
    await desk.page.getByRole('button', { name: /^Undo: line up 3 nodes|^Undo: align/ }).waitFor();
    await desk.saved();
    const xs = three.map((id) => places().get(id)?.x);
    expect(new Set(xs).size).toBe(1);
    const before = places();
    await desk.page.keyboard.press('Alt+Shift+v');
    await expect.poll(() => movedSince(before).length).toBeLessThanOrEqual(1);
    await desk.saved();
    const outer = three.map((id) => before.get(id)?.y ?? 0).sort((a, b) => a - b);
    const now = three.map((id) => places().get(id)?.y ?? 0).sort((a, b) => a - b);
    expect([now[0], now[2]]).toEqual([outer[0], outer[2]]);
  });

  test('a node that is dragged near the line of another comes to stand on it, but not with Alt held', async () => {
    const [moved, other] = ['chiara-mondini', 'elena-bianchi'];
    const goal = places().get(other ?? '');
    if (!moved || !goal) throw new Error('the sample is another');
    const drag = async (alt: boolean) => {
      const from = await map.node(moved);
      const line = await map.toWindow({ x: goal.x, y: 0 });
      if (alt) await desk.page.keyboard.down('Alt');
      await desk.page.mouse.move(from.x, from.y);
      await desk.page.mouse.down();
      await desk.page.mouse.move(line.x - 30, from.y + 10, { steps: 4 });
      await desk.page.mouse.move(line.x + 3, from.y + 10, { steps: 4 });
      await desk.page.mouse.up();
      if (alt) await desk.page.keyboard.up('Alt');
      await desk.page.getByRole('button', { name: /^Undo: move/ }).waitFor();
      await desk.saved();
    };
    await drag(false);
    const xs = [...places()].filter(([id]) => id !== moved).map(([, { x }]) => x);
    expect(xs).toContain(places().get(moved)?.x);
    await undo();
    await drag(true);
    expect(xs).not.toContain(places().get(moved)?.x);
  });
});

describe('in a large map', () => {
  test('who names a view while it is arranged keeps the keyboard', async () => {
    await open(grownPlan(3_000, 12_000));
    await desk.page.keyboard.press('Control+Shift+l');
    await menu().locator('[data-layout="organic"]').click();
    await desk.page.keyboard.press('v');
    const field = desk.page.getByTestId('views').getByRole('textbox');
    await field.fill('Half a na');
    await desk.notice('The map was arranged anew.');
    await desk.page.keyboard.type('me');
    await expect.poll(() => field.inputValue()).toBe('Half a name');
  });
});

describeOnReferenceData('on a real network', () => {
  test('a long arrangement can be cancelled, and nothing has moved', async () => {
    await open(await importedPlan('netheptphy/hep.txt'));
    const before = places();
    expect(before.size).toBe(15_233);
    await desk.menu(app, 'map.layout.organic');
    await desk.page.getByTestId('job').getByRole('button', { name: 'Cancel' }).click();
    await desk.page.getByTestId('job').waitFor({ state: 'detached' });
    expect(movedSince(before)).toEqual([]);
  });

  test('two thousand nodes are arranged in ways that differ, and taken back', async () => {
    await open(await importedPlan('bench_graphs/g2000.txt.gz'));
    const before = places();
    for (const id of ['columns', 'matrix', 'grid']) {
      await desk.menu(app, `map.layout.${id}`);
      await desk.page.getByRole('button', { name: /^Undo: arrange/ }).waitFor();
      await desk.saved();
      // Of nobody anything is known: in the matrix all come to the corner, and who stands there stays.
      expect(movedSince(before).length, id).toBeGreaterThan(0.85 * before.size);
      await app.screenshot(desk.page, `layout-real-${id}`);
      await undo();
      expect(movedSince(before), id).toEqual([]);
    }
  });

  test('an import has drawn two thousand nodes organically already', async () => {
    await open(await importedPlan('bench_graphs/g2000.txt.gz'));
    const before = places();
    // Nobody of them is at home in a community, and by community is the organic layout then.
    for (const id of ['organic', 'communities']) {
      await desk.menu(app, `map.layout.${id}`);
      await desk.notice('Everything stands there already');
      expect(movedSince(before), id).toEqual([]);
      await desk.page.getByRole('button', { name: 'Put away' }).click();
      await desk.page.getByText('Everything stands there already').waitFor({ state: 'detached' });
    }
  });
});
