import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { tableNames } from '../../core/model/tables';
import { describeOnReferenceData } from '../fixtures/reference-data';
import { referenceFile } from '../fixtures/reference-files';
import { RunningApp } from './app';
import { DeskPage } from './desk';
import { MapPage } from './map-page';
import { ViewsPage } from './views-page';

interface Blogs {
  /** The tables as a consultant would have them. */
  readonly files: Readonly<Record<string, string>>;
  readonly conservative: number;
  /** How many blogs have at least so many ties, each counted once for each direction. */
  atLeast(ties: number): number;
}

/** The political blogs of 2004 (L. Adamic, N. Glance) as two tables. */
function blogs(): Blogs {
  const gml = new TextDecoder().decode(referenceFile('polblogs/polblogs.gml').bytes);
  const nodes = [...gml.matchAll(/node \[\s*id (\d+)\s*label "([^"]*)"\s*value (\d)/g)].map(
    ([, id = '', name = '', value]) => ({ id, name, side: value === '0' ? 'ally' : 'rival' }),
  );
  const links = [...gml.matchAll(/edge \[\s*source (\d+)\s*target (\d+)/g)].map(
    ([, a = '', b = '']) => [a, b] as const,
  );
  const ties = new Map<string, number>();
  // Nothing says which way links go: whoever links to whom, they are one tie.
  const distinct = new Set(links.filter(([a, b]) => a !== b).map((pair) => pair.toSorted().join('\t')));
  for (const pair of distinct) for (const id of pair.split('\t')) ties.set(id, (ties.get(id) ?? 0) + 1);
  return {
    files: {
      'blogs.csv': `id;name;side\n${nodes.map(({ id, name, side }) => `${id};"${name}";${side}`).join('\n')}\n`,
      'links.tsv': `from\tto\n${links.map((pair) => pair.join('\t')).join('\n')}\n`,
    },
    conservative: nodes.filter(({ side }) => side === 'rival').length,
    atLeast: (least) => nodes.filter(({ id }) => (ties.get(id) ?? 0) >= least).length,
  };
}

/** What stands in the plan's file: all rows, and how many commands its journal holds. */
class PlanOnDisk {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  rows(): Record<string, unknown[]> {
    return this.#read((file) =>
      Object.fromEntries(
        tableNames.map((table) => [table, file.prepare(`SELECT * FROM ${table} ORDER BY id`).all()]),
      ),
    );
  }

  commands(): number {
    return this.#read((file) => Number(file.prepare('SELECT count(*) FROM journal').pluck().get()));
  }

  #read<Value>(ask: (file: Database.Database) => Value): Value {
    const file = new Database(this.path, { readonly: true });
    try {
      return ask(file);
    } finally {
      file.close();
    }
  }
}

/** One consultant at work on one plan. */
class Work {
  readonly desk: DeskPage;
  readonly views: ViewsPage;
  readonly map: MapPage;
  readonly plan: PlanOnDisk;
  readonly complaints: string[] = [];

  constructor(desk: DeskPage, plan: PlanOnDisk) {
    this.desk = desk;
    this.views = new ViewsPage(desk);
    this.map = new MapPage(desk.page);
    this.plan = plan;
    desk.page.on('pageerror', (error) => this.complaints.push(error.message));
    desk.page.on('console', (told) => {
      if (told.type() === 'error') this.complaints.push(told.text());
    });
  }

  get drawer(): Locator {
    return this.desk.page.getByTestId('drawer');
  }

  async key(press: string): Promise<void> {
    await this.desk.freeKeyboard();
    await this.desk.page.keyboard.press(press);
  }

  async nodes(): Promise<string> {
    return (await this.map.list.getAttribute('aria-label')) ?? '';
  }

  /** What the map says of itself: its legend, and what of the plan is shown. */
  async seen(): Promise<string> {
    const legend = (await this.desk.page.getByTestId('legend').textContent()) ?? '';
    const crumbs = await this.desk.page.getByTestId('crumbs').allTextContents();
    return [legend, ...crumbs].join('\n');
  }

  async bringIn(app: RunningApp, files: Blogs['files']): Promise<void> {
    const paths = Object.entries(files).map(([name, content]) => {
      const path = join(app.documents, name);
      writeFileSync(path, content);
      return path;
    });
    await app.answerDialogs({ open: paths });
    await this.desk.page.keyboard.press('Control+i');
    const button = this.desk.dialog.getByRole('button', { name: 'Import', exact: true });
    await expect.poll(() => button.isEnabled()).toBe(true);
    await button.click();
    await this.desk.notice(/^Imported: 1,490 actors and 16,715 ties/u);
    await this.desk.saved();
  }

  async restyle(form: Readonly<Record<string, string>>): Promise<void> {
    await this.key('Shift+S');
    const appearance = this.desk.page.getByTestId('appearance');
    for (const [what, by] of Object.entries(form))
      await appearance.getByLabel(what, { exact: true }).selectOption({ label: by });
    await this.desk.page.keyboard.press('Escape');
    await appearance.waitFor({ state: 'detached' });
  }

  async arrange(layout: string): Promise<void> {
    await this.key('Control+Shift+l');
    const menu = this.desk.page.getByRole('dialog', { name: 'Arrange' });
    const before = this.plan.commands();
    await menu.locator(`[data-layout="${layout}"]`).click();
    await expect.poll(() => this.plan.commands()).toBe(before + 1);
    await menu.waitFor({ state: 'detached' });
    await this.desk.saved();
  }

  /** Presses a key again and again, each time until the plan's file has it, until the button of that name has nothing left. */
  async allTheWay(press: string, button: string): Promise<number> {
    const last = this.desk.page.getByRole('button', { name: button, exact: true });
    for (let times = 0; ; times++) {
      if ((await last.count()) > 0 && (await last.isDisabled())) return times;
      const before = this.plan.commands();
      await this.key(press);
      await expect.poll(() => this.plan.commands()).toBe(before + 1);
      await this.desk.saved();
    }
  }
}

describeOnReferenceData('a session of mapping', () => {
  test('from two tables of 1,490 blogs to three views, all the way back, and there again', async () => {
    const { files, conservative, atLeast } = blogs();
    await using app = await RunningApp.launch();
    const desk = await DeskPage.welcome(app);
    const path = join(app.documents, 'blogs.schiera');
    await app.answerDialogs({ save: path });
    await desk.page.keyboard.press('Control+n');
    await desk.dialog.getByLabel('Name of the plan').fill('Blogs');
    await desk.page.keyboard.press('Enter');
    await desk.opened();
    const work = new Work(desk, new PlanOnDisk(path));
    const { keyboard } = desk.page;
    const created = work.plan.rows();

    await work.bringIn(app, files);
    await expect.poll(() => work.nodes()).toBe('1,490 nodes on the map');

    // Somebody in the meeting names a blog that is there, in another spelling.
    await work.key('q');
    const box = desk.page.getByTestId('entry');
    const field = box.getByRole('textbox');
    await field.fill('dailykoos.com > talkingpointsmemo.com : alliance');
    await field.press('Control+Enter');
    await box.getByText('Added: 1 node, 1 tie.').waitFor();
    await desk.saved();
    await field.press('Escape');
    await expect.poll(() => work.nodes()).toBe('1,491 nodes on the map');
    await work.key('Control+Shift+m');
    const pair = desk.dialog.getByRole('option').filter({ hasText: 'dailykoos.com' });
    await pair.click();
    await desk.dialog.getByRole('radio', { name: 'Keep dailykos.com' }).waitFor();
    await desk.dialog.getByRole('radio', { name: 'Name: dailykos.com', exact: false }).check();
    await keyboard.press('m');
    await pair.waitFor({ state: 'detached' });
    await keyboard.press('Escape');
    await desk.saved();
    await expect.poll(() => work.nodes()).toBe('1,490 nodes on the map');
    await expect.poll(() => desk.title()).toBe('dailykos.com');

    const count = desk.page.getByTestId('shown-count');
    const crumbs = desk.page.getByTestId('crumbs');
    await work.key('Shift+F');
    await work.drawer.getByRole('button', { name: 'side', exact: true }).click();
    await work.drawer
      .locator('[data-filter="side"]')
      .getByRole('checkbox', { name: /^rival/iu })
      .check();
    await expect.poll(() => count.textContent()).toBe(`${conservative} of 1,490 actors`);
    await work.drawer.getByRole('combobox').fill('number of ties');
    await desk.page.getByRole('option', { name: 'number of ties', exact: true }).click();
    const fewest = work.drawer.locator('[data-filter="ties"]').getByRole('slider').first();
    await fewest.focus();
    for (let step = 0; step < 6; step++) await keyboard.press('ArrowRight');
    await work.drawer.getByRole('button', { name: 'Close' }).click();
    await crumbs.getByText('1 selected, not shown').click();
    await expect.poll(() => crumbs.locator('[data-part]').count()).toBe(2);
    await work.arrange('columns');
    await work.restyle({ Colour: 'number of ties' });
    await work.views.save('Loudest rivals');
    const looks = [await work.seen()];

    await crumbs.locator('[data-part]').first().click();
    await expect.poll(() => crumbs.locator('[data-part]').count()).toBe(1);
    const [, least] = /from ([\d,]+)/u.exec((await crumbs.textContent()) ?? '') ?? [];
    const wanted = atLeast(Number(least?.replaceAll(',', '')));
    const shown = Number(/^[\d,]+/u.exec((await count.textContent()) ?? '')?.[0].replaceAll(',', ''));
    // The tie that was planted counts for two of them.
    expect(Math.abs(shown - wanted)).toBeLessThanOrEqual(2);
    await work.restyle({ Colour: 'side' });
    await work.arrange('grid');
    await work.views.save('Loudest of both');
    looks.push(await work.seen());

    await crumbs.getByText('Show everything').click();
    await work.restyle({ Size: 'number of ties' });
    await work.arrange('organic');
    await work.views.save('All');
    looks.push(await work.seen());
    expect(new Set(looks).size).toBe(3);
    for (const at of [0, 2, 1]) {
      await work.key(String(at + 1));
      await expect.poll(() => work.seen()).toBe(looks[at]);
    }

    const finished = work.plan.rows();
    expect(finished).not.toEqual(created);
    const steps = await work.allTheWay('Control+z', 'Undo');
    expect(steps).toBe(9);
    expect(work.plan.rows()).toEqual(created);
    await expect.poll(() => work.views.names()).toEqual([]);
    expect(await work.allTheWay('Control+Shift+z', 'Redo')).toBe(steps);
    expect(work.plan.rows()).toEqual(finished);
    await expect.poll(() => work.views.names()).toEqual(['Loudest rivals', 'Loudest of both', 'All']);
    await work.key('1');
    await expect.poll(() => work.seen()).toBe(looks[0]);

    expect(work.complaints).toEqual([]);
    expect(await app.externalRequests()).toEqual([]);
  }, 240_000);
});
