import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MenuModel } from '../../core/contract/shell';
import { ask, newFolder, RunningApp, until } from './app';

let userData: string;

beforeEach(() => {
  userData = newFolder();
  writeFileSync(join(userData, 'preferences.json'), JSON.stringify({ language: 'en', theme: 'light' }));
});

const open: RunningApp[] = [];

async function launch(): Promise<RunningApp> {
  const app = await RunningApp.launch({ userData });
  open.push(app);
  return app;
}

afterEach(async () => {
  for (const app of open.splice(0)) await app.close();
});

/** Position and size of the first window, once it is shown. */
function placeOf(app: RunningApp) {
  return until(() =>
    app.inShell(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return window?.isVisible() ? { ...window.getBounds(), maximised: window.isMaximized() } : null;
    }),
  );
}

describe('a window', () => {
  test('comes back where it was, as large as it was', async () => {
    const first = await launch();
    await first.window();
    await placeOf(first);
    const bounds = { x: 137, y: 91, width: 1111, height: 777 };
    await first.inShell(({ BrowserWindow }, wanted) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
    }, bounds);
    await until(async () => (await placeOf(first)).width === bounds.width);
    await first.close();
    const second = await launch();
    await second.window();
    expect(await placeOf(second)).toEqual({ ...bounds, maximised: false });
  });

  test.each([
    ['off every screen', { x: 90_000, y: 90_000, width: 1000, height: 700 }],
    ['almost off the screen', { x: 1900, y: 10, width: 1000, height: 700 }],
    ['above the screen', { x: 10, y: -600, width: 1000, height: 700 }],
    ['of no size', { x: 10, y: 10, width: 1, height: 1 }],
    ['that is nonsense', { x: 'left', y: null }],
  ])('doesn’t come back to a place %s', async (_, place) => {
    const stored = [{ plan: '', maximised: false, zoom: 1, ...place }];
    writeFileSync(join(userData, 'windows.json'), JSON.stringify(stored));
    const app = await launch();
    await app.window();
    const { x, y, width, height } = await placeOf(app);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(1920);
    expect(y + height).toBeLessThanOrEqual(1200);
    expect(width).toBeGreaterThanOrEqual(900);
  });

  test('has the colour of its theme before its page is there', async () => {
    for (const [theme, colour] of [
      ['light', '#F6F4EF'],
      ['dark', '#12161C'],
    ] as const) {
      writeFileSync(join(userData, 'preferences.json'), JSON.stringify({ language: 'en', theme }));
      const app = await launch();
      await app.window();
      const shown = await app.inShell(({ BrowserWindow, nativeTheme }) => ({
        colour: BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
        dark: nativeTheme.shouldUseDarkColors,
      }));
      expect(shown).toEqual({ colour, dark: theme === 'dark' });
      await app.close();
    }
  });
});

describe('preferences', () => {
  test('reach every window and survive', async () => {
    const app = await launch();
    const page = await app.window();
    const told = page.evaluate(
      () =>
        new Promise((hear) => window.schiera.listen((event) => event.type === 'preferences' && hear(event))),
    );
    const chosen = { language: 'it', theme: 'dark' } as const;
    expect(await ask(page, 'setPreferences', chosen)).toEqual({ ok: true, value: null });
    expect(await told).toEqual({ type: 'preferences', preferences: chosen });
    expect(await app.inShell(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
    await app.close();
    const again = await launch();
    expect(await ask(await again.window(), 'start', undefined)).toMatchObject({
      value: { preferences: chosen },
    });
  });

  test('that can’t be read are the system’s again', async () => {
    writeFileSync(join(userData, 'preferences.json'), '{"language": "xx"');
    const app = await launch();
    const start = await ask(await app.window(), 'start', undefined);
    expect(start).toMatchObject({ ok: true, value: { preferences: { language: 'en', theme: 'system' } } });
    expect(readFileSync(join(userData, 'logs', 'shell.log'), 'utf8')).toContain(
      'preferences.json is set anew',
    );
  });
});

describe('the menu', () => {
  const model: MenuModel = [
    {
      label: 'Plan',
      items: [
        {
          type: 'command',
          id: 'plan.rename',
          label: 'Rename',
          accelerator: 'F2',
          enabled: true,
          checked: null,
        },
        { type: 'separator' },
        { type: 'command', id: 'plan.dim', label: 'Dim', accelerator: null, enabled: false, checked: true },
        { type: 'role', role: 'quit', label: 'Leave' },
      ],
    },
  ];

  test('is nobody’s but ours', async () => {
    const app = await launch();
    await app.window();
    expect(await app.inShell(({ Menu }) => Menu.getApplicationMenu())).toBeNull();
  });

  test('is what the page says, and a click is told to the page', async () => {
    const app = await launch();
    const page = await app.window();
    const told = page.evaluate(
      () => new Promise((hear) => window.schiera.listen((event) => event.type === 'command' && hear(event))),
    );
    await app.inShell(({ Menu }) => {
      const build = Menu.buildFromTemplate;
      Menu.buildFromTemplate = (template) => {
        const menu = build.call(Menu, template);
        const [plan] = menu.items.filter(({ label }) => label === 'Plan');
        if (plan) Object.assign(globalThis, { plan });
        return menu;
      };
    });
    expect(await ask(page, 'setMenu', model)).toEqual({ ok: true, value: null });
    const items = await app.inShell(() => {
      const { submenu } = Reflect.get(globalThis, 'plan') as Electron.MenuItem;
      submenu?.items[0]?.click();
      return submenu?.items.map(({ label, enabled, checked, accelerator, registerAccelerator, role }) => ({
        label,
        enabled,
        checked,
        accelerator,
        registerAccelerator,
        role,
      }));
    });
    expect(items).toMatchObject([
      { label: 'Rename', enabled: true, accelerator: 'F2', registerAccelerator: false },
      {},
      { label: 'Dim', enabled: false, checked: true },
      { label: 'Leave', role: 'quit', registerAccelerator: true },
    ]);
    expect(await told).toEqual({ type: 'command', id: 'plan.rename' });
  });
});
