import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'vitest';
import { RunningApp } from './app';
import { DeskPage } from './desk';
import { faultless as noFaults } from './faultless';

let app: RunningApp;
let desk: DeskPage;

const faultless = (screen: string) => noFaults(desk.page, screen);

describe.each([
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'it' },
] as const)('in $theme, $language', ({ theme, language }) => {
  beforeEach(async () => {
    app = await RunningApp.launch({ preferences: { theme, language } });
    desk = await DeskPage.welcome(app);
  });

  afterEach(async () => {
    await app[Symbol.asyncDispose]();
  });

  const sample = async () => {
    await desk.page.getByTestId('sample-card').getByRole('button').click();
    await desk.opened();
  };

  test('welcome, a new plan, and a file that won’t open', async () => {
    await desk.page.getByTestId('sample-card').waitFor();
    await faultless('welcome');
    await desk.page.keyboard.press('Control+n');
    await desk.dialog.waitFor();
    await faultless('new plan');
    await desk.page.keyboard.press('Escape');
    const path = join(app.documents, 'notes.schiera');
    writeFileSync(path, 'notes');
    await app.answerDialogs({ open: [path] });
    await desk.page.keyboard.press('Control+o');
    await desk.page.getByTestId('problem').waitFor();
    await faultless('cannot open');
  });

  test('quick entry, and the merging of duplicates', async () => {
    await sample();
    await desk.freeKeyboard();
    await desk.page.keyboard.press('q');
    const field = desk.page.getByTestId('entry').getByRole('textbox');
    await field.waitFor();
    await faultless('quick entry');
    await field.fill('Officine Lari Srl\nUno > Due > Tre\nGino [rival] > Elena');
    await desk.page.locator('[data-problem]').waitFor();
    await field.press('Control+End');
    await field.press('ArrowDown');
    await faultless('quick entry with something of everything');
    await field.fill('Elena Biancchi, direttrice');
    await field.press('Control+Enter');
    await desk.saved();
    await field.press('Escape');
    await desk.page.keyboard.press('Control+Shift+m');
    await desk.dialog.getByRole('table').waitFor();
    await faultless('duplicates');
  });

  test('the map with everything that lies around it', async () => {
    await sample();
    await faultless('plan');
    await desk.goTo('Elena Bianchi');
    await faultless('actor');
    await desk.freeKeyboard();
    await desk.page.keyboard.press('p');
    await desk.page.getByTestId('route').first().waitFor();
    await faultless('routes');
    await desk.freeKeyboard();
    await desk.page.keyboard.press('Shift+F');
    for (const id of ['side', 'people', 'since', 'name']) {
      await desk.page.getByTestId('add-filter').click();
      await desk.page.locator(`[role="option"][value="${id}"]`).click();
    }
    await faultless('filters');
    await desk.page.getByTestId('drawer').getByRole('button').first().click();
    await desk.page.keyboard.press('Shift+H');
    await desk.inspector.locator('li button[aria-expanded]').first().click();
    await desk.field('date').getByRole('button').click();
    await desk.page.locator('.mantine-DateInput-calendarHeader').waitFor();
    await faultless('stance with its calendar');
    await desk.page.keyboard.press('Escape');
    await desk.field('reach').getByRole('button').click();
    await desk.page.keyboard.type('abc');
    await desk.page.keyboard.press('Enter');
    await desk.field('reach').getByRole('alert').waitFor();
    await faultless('a field with a mistake');
    await desk.page.keyboard.press('Escape');
    await desk.field('type').getByRole('button').click();
    await desk.page.getByRole('menu').waitFor();
    await faultless('a choice');
    await desk.page.keyboard.press('Escape');
    await desk.field('tags').getByRole('button').click();
    await desk.page.locator('#overlays').getByRole('listbox').waitFor();
    await faultless('tags');
    await desk.page.keyboard.press('Escape');
    await desk.inspector.getByRole('button', { name: /^Officine Lari/ }).click();
    await desk.field('valence').waitFor();
    await faultless('tie');
    await desk.inspector.locator('h2 button').last().click();
    await desk.field('headline').waitFor();
    await desk.goTo('CRM');
    await faultless('community');
    await desk.freeKeyboard();
    await desk.page.keyboard.press('Control+a');
    await desk.inspector.getByRole('radiogroup').waitFor();
    await faultless('several');
  });

  test('what opens over the map', async () => {
    await sample();
    await desk.page.keyboard.press('Control+k');
    await desk.page.getByRole('combobox').fill('a');
    await faultless('palette');
    await desk.page.keyboard.press('Escape');
    await desk.dialog.waitFor({ state: 'detached' });
    for (const [keys, screen] of [
      ['F1', 'shortcuts'],
      ['Control+s', 'save a version'],
      ['Shift+T', 'tie by name'],
    ] as const) {
      await desk.freeKeyboard();
      await desk.page.keyboard.press(keys);
      await desk.dialog.waitFor();
      await faultless(screen);
      await desk.page.keyboard.press('Escape');
      await desk.page.keyboard.press('Escape');
      await desk.dialog.waitFor({ state: 'detached' });
    }
    await desk.command('Schiera');
    await desk.dialog.getByText('Inter').waitFor();
    await faultless('about');
    await desk.page.keyboard.press('Escape');
    await desk.page
      .getByRole('button', {
        name: language === 'en' ? 'Export in another format' : 'Esporta in un altro formato',
      })
      .click();
    await desk.page.getByRole('menu').waitFor();
    await faultless('export menu');
    await desk.page.keyboard.press('Escape');
    await desk.page.getByRole('menu').waitFor({ state: 'detached' });
    await desk.page.getByRole('navigation').first().getByRole('button').last().click();
    await desk.page.getByRole('menu').waitFor();
    await faultless('settings');
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Control+h');
    await desk.page.getByTestId('versions').waitFor();
    await faultless('versions');
  });

  test('the roster, its menus, and a block that doesn’t fit', async () => {
    await sample();
    await desk.page.keyboard.press('Control+2');
    await desk.page.getByRole('grid').waitFor();
    await faultless('roster');
    const cell = desk.page.locator('[data-row="2"] [data-column="1"]');
    await cell.click();
    await desk.page.keyboard.press('F2');
    await desk.page.locator('#overlays').getByRole('listbox').waitFor();
    await faultless('a cell being edited');
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Alt+ArrowDown');
    await desk.page.getByRole('menu').waitFor();
    await faultless('menu of a column');
    await desk.page.getByRole('menuitem', { name: language === 'en' ? 'Filter…' : 'Filtra…' }).click();
    await desk.page.getByRole('checkbox').first().waitFor();
    await faultless('filter of a column');
    await desk.page.keyboard.press('Escape');
    await desk.page.getByRole('button', { name: language === 'en' ? 'Columns' : 'Colonne' }).click();
    await desk.page.getByRole('checkbox').first().waitFor();
    await faultless('columns');
    await desk.page.keyboard.press('Escape');
    await cell.click();
    await app.inShell(({ clipboard }) => clipboard.writeText('nonsense'));
    await desk.page.keyboard.press('Control+v');
    await desk.page.getByTestId('block-problems').waitFor();
    await faultless('a block that doesn’t fit');
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Control+3');
    await desk.page
      .getByRole('separator', { name: language === 'en' ? /^Resize/u : /^Ridimensiona/u })
      .waitFor();
    await faultless('map and roster');
  });

  test('views, the map as of a day, and how it is drawn', async () => {
    await sample();
    await desk.freeKeyboard();
    await desk.page.keyboard.press('Alt+3');
    await desk.page.getByTestId('time-changes').waitFor();
    await faultless('what changed');
    await desk.page.getByTestId('views').locator('[data-view]').first().click({ button: 'right' });
    await desk.page.getByRole('menu').waitFor();
    await faultless('menu of a view');
    await desk.page.keyboard.press('Escape');
    await desk.page.getByRole('menu').waitFor({ state: 'detached' });
    await desk.page.keyboard.press('Shift+S');
    const form = desk.page.getByTestId('appearance');
    await form.locator('select').last().selectOption('quadrants');
    await faultless('how the map is drawn');
    await desk.page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await faultless('a view that was changed');
    await desk.page.keyboard.press('v');
    await desk.page.getByTestId('views').getByRole('textbox').waitFor();
    await faultless('naming a view');
  });

  test('importing, and what is told in passing', async () => {
    await sample();
    const nodes = join(app.documents, 'nodes.csv');
    writeFileSync(nodes, 'id,name,reach\n1,Anna,many\n');
    await app.answerDialogs({ open: [nodes] });
    await desk.page.keyboard.press('Control+i');
    await desk.page.getByTestId('import-problems').waitFor();
    await faultless('import with problems');
    await desk.page.keyboard.press('Escape');
    await desk.dialog.waitFor({ state: 'detached' });
    await desk.goTo('Elena Bianchi');
    await desk.freeKeyboard();
    await desk.page.keyboard.press('Delete');
    await desk.page.getByRole('status').first().waitFor();
    await desk.drop([{ name: 'photo.png', content: 'x' }]);
    await desk.page.getByRole('alert').first().waitFor();
    await faultless('notices');
    await desk.page.keyboard.press('Control+w');
    await desk.page.getByRole('listitem').first().waitFor();
    await faultless('welcome with recent plans');
  });
});
