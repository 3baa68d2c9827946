import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RunningApp } from './app';

// Electron grants every permission by default; a page that has been taken over asks for each.

let app: RunningApp;
let page: Page;

beforeAll(async () => {
  app = await RunningApp.launch();
  page = await app.window();
});

afterAll(async () => {
  await app[Symbol.asyncDispose]();
});

test('none is granted, whatever the page asks for', async () => {
  const states = await page.evaluate(async () => {
    const names = [
      'accelerometer',
      'background-sync',
      'camera',
      'clipboard-read',
      'display-capture',
      'geolocation',
      'idle-detection',
      'local-fonts',
      'microphone',
      'midi',
      'notifications',
      'persistent-storage',
      'screen-wake-lock',
      'storage-access',
      'window-management',
    ];
    const granted: string[] = [];
    for (const name of names) {
      const state = await navigator.permissions.query({ name: name as PermissionName }).then(
        (status) => status.state,
        () => 'unknown',
      );
      if (state === 'granted') granted.push(name);
    }
    return granted;
  });
  expect(states).toEqual([]);
});

const requests: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['notifications', async () => (await Notification.requestPermission()) === 'granted'],
  [
    'place',
    () =>
      new Promise((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done(true),
          () => done(false),
        ),
      ),
  ],
  ['clipboard', () => navigator.clipboard.readText().then(() => true)],
  ['camera and microphone', () => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => true)],
  ['screen', () => navigator.mediaDevices.getDisplayMedia().then(() => true)],
  ['MIDI', () => navigator.requestMIDIAccess().then(() => true)],
  ['persistent storage', () => navigator.storage.persist()],
  ['USB', async () => (await Reflect.get(navigator, 'usb').requestDevice({ filters: [] })) !== undefined],
  ['serial ports', async () => (await Reflect.get(navigator, 'serial').requestPort()) !== undefined],
  ['fonts', async () => (await Reflect.get(window, 'queryLocalFonts')()).length > 0],
  [
    'Bluetooth',
    async () =>
      (await Reflect.get(navigator, 'bluetooth').requestDevice({ acceptAllDevices: true })) !== undefined,
  ],
];

test.each(requests)('%s are not given', async (_, request) => {
  // With a gesture, so that it is the permission that is missing and nothing else.
  await page.mouse.click(2, 2);
  const answer = Promise.race([page.evaluate(request).catch(() => false), page.waitForTimeout(3000)]);
  expect(await answer).toBe(false);
});
