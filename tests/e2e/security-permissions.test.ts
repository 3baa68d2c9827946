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

type Request = () => Promise<unknown>;

const requests: readonly (readonly [string, Request])[] = [
  ['notifications', async () => (await Notification.requestPermission()) === 'granted'],
  ['the clipboard', () => navigator.clipboard.readText().then(() => true)],
  ['storage that stays', async () => await navigator.storage.persist()],
  ['the list of fonts', async () => (await Reflect.get(window, 'queryLocalFonts')()).length > 0],
  ['keeping the screen awake', () => navigator.wakeLock.request('screen')],
  ['the pointer', async () => await document.body.requestPointerLock()],
  ['the whole screen', () => document.body.requestFullscreen()],
  ['the keyboard', () => Reflect.get(navigator, 'keyboard').lock()],
];

test.each(requests)('%s: not given', async (_, request) => {
  // With a gesture, so that nothing but the permission is missing.
  await page.mouse.click(2, 2);
  const given = page.evaluate(
    `(${request})().then((answer) => answer === undefined || Boolean(answer), () => false)`,
  );
  expect(await Promise.race([given, page.waitForTimeout(1500).then(() => false)])).toBe(false);
});

const features: readonly (readonly [string, Request])[] = [
  [
    'the place',
    () =>
      new Promise((done, fail) =>
        navigator.geolocation.getCurrentPosition(done, ({ message }) => fail(message)),
      ),
  ],
  ['MIDI', () => navigator.requestMIDIAccess()],
  ['USB', () => Reflect.get(navigator, 'usb').getDevices()],
  ['HID', () => Reflect.get(navigator, 'hid').getDevices()],
  ['serial ports', () => Reflect.get(navigator, 'serial').getPorts()],
  ['the picture of the screen', () => navigator.mediaDevices.getDisplayMedia()],
];

test.each(features)('%s: switched off by the page’s own headers', async (_, request) => {
  const outcome = await page.evaluate(`(${request})().then(() => 'given', String)`);
  expect(outcome).toMatch(/permissions? policy/u);
});
