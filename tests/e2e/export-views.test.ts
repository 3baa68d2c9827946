import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPlan } from '../../main/engine/plans';
import { openOptions } from '../bench/files';
import { planWithViews } from '../fixtures/views-plan';
import { newFolder, RunningApp } from './app';
import { DeskPage } from './desk';
import { feetOf, Pdf, reported } from './printed';
import { ViewsPage } from './views-page';

const rows = planWithViews('en');
const [one, two] = rows.actor.map(({ name }) => name);

/** Text without its spaces: where lines break is no matter. */
const dense = (text: string) => text.replaceAll(/\s/gu, '');

describe('on paper', () => {
  let pdf: Pdf;
  test('a view that shows an answer has a page after the map, with its legend', async () => {
    pdf = new Pdf(await reported(newFolder(), rows, {}));
    const pages = new Map(pdf.bookmarks);
    const at = pages.get('Who counts') ?? 0;
    expect(at).toBe((pages.get('The map') ?? 0) + 1);
    expect(pages.has('Rivals')).toBe(false);
    const page = pdf.pages[at - 1] ?? '';
    for (const said of ['What is shown', 'place in the ranking', 'from little to much', 'out of focus'])
      expect(page).toContain(said);
    expect(dense(page)).toContain(dense(one ?? '?'));
    // What fades has no name there.
    const unnamed = rows.actor.slice(3).filter(({ name }) => !dense(page).includes(dense(name)));
    expect(unnamed.length).toBe(rows.actor.length - 3);
    expect(pdf.pages[1]).toMatch(new RegExp(`Who counts\\s+${at}\\n`, 'u'));
    expect(pdf.feet).toEqual(feetOf(pdf.pages.length));
    expect(pdf.images).toBe(0);
    expect(pdf.alternatives.some((words) => words.includes('seen as “Who counts”'))).toBe(true);
  });

  test('a view that is asked for comes first, and says how much of the plan it leaves out', async () => {
    const asked = new Pdf(await reported(newFolder(), rows, { seen: { viewId: 'rivals', look: null } }));
    const pages = new Map(asked.bookmarks);
    const map = pages.get('The map') ?? 0;
    expect([pages.get('Rivals'), pages.get('Who counts')]).toEqual([map + 1, map + 2]);
    const page = asked.pages[map] ?? '';
    expect(page).toMatch(/Only \d+ of 97 actors and communities are shown here/u);
    expect(page).not.toContain('ally');
    expect(asked.feet).toEqual(feetOf(asked.pages.length));
  });

  test('the picture of a view is another than that of the map', async () => {
    const bytes = async (viewId: string) =>
      readFileSync(await reported(newFolder(), rows, { format: 'png', seen: { viewId, look: null } }));
    const [told, rivals] = [await bytes('told'), await bytes('rivals')];
    expect(told.equals(rivals)).toBe(false);
    expect(told.readUInt32BE(16)).toBe(3200);
    await expect(bytes('gone')).rejects.toThrow('errors:report.failed');
  });
});

describe('in the window', () => {
  let app: RunningApp;
  let desk: DeskPage;
  let views: ViewsPage;
  beforeEach(async () => {
    const plan = join(newFolder(), 'views.schiera');
    const live = await createPlan(plan, rows, openOptions);
    await live.close();
    app = await RunningApp.launch({ plan });
    desk = new DeskPage(await app.window());
    await desk.opened();
    views = new ViewsPage(desk);
  });
  afterEach(() => app[Symbol.asyncDispose]());

  const more = () => desk.page.getByRole('button', { name: 'Export in another format' });
  const radio = (name: RegExp) => desk.page.getByRole('menuitemradio', { name });
  let exported = 0;
  const svg = async () => {
    const path = join(app.documents, `out-${++exported}.svg`);
    await app.answerDialogs({ save: path });
    await desk.command('Export map as drawing');
    await desk.notice(`out-${exported}.svg`);
    return readFileSync(path, 'utf8');
  };

  test('what is shown is what is exported, unless the whole map is asked for', async () => {
    await more().click();
    await desk.page.getByRole('menuitem', { name: /SVG/u }).waitFor();
    expect(await radio(/./u).count()).toBe(0);
    await desk.page.keyboard.press('Escape');
    const usual = await svg();
    expect(usual).not.toContain('out of focus');

    await views.chip('Who counts').click();
    const told = await svg();
    await desk.notice(/with the map as it is shown/u);
    expect(told).toContain(': Who counts"');
    expect(told).toContain('>place in the ranking<');
    expect(told).toContain(two ?? '?');

    await more().click();
    const shown = radio(/as it is shown now: Who counts/u);
    expect(await shown.getAttribute('aria-checked')).toBe('true');
    await radio(/whole map as usual/u).press('Enter');
    await expect.poll(() => shown.getAttribute('aria-checked')).toBe('false');
    await desk.page.keyboard.press('Escape');
    expect(await svg()).toBe(usual);

    // That goes for what was shown then, not for what is shown next.
    await views.chip('Rivals').click();
    expect(await svg()).toContain(': Rivals"');
  });

  test('what nobody has saved yet is exported, too', async () => {
    await views.chip('Rivals').click();
    await views.strip.getByRole('button', { name: 'Map', exact: true }).click();
    await desk.goTo(one ?? '');
    await desk.freeKeyboard();
    await desk.page.keyboard.press('s');
    await desk.page.getByTestId('crumbs').locator('[data-part="focus"]').waitFor();
    const focused = await svg();
    expect(focused).toContain('>out of focus<');
    expect(focused).not.toContain(': Rivals"');
  });
});
