import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RunningApp } from './app';
import { DeskPage } from './desk';

let app: RunningApp;
let desk: DeskPage;
let folder: string;
const complaints: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'schiera-photos-'));
  app = await RunningApp.launch({ preferences: { theme: 'dark', language: 'en' } });
});

afterAll(async () => {
  expect(complaints).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
  await app[Symbol.asyncDispose]();
});

function checksum(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const foot = Buffer.alloc(4);
  foot.writeUInt32BE(checksum(body));
  return Buffer.concat([head, body, foot]);
}

/** A picture of stripes, as PNG. */
function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows.set([(x * 5) % 256, (y * 3) % 256, 180], y * (1 + width * 3) + 1 + x * 3);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const emblem = () => desk.inspector.locator('[data-field="emblem"]');

async function give(name: string, bytes: Buffer | string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await emblem().getByRole('button').click();
  await desk.page.getByTestId('photo-file').setInputFiles(path);
}

test('an icon is chosen, and taken back', async () => {
  desk = await DeskPage.withSample(app);
  desk.page.on('pageerror', (error) => complaints.push(error.message));
  desk.page.on('dialog', () => complaints.push('a dialog'));
  await desk.goTo('Chiara Mondini');
  await emblem().getByRole('button').click();
  await desk.page.getByRole('button', { name: 'a megaphone' }).click();
  await desk.saved();
  await expect.poll(() => emblem().textContent()).toContain('a megaphone');
  await desk.page.keyboard.press('Control+z');
  await expect.poll(() => emblem().textContent()).toContain('none');
});

test('a photo is kept as a small square', async () => {
  await give('large.png', png(900, 600));
  await expect.poll(() => emblem().locator('img').count()).toBe(1);
  const uri = await emblem().locator('img').getAttribute('src');
  expect(uri).toMatch(/^data:image\/(webp|jpeg);base64,/u);
  expect(uri?.length ?? 0).toBeLessThanOrEqual(150_000);
  const size = await emblem()
    .locator('img')
    .evaluate((image) => {
      const { naturalWidth, naturalHeight } = image as HTMLImageElement;
      return [naturalWidth, naturalHeight];
    });
  expect(size).toEqual([192, 192]);
  await app.screenshot(desk.page, 'emblems-dark');
});

/** A picture of one bit a pixel, all of them black, as PNG. */
function black(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Two frames of one pixel, shown in turn for ever. */
const moving = Buffer.from(
  'R0lGODlhAQABAIAAAP8AAAAA/yH/C05FVFNDQVBFMi4wAwEAAAAh+QQACgAAACwAAAAAAQABAAACAkQBACH5BAAKAAAALAAAAAABAAEAAAICTAEAOw==',
  'base64',
);

test.each([
  ['sixty-megapixels.png', black(8_000, 7_500), [192, 192]],
  ['moving.gif', moving, [1, 1]],
] as const)('of %s a small still square is kept', async (name, bytes, size) => {
  const before = await emblem().locator('img').getAttribute('src');
  await give(name, bytes);
  await expect.poll(() => emblem().locator('img').getAttribute('src')).not.toBe(before);
  const image = emblem().locator('img');
  expect(await image.getAttribute('src')).toMatch(/^data:image\/(webp|jpeg);base64,/u);
  const drawn = await image.evaluate((one) => {
    const { naturalWidth, naturalHeight } = one as HTMLImageElement;
    return [naturalWidth, naturalHeight];
  });
  expect(drawn).toEqual(size);
});

test.each([
  ['empty.png', '', 'This file is empty'],
  ['page.png', '<html><script>alert(1)</script></html>', 'no image that can be read'],
  ['drawing.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'no image that can be read'],
  [
    'script.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
    'no image that can be read',
  ],
  ['bomb.png', black(30_000, 30_000), 'no image that can be read'],
  ['torn.png', png(300, 300).subarray(0, 60), 'no image that can be read'],
  ['huge.png', Buffer.alloc(100_000_000), 'too large'],
])('%s is refused with a clear message, and nothing is lost', async (name, bytes, message) => {
  const before = await emblem().locator('img').getAttribute('src');
  await give(name, bytes);
  await desk.page.getByText(message).first().waitFor();
  await expect.poll(() => emblem().locator('img').getAttribute('src')).toBe(before);
});
