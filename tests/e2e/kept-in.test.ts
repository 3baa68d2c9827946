import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptInBy } from '../../main/shell/kept-in';
import { RunningApp } from './app';
import { DeskPage } from './desk';

const mounts = [
  '/dev/sda1 / ext4 rw 0 0',
  'server:/plans /mnt/team nfs4 rw 0 0',
  '//server/plans /mnt/the\\040office cifs rw 0 0',
  '/dev/sdb1 /mnt/team/disk ext4 rw 0 0',
].join('\n');

describe('a folder that is not this computer’s alone', () => {
  test.each([
    ['/home/anna/Dropbox/fair.schiera', 'dropbox'],
    ['/home/anna/Dropbox (Personal)/2027/fair.schiera', 'dropbox'],
    ['C:\\Users\\Anna\\OneDrive\\fair.schiera', 'oneDrive'],
    ['C:\\Users\\Anna\\OneDrive - Altomiglio\\Documents\\fair.schiera', 'oneDrive'],
    ['/Users/anna/Library/CloudStorage/GoogleDrive-anna@example.org/My Drive/fair.schiera', 'googleDrive'],
    ['/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/fair.schiera', 'iCloud'],
    ['\\\\server\\plans\\fair.schiera', 'network'],
    ['/mnt/team/fair.schiera', 'network'],
    ['/mnt/the office/fair.schiera', 'network'],
    ['/run/user/1000/gvfs/smb-share:server=a,share=b/fair.schiera', 'network'],
    ['/mnt/team/disk/fair.schiera', null],
    ['/mnt/teamwork/fair.schiera', null],
    ['/home/anna/Dropbox.schiera', null],
    ['/home/anna/OneDriver/fair.schiera', null],
    ['\\\\?\\C:\\plans\\fair.schiera', null],
    ['/home/anna/Documents/fair.schiera', null],
  ] as const)('%s: %s', (path, kept) => {
    expect(keptInBy(path, mounts)).toBe(kept);
  });
});

test('a plan in a folder that is kept in step says so once, and a copy is worked on in its stead', async () => {
  await using app = await RunningApp.launch();
  const folder = join(app.documents, 'Dropbox');
  mkdirSync(folder);
  const [there, here] = [join(folder, 'fair.schiera'), join(app.documents, 'here.schiera')];
  const desk = await DeskPage.withSample(app);
  await expect.poll(() => desk.page.getByRole('alert').count()).toBe(0);
  await app.answerDialogs({ save: there, open: [there] });
  await desk.menu(app, 'file.saveCopy');
  await desk.notice('The copy “fair.schiera” was saved.');
  await desk.page.keyboard.press('Control+w');
  await desk.page.getByRole('listitem').first().waitFor();
  await desk.page.keyboard.press('Control+o');
  await desk.opened();
  await desk.notice(/in a folder that Dropbox keeps in step/);

  await app.answerDialogs({ save: here });
  await desk.page.getByRole('button', { name: 'Work on a copy here…' }).click();
  const shown = async () => {
    const start = await desk.page.evaluate(() => window.schiera.call('start', undefined));
    return start.ok ? start.value.plan : null;
  };
  await expect.poll(shown).toMatchObject({ fileName: 'here.schiera', keptIn: null });
  await desk.opened();
  await expect.poll(() => desk.page.getByRole('alert').count()).toBe(0);
});
