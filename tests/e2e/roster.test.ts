import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../../scripts/machine.mjs';
import { RunningApp } from './app';
import { DeskPage } from './desk';
import { RosterPage } from './roster-page';

let app: RunningApp;
let desk: DeskPage;
let roster: RosterPage;

beforeEach(async () => {
  app = await RunningApp.launch();
  desk = await DeskPage.withSample(app);
  roster = new RosterPage(app, desk.page);
});

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

const press = (keys: string) => desk.page.keyboard.press(keys);

test('the roster stands in place of the map or beside it, and each is a key away', async () => {
  const map = desk.page.getByTestId('map');
  await roster.show();
  await expect.poll(() => map.count()).toBe(0);
  await expect.poll(() => roster.count()).toBe(72);
  await press('Control+3');
  await map.waitFor();
  const divider = desk.page.getByRole('separator', { name: 'Resize the two halves' });
  await divider.focus();
  const before = await map.boundingBox();
  for (let step = 0; step < 4; step += 1) await press('ArrowUp');
  await expect.poll(async () => ((await map.boundingBox())?.height ?? 0) < (before?.height ?? 0)).toBe(true);
  await expect.poll(() => divider.getAttribute('aria-valuenow')).toBe('30');
  await press('Control+1');
  await roster.grid.waitFor({ state: 'detached' });
  await desk.page.getByRole('navigation').getByRole('button', { name: 'Roster' }).click();
  await roster.grid.waitFor();
});

test('a row selected is a node selected, on the map, in the table and in the inspector', async () => {
  await roster.show('both');
  await roster.goTo('Elena Bianchi', 'Type');
  await expect.poll(() => desk.title()).toBe('Elena Bianchi');
  await expect.poll(() => roster.row('Elena Bianchi').getAttribute('aria-selected')).toBe('true');
  await desk.goTo('Vincenzo La Greca');
  await roster.row('Vincenzo La Greca').waitFor();
  await expect.poll(() => roster.row('Vincenzo La Greca').getAttribute('aria-selected')).toBe('true');
  await expect.poll(() => roster.row('Vincenzo La Greca').isVisible()).toBe(true);
  await desk.goTo('The Quota Bulletin');
  await expect.poll(() => roster.grid.getAttribute('aria-label')).toBe('Communities');
  await expect.poll(() => roster.row('The Quota Bulletin').getAttribute('aria-selected')).toBe('true');
});

test('cells are walked through and edited without a mouse', async () => {
  await roster.show();
  await roster.goTo('Accademia Rostagno', 'Name');
  await expect.poll(() => roster.focused()).toBe('2:2');
  await press('ArrowRight');
  await press('ArrowDown');
  await expect.poll(() => roster.focused()).toBe('3:3');
  await press('Control+End');
  await expect.poll(() => roster.focused()).toMatch(/^74:/);
  await press('Control+Home');
  await press('PageDown');
  await expect.poll(() => roster.focused()).not.toBe('2:2');
  await press('Control+Home');
  await press('End');
  await press('Home');
  await press('Tab');
  await expect.poll(() => roster.focused()).toBe('2:3');
  await press('Shift+Tab');

  await desk.page.keyboard.type('Accademia R.');
  await press('Enter');
  await expect.poll(() => roster.focused()).toBe('3:2');
  await expect.poll(() => roster.text('Accademia R.', 'Name')).toBe('Accademia R.');
  await press('ArrowUp');
  await press('F2');
  await desk.page.keyboard.type('lost');
  await press('Escape');
  await expect.poll(() => roster.text('Accademia R.', 'Name')).toBe('Accademia R.');
  await press('Tab');
  await desk.page.keyboard.type('al');
  await press('Tab');
  await expect.poll(() => roster.text('Accademia R.', 'Side')).toBe('ally');
  await press('Control+z');
  await expect.poll(() => roster.text('Accademia R.', 'Side')).toBe('rival');
  await press('Control+z');
  await roster.row('Accademia Rostagno').waitFor();
});

test('what can’t be stored stays in the cell with the reason', async () => {
  await roster.show();
  await roster.goTo('Elena Bianchi', 'Reach');
  await desk.page.keyboard.type('many');
  await press('Enter');
  await desk.page.getByRole('alert').filter({ hasText: 'This isn’t a number.' }).waitFor();
  await press('Escape');
  await expect.poll(() => roster.text('Elena Bianchi', 'Reach')).toBe('14,200');
  await press('Delete');
  await expect.poll(() => roster.text('Elena Bianchi', 'Reach')).toBe('');
});

test('a cell of several selected rows is set for all of them in one step', async () => {
  await roster.show();
  await roster.goTo('Alberto Mainardi', 'Platform');
  await press('Shift+ArrowDown');
  await press('Shift+ArrowDown');
  await press('Shift+ ');
  await expect.poll(() => roster.grid.locator('[role="row"][aria-selected="true"]').count()).toBe(3);
  await press('F2');
  await desk.page.keyboard.type('Threads');
  await press('Control+Enter');
  for (const name of ['Alberto Mainardi', 'Altomiglio Formazione', 'Aminata Sow'])
    await expect.poll(() => roster.text(name, 'Platform')).toBe('Threads');
  await desk.page.getByRole('button', { name: 'Undo: change 3 rows' }).click();
  await expect.poll(() => roster.text('Aminata Sow', 'Platform')).not.toBe('Threads');
});

test('a block goes to a spreadsheet and back as it was, and a wider one comes in as one step', async () => {
  await roster.show();
  await roster.goTo('Accademia Rostagno', 'Name');
  await press('Control+a');
  const text = await roster.copy();
  expect(text.split('\r\n').filter(Boolean)).toHaveLength(72);
  await press('Control+Home');
  await roster.paste(text);
  await desk.saved();
  await expect
    .poll(() => desk.page.getByRole('button', { name: 'Undo', exact: true }).isDisabled())
    .toBe(true);

  await roster.paste('Accademia One\tally\r\n"Agenzia\nTwo"\tus\r\n');
  await roster.row('Accademia One').waitFor();
  await roster.row('Agenzia Two').waitFor();
  await expect.poll(() => roster.text('Agenzia Two', 'Side')).toBe('us');
  await desk.notice('2 rows were pasted.');
  await press('Control+z');
  await roster.row('Agenzia Lampara').waitFor();
  await roster.row('Accademia Rostagno').waitFor();
});

test('a block that doesn’t fit says which cells, and nothing has changed', async () => {
  await roster.show();
  await roster.goTo('Accademia Rostagno', 'Name');
  await roster.paste('Accademia One\tsideways\nAgenzia Two\trival\n');
  const problems = desk.page.getByTestId('block-problems');
  await problems.waitFor();
  await expect
    .poll(() => problems.locator('tbody td').allInnerTexts())
    .toEqual(['1', 'Side', 'sideways', '“sideways” isn’t one of these: us, ally, undecided, rival.']);
  await desk.dialog.getByRole('button', { name: 'Cancel' }).click();
  await desk.dialog.waitFor({ state: 'detached' });
  await expect.poll(() => roster.row('Accademia One').count()).toBe(0);
  await roster.goTo('Accademia Rostagno', 'Name');
  await press('Control+v');
  await desk.dialog.getByRole('button', { name: 'Leave these out and change 2 rows' }).click();
  await roster.row('Accademia One').waitFor();
  await expect.poll(() => roster.text('Accademia One', 'Side')).toBe('rival');
});

test('pasting beyond the last row adds rows, for ties by the names of their ends', async () => {
  await roster.show();
  await roster.tab('Ties');
  await roster.grid.locator('[data-row="0"] [data-column="0"]').click();
  await press('Control+End');
  await press('Home');
  await roster.paste('Elena Bianchi\tinfluence\tSomebody New\nElena Bianchi\talliance\tChiara Mondini\n');
  await desk.page.getByTestId('block-problems').waitFor();
  await desk.page.getByText('Nobody is called Somebody New.').waitFor();
  await desk.dialog.getByText('Add as actors').click();
  await desk.dialog.getByRole('button', { name: 'Paste 2 rows' }).click();
  await expect.poll(() => roster.count()).toBe(257);
  await desk.goTo('Somebody New');
  await desk.freeKeyboard();
  await press('Control+z');
  await roster.tab('Ties');
  await expect.poll(() => roster.count()).toBe(255);
});

test('the line at the foot adds a row by its name', async () => {
  await roster.show();
  await roster.newRow.locator('[data-first="true"]').click();
  await desk.page.keyboard.type('Nuova Attrice');
  await press('Enter');
  await expect.poll(() => roster.count()).toBe(73);
  await desk.page.keyboard.type('Un altro');
  await press('Enter');
  await expect.poll(() => roster.count()).toBe(74);
  await roster.tab('Ties');
  await roster.newRow.locator('[data-first="true"]').click();
  await desk.page.keyboard.type('Nuova');
  await press('Tab');
  await press('Tab');
  await desk.page.keyboard.type('Elena Bianchi');
  await press('Enter');
  await expect.poll(() => roster.count()).toBe(256);
});

test('rows are sorted by several columns, looked for, filtered, and shown as on the map', async () => {
  await roster.show();
  const head = (title: string) =>
    roster.grid.getByRole('columnheader').filter({ hasText: title }).getByRole('button').first();
  await head('Reach').click();
  await head('Reach').click();
  const [most] = await roster.names();
  await expect.poll(() => roster.text(most ?? '', 'Reach')).not.toBe('');
  await head('Side').click();
  await head('Type').click({ modifiers: ['Shift'] });
  const sorted = roster.grid.locator('[role="columnheader"][aria-sort="ascending"]');
  await expect.poll(() => sorted.count()).toBe(2);
  expect(await roster.text((await roster.names())[0] ?? '', 'Side')).toBe('us');

  await desk.page.getByLabel('Find in all columns').fill('beatrice lonárdi');
  await expect.poll(() => roster.names()).toEqual(['Beatrice Lonardi']);
  await desk.page.getByRole('button', { name: 'Show all rows' }).click();

  await roster.goTo('Chiara Mondini', 'Side');
  await press('Alt+ArrowDown');
  await desk.page.getByRole('menuitem', { name: 'Filter…' }).click();
  await desk.page.getByRole('checkbox', { name: 'rival' }).check();
  await press('Enter');
  await expect.poll(() => roster.count()).toBeLessThan(40);
  await expect.poll(() => roster.names()).not.toContain('Chiara Mondini');
  await desk.page.getByRole('button', { name: 'Show all rows' }).click();
  await expect.poll(() => roster.count()).toBe(72);

  await roster.goTo('Chiara Mondini', 'Reach');
  await press('Alt+ArrowDown');
  await desk.page.getByRole('menuitem', { name: 'Filter…' }).click();
  await desk.page.getByLabel('reach, From').fill('50.000,0');
  await desk.page.getByLabel('reach, To').fill('1,000');
  await press('Enter');
  const reaches = roster.grid.locator('[data-id]:not([data-id=""]) [data-column="5"]');
  const outside = async () =>
    (await reaches.allInnerTexts())
      .map((text) => Number(text.replaceAll(',', '')))
      .filter((reach) => reach < 1_000 || reach > 50_000);
  await expect.poll(() => roster.count()).toBeLessThan(72);
  await expect.poll(outside).toEqual([]);
});

test('columns are chosen, moved and widened, and stay so', async () => {
  await roster.show();
  await desk.page.getByRole('button', { name: 'Columns' }).click();
  await desk.page.getByRole('checkbox', { name: 'private notes' }).check();
  await desk.page.getByRole('checkbox', { name: 'type' }).uncheck();
  await desk.page.getByRole('button', { name: 'Move “roles” up' }).click();
  await press('Escape');
  await roster.goTo('Elena Bianchi', 'Name');
  await press('Alt+ArrowDown');
  await desk.page.getByRole('menuitem', { name: 'Wider' }).click();
  const titles = () => roster.grid.getByRole('columnheader').allInnerTexts();
  await expect
    .poll(async () => (await titles()).map((title) => title.trim()).slice(1, 4))
    .toEqual(['Name', 'Side', 'Roles']);
  const wide = await (await roster.cell('Elena Bianchi', 'Name')).boundingBox();
  expect(wide?.width).toBe(248);
  await desk.page.reload();
  await desk.opened();
  await roster.show();
  await expect
    .poll(async () => (await titles()).map((title) => title.trim()).slice(1, 4))
    .toEqual(['Name', 'Side', 'Roles']);
});

test('tags are counted, renamed, merged and deleted everywhere in one step each', async () => {
  await roster.show();
  await roster.tab('Tags');
  const before = await roster.names();
  const [first = '', second = ''] = before;
  await roster.grid.locator('[data-row="0"] [data-column="0"]').click();
  await expect.poll(() => desk.title()).not.toBe('');
  await press('F2');
  await desk.page.keyboard.type('renamed tag');
  await press('Enter');
  await expect.poll(() => roster.names()).toContain('renamed tag');
  await press('Control+z');
  await expect.poll(() => roster.names()).toEqual(before);
  await roster.grid.locator('[data-row="0"] [data-column="0"]').click();
  await press('Shift+ArrowDown');
  await press('Shift+ ');
  await desk.page.getByRole('button', { name: 'Merge into' }).click();
  await expect.poll(async () => (await roster.names()).length).toBe(before.length - 1);
  await press('Control+z');
  await expect.poll(() => roster.names()).toEqual(before);
  await roster.grid.locator('[data-row="1"] [data-column="0"]').click();
  await press('Delete');
  await expect.poll(() => roster.names()).not.toContain(second);
  await expect.poll(() => roster.names()).toContain(first);
});

test('no cell becomes a formula elsewhere, and markup stays text', async () => {
  await roster.show();
  await roster.goTo('Accademia Rostagno', 'Name');
  await press('F2');
  await desk.page.keyboard.type('=1+1 <img src=x onerror=alert(1)> مرحبا 👩🏽‍💻');
  await press('Enter');
  await expect.poll(async () => (await roster.names())[0]).toContain('=1+1');
  await press('ArrowUp');
  const text = await roster.copy();
  expect(text).toBe("'=1+1 <img src=x onerror=alert(1)> مرحبا 👩🏽‍💻\r\n");
  await press('ArrowDown');
  await roster.paste(text);
  await expect
    .poll(async () => (await roster.names()).slice(0, 2))
    .toEqual(Array.from({ length: 2 }, () => '=1+1 <img src=x onerror=alert(1)> مرحبا 👩🏽‍💻'));
  await expect.poll(() => roster.grid.locator('img').count()).toBe(0);
});

test('what LibreOffice copied keeps its line breaks, and what it gets keeps its kind', async () => {
  const copied = (kind: string) =>
    readFileSync(join(root, `tests/fixtures/clipboard/libreoffice-${kind}.txt`), 'utf8');
  await roster.show();
  await desk.page.getByRole('button', { name: 'Columns' }).click();
  await desk.page.getByRole('checkbox', { name: 'private notes' }).check();
  await press('Escape');
  await roster.goTo('Accademia Rostagno', 'Private notes');
  await roster.pasteBoth(copied('text'), copied('page'));
  await desk.notice('3 rows were pasted.');
  const note = async (name: string) => roster.text(name, 'Private notes');
  await expect.poll(() => note('Accademia Rostagno')).toBe('First line · second line');
  const [, second = '', third = ''] = await roster.names();
  await expect.poll(() => note(second)).toBe('"quoted" & <b>bold</b>');
  await expect.poll(() => note(third)).toBe('=SUM(A1)');

  await press('Shift+ArrowDown');
  await press('Shift+ArrowDown');
  expect(await roster.copy()).toBe(
    '"First line\nsecond line"\r\n"""quoted"" & <b>bold</b>"\r\n\'=SUM(A1)\r\n',
  );
  const page = await roster.copiedPage();
  expect(page).toContain('First line<br>second line');
  expect(page).toContain('mso-data-placement:same-cell');
  expect(page).toContain("'=SUM(A1)");
  await press('Control+z');
  await expect.poll(() => note('Accademia Rostagno')).not.toContain('First line');
  await roster.goTo('Elena Bianchi', 'Reach');
  expect(await roster.copiedPage()).toMatch(/sdval="\d+"/u);
});

test('joined cells are taken apart, and a table that says it is enormous is not believed', async () => {
  const page = (cells: string) => `<meta name="generator" content="LibreOffice"/><table>${cells}</table>`;
  await roster.show();
  await desk.page.getByRole('button', { name: 'Columns' }).click();
  await desk.page.getByRole('checkbox', { name: 'private notes' }).check();
  await press('Escape');
  const note = (at: number) => async () => roster.text((await roster.names())[at] ?? '', 'Private notes');
  await roster.goTo('Accademia Rostagno', 'Private notes');
  const joined = '<tr><td rowspan="1000000000">First<br>line</td></tr><tr></tr>';
  await roster.pasteBoth('First line\n\n', page(joined));
  await expect.poll(note(0)).toBe('First · line');

  await press('ArrowDown');
  const endless = '<tr><td rowspan="1000000000" colspan="1000000000">Endless</td></tr>'.repeat(3_000);
  await roster.pasteBoth('From the text', page(endless));
  await expect.poll(note(1)).toBe('From the text');
});

test('ten thousand rows come in as one step, and go as one', async () => {
  await roster.show();
  await roster.goTo('Accademia Rostagno', 'Name');
  await press('Control+End');
  await press('Home');
  const lines = Array.from({ length: 10_000 }, (_, i) => `Number ${i}\t${i % 2 ? 'ally' : 'rival'}`);
  await roster.paste(lines.join('\r\n'));
  await expect.poll(() => roster.count(), { timeout: 60_000 }).toBe(10_072);
  await desk.notice('10,000 rows were pasted.');
  await press('Control+z');
  await expect.poll(() => roster.count(), { timeout: 60_000 }).toBe(72);
});

test('what is worked out says so when something is pasted into it', async () => {
  await roster.show();
  await roster.goTo('Elena Bianchi', 'Number of ties');
  await roster.paste('12');
  await desk.notice('what stands in these columns is worked out');
  await expect
    .poll(() => desk.page.getByRole('button', { name: 'Undo', exact: true }).isDisabled())
    .toBe(true);
});

const data = process.env.SCHIERA_REFERENCE_DATA ?? join(root, '../shared/data');
const signedPairs = join(data, 'reddit_hyperlinks/signed_pairs_ge4.tsv.gz');

test.skipIf(!existsSync(signedPairs))(
  'a real network of thousands is scrolled, sorted, looked through and filled in as one step',
  { timeout: 120_000 },
  async () => {
    await press('Control+w');
    await desk.page.getByRole('heading', { level: 1, name: 'Schiera' }).waitFor();
    await app.answerDialogs({ save: join(app.documents, 'pairs.schiera') });
    await press('Control+n');
    await desk.dialog.getByLabel('Name of the plan').fill('Pairs');
    await press('Enter');
    await desk.opened();
    const path = join(app.documents, 'signed_pairs.tsv');
    writeFileSync(path, gunzipSync(readFileSync(signedPairs)));
    await app.answerDialogs({ open: [path] });
    await press('Control+i');
    const bringIn = desk.dialog.getByRole('button', { name: 'Import', exact: true });
    await bringIn.waitFor();
    await expect.poll(() => bringIn.isEnabled()).toBe(true);
    await bringIn.click();
    await desk.notice(/^Imported: [\d,]+ actors/u);

    await roster.show();
    const actors = await roster.count();
    expect(actors).toBeGreaterThan(1_000);
    await expect.poll(() => roster.grid.locator('[data-id]').count()).toBeLessThan(80);
    await roster.grid.locator('[data-row="0"] [data-column="0"]').click();
    await press('Control+End');
    await expect.poll(() => roster.focused()).toMatch(new RegExp(`^${actors + 2}:`, 'u'));
    await press('Control+Home');
    await roster.grid
      .getByRole('columnheader')
      .filter({ hasText: 'Name' })
      .getByRole('button')
      .first()
      .click();
    const names = await roster.names();
    expect(names).toEqual(names.toSorted(new Intl.Collator('en', { numeric: true }).compare));

    await roster.grid.locator('[data-row="0"] [data-column="3"]').click();
    await desk.page.keyboard.type('Filled');
    await press('Enter');
    await press('ArrowUp');
    await press('Control+Shift+ArrowDown');
    await press('Shift+ArrowUp');
    await press('Control+d');
    await desk.page.getByRole('button', { name: /^Undo: fill down/u }).waitFor();
    await press('Control+Home');
    await expect
      .poll(() => roster.grid.locator('[data-row="20"] [data-column="3"]').textContent())
      .toBe('Filled');
    await press('Control+z');
    await expect.poll(() => roster.grid.locator('[data-row="20"] [data-column="3"]').textContent()).toBe('');
    await roster.tab('Ties');
    await expect.poll(() => roster.count()).toBeGreaterThan(10_000);
    await desk.page.getByLabel('Find in all columns').fill('askreddit');
    await expect.poll(() => roster.count()).toBeLessThan(10_000);
  },
);
