import { afterEach, beforeEach, expect, test } from 'vitest';
import { RunningApp } from './app';
import { DeskPage } from './desk';

let app: RunningApp;
let desk: DeskPage;

beforeEach(async () => {
  app = await RunningApp.launch();
  desk = await DeskPage.withSample(app);
  await desk.goTo('Elena Bianchi');
});

afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

test('says first why somebody matters, then everything that is known', async () => {
  const why = await desk.inspector.getByTestId('why').textContent();
  expect(why).toContain('The only one on our side');
  expect(why).toMatch(/9 ties, 1 against/);
  for (const key of ['type', 'platform', 'handle', 'reach', 'credibility', 'confidence', 'tags', 'notes'])
    expect(await desk.field(key).count(), key).toBe(1);
  await expect
    .poll(() => desk.inspector.getByRole('region', { name: 'Evidence' }).textContent())
    .toContain('conversation with Elena Bianchi');
  await expect.poll(() => desk.inspector.getByText('they never leave this screen').count()).toBe(1);
});

test('a field is edited in place: Enter commits, Escape takes back, leaving commits', async () => {
  await desk.type('reach', '15,000');
  await desk.page.keyboard.press('Enter');
  await expect.poll(() => desk.read('reach')).toBe('reach: 15,000');
  const focused = () =>
    desk
      .field('reach')
      .getByRole('button')
      .evaluate((button) => button === document.activeElement);
  await expect.poll(focused).toBe(true);

  await desk.type('reach', '7');
  await desk.page.keyboard.press('Escape');
  await expect.poll(() => desk.read('reach')).toBe('reach: 15,000');

  await desk.type('handle', '@elena');
  await desk.field('platform').getByRole('button').click();
  await expect.poll(() => desk.read('handle')).toBe('address or handle: @elena');
});

test('what was typed is kept when something else is selected meanwhile', async () => {
  await desk.type('handle', '@kept');
  await desk.goTo('Massimo Ferrarin');
  await desk.goTo('Elena Bianchi');
  await expect.poll(() => desk.read('handle')).toBe('address or handle: @kept');
});

test('what can’t be stored stays in the box with the reason', async () => {
  for (const [text, reason] of [
    ['many', 'This isn’t a number.'],
    ['1.5', 'This must be a whole number.'],
    ['-3', 'At least 0.'],
  ] as const) {
    await desk.type('reach', text);
    await desk.page.keyboard.press('Enter');
    await desk.field('reach').getByRole('alert').filter({ hasText: reason }).waitFor();
    await desk.page.keyboard.press('Escape');
  }
  await expect.poll(() => desk.read('reach')).toBe('reach: 14,200');
});

test('each committed field is one undo step with its name', async () => {
  await desk.type('reach', '15000');
  await desk.page.keyboard.press('Enter');
  await desk.type('platform', 'Slack');
  await desk.page.keyboard.press('Enter');
  await expect.poll(() => desk.read('platform')).toBe('platform: Slack');
  await desk.page.getByRole('button', { name: 'Undo: change Elena Bianchi (platform)' }).click();
  await expect.poll(() => desk.read('platform')).toBe('platform: LinkedIn');
  await expect.poll(() => desk.read('reach')).toBe('reach: 15,000');
});

test('roles, tags and side are chosen from lists', async () => {
  await desk.inspector.getByRole('button', { name: /^roles:/ }).click();
  await desk.page.getByRole('menuitemcheckbox', { name: 'press' }).click();
  await desk.page.getByRole('menuitemcheckbox', { name: 'expert' }).click();
  await desk.page.keyboard.press('Escape');
  await desk.inspector.getByRole('button', { name: /^roles: moderator\s*, press$/ }).waitFor();

  await desk.field('tags').getByRole('button').click();
  await desk.page.keyboard.type('spring fair');
  await desk.page.keyboard.press('Enter');
  await desk.field('platform').getByRole('button').click();
  await expect.poll(() => desk.read('tags')).toContain('spring fair');

  await desk.page.keyboard.press('Escape');
  await desk.inspector.getByRole('button', { name: 'side: ally' }).click();
  await desk.page.getByRole('menuitemradio', { name: 'rival' }).click();
  await desk.inspector.getByText('The side was set by hand.').waitFor();
  await desk.inspector.getByRole('button', { name: 'side: rival' }).waitFor();
});

test('a stance is noted, edited and deleted, and the side follows it', async () => {
  await desk.inspector.getByRole('button', { name: 'Add' }).first().click();
  await desk.field('value').getByRole('button').click();
  await desk.page.getByRole('menuitemradio', { name: 'firmly against' }).click();
  await desk.field('date').getByRole('button').click();
  await desk.field('date').getByRole('textbox').fill('1/3/2027');
  await desk.page.keyboard.press('Enter');
  await expect.poll(() => desk.read('date')).toBe('date: 1 Mar 2027');
  await desk.inspector.getByRole('button', { name: 'side: rival' }).waitFor();
  await desk.inspector.getByRole('button', { name: 'Delete this stance' }).click();
  await desk.inspector.getByRole('button', { name: 'side: ally' }).waitFor();
});

test('a tie is reached from its ends, edited, turned round and left again', async () => {
  await desk.inspector.getByRole('button', { name: /^Officine Lari/ }).click();
  await desk.inspector.getByText('Officine Lari listens to Elena Bianchi.').waitFor();
  await desk.field('valence').getByRole('button').click();
  await desk.field('valence').getByRole('textbox').fill('-0.4');
  await desk.page.keyboard.press('Enter');
  await expect.poll(() => desk.read('valence')).toBe('valence: against · −0.4');
  await desk.inspector.getByRole('button', { name: 'Turn the tie round' }).click();
  await desk.inspector.getByText('Officine Lari influences Elena Bianchi, in a hostile way.').waitFor();
  await desk.inspector.getByRole('button', { name: 'Elena Bianchi', exact: true }).click();
  await expect.poll(() => desk.title()).toContain('Elena Bianchi');
});

test('F2 renames what is selected', async () => {
  await desk.freeKeyboard();
  await desk.page.keyboard.press('F2');
  await desk.page.keyboard.type('Elena Bianchi Lari');
  await desk.page.keyboard.press('Enter');
  await expect.poll(() => desk.title()).toBe('Elena Bianchi Lari');
});

test('many are put on one side and tagged together, each as one step', async () => {
  await desk.freeKeyboard();
  await desk.page.keyboard.press('Control+a');
  await expect.poll(() => desk.title()).toBe('97 selected');
  await desk.inspector.getByText('undecided', { exact: true }).click();
  await desk.page.getByRole('button', { name: /^Undo: change the side of \d+ nodes$/ }).waitFor();
  await desk.inspector.getByPlaceholder('Add a tag to all').fill('autumn');
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('button', { name: 'Undo: change the tags of 97 things' }).click();
  await desk.page.getByRole('button', { name: /^Undo: change the side of/ }).click();
  await desk.page.getByRole('button', { name: 'Undo', exact: true }).waitFor();
});

test('a suggested tag is picked whole for many by keys, in one step', async () => {
  await desk.freeKeyboard();
  await desk.page.keyboard.press('Control+a');
  await expect.poll(() => desk.title()).toBe('97 selected');
  const box = desk.inspector.getByPlaceholder('Add a tag to all');
  await box.fill('negotia');
  await desk.page.getByRole('option', { name: 'negotiation' }).waitFor();
  await box.press('ArrowDown');
  await expect.poll(() => box.getAttribute('aria-activedescendant')).not.toBeNull();
  await box.press('Enter');
  await desk.inspector.getByText('negotiation', { exact: true }).waitFor();
  await expect.poll(() => box.inputValue()).toBe('');
  await desk.page.getByRole('button', { name: /^Undo: change the tags of \d+ things$/ }).click();
  await desk.page.getByRole('button', { name: 'Undo', exact: true }).waitFor();
});

test('with nothing selected the plan itself is shown and edited', async () => {
  await desk.page.getByRole('banner').getByRole('button', { name: 'Altomiglio' }).click();
  await desk.type('question', 'Should the fair be ours?');
  await desk.page.keyboard.press('Enter');
  await expect.poll(() => desk.read('question')).toBe('the question: Should the fair be ours?');
  await desk.type('name', '   ');
  await desk.page.keyboard.press('Enter');
  await desk.field('name').getByRole('alert').filter({ hasText: 'This can’t be empty.' }).waitFor();
});

test('the panel scrolls, and never the window round it', async () => {
  await desk.page.setViewportSize({ width: 1280, height: 700 });
  const inner = () => desk.page.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
  await expect.poll(inner).toEqual([700, 700]);
});

test('a choice is made by keys alone', async () => {
  await desk.field('type').getByRole('button').focus();
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('menu').waitFor();
  const organisation = desk.page.getByRole('menuitemradio', { name: 'organisation' });
  for (
    let press = 0;
    press < 3 && !(await organisation.evaluate((one) => one === document.activeElement));
    press++
  )
    await desk.page.keyboard.press('ArrowDown');
  await desk.page.keyboard.press('Enter');
  await expect.poll(() => desk.read('type')).toBe('type: organisation');
  await desk.page.getByRole('menu').waitFor({ state: 'detached' });
});
