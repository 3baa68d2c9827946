import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, type WebContents } from 'electron';
import { AppWindow, type Report } from './app-window';
import type { OpenPlan } from './open-plan';
import { appOrigin } from './protocol';
import { safePreferences } from './security';
import type { WindowPlaces } from './window-places';

const paper = { light: '#F6F4EF', dark: '#12161C' };

/** All windows of the program. */
export class Windows {
  readonly #places: WindowPlaces;
  readonly #all = new Map<WebContents, AppWindow>();

  constructor(places: WindowPlaces) {
    this.#places = places;
  }

  of(contents: WebContents): AppWindow | undefined {
    return this.#all.get(contents);
  }

  get editors(): AppWindow[] {
    return [...this.#all.values()].filter(({ role }) => role === 'editor');
  }

  showing(plan: OpenPlan): AppWindow[] {
    return this.editors.filter((window) => window.plan === plan);
  }

  /** Opens a window for a plan or, without one, for the welcome screen. `path` says whose place it takes. */
  openEditor(plan: OpenPlan | null, path: string): AppWindow {
    const place = this.#places.of(path);
    const taken = place && this.editors.some(({ browser }) => browser.getBounds().x === place.x);
    const browser = new BrowserWindow({
      ...(place ? { width: place.width, height: place.height } : { width: 1440, height: 900 }),
      ...(place && !taken ? { x: place.x, y: place.y } : {}),
      minWidth: 900,
      minHeight: 600,
      show: false,
      title: app.name,
      backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
      webPreferences: this.#webPreferences(),
    });
    const window = this.#register(new AppWindow(browser, 'editor', plan, null));
    const show = () => {
      if (browser.isDestroyed() || browser.isVisible()) return;
      if (place?.maximised) browser.maximize();
      browser.show();
    };
    browser.once('ready-to-show', show);
    browser.webContents.once('did-finish-load', () => {
      browser.webContents.setZoomFactor(place?.zoom ?? 1);
      // The first paint isn't always reported; a window that never shows would be the end of it.
      setTimeout(show, 1000);
    });
    browser.on('close', () => this.#places.remember(browser, window.plan?.path ?? ''));
    browser.on('page-title-updated', (event) => event.preventDefault());
    void browser.loadURL(`${appOrigin}/index.html`);
    return window;
  }

  /** Opens a window that nobody sees, to be printed or drawn from. */
  openReport(plan: OpenPlan, report: Report): AppWindow {
    const browser = new BrowserWindow({
      width: 1280,
      height: 900,
      show: false,
      backgroundColor: paper.light,
      webPreferences: { ...this.#webPreferences(), backgroundThrottling: false },
    });
    const window = this.#register(new AppWindow(browser, 'report', plan, report));
    void browser.loadURL(`${appOrigin}/report.html`);
    return window;
  }

  #webPreferences() {
    const preload = join(app.getAppPath(), 'out', 'preload', 'index.cjs');
    return { ...safePreferences, preload, devTools: !app.isPackaged };
  }

  #register(window: AppWindow): AppWindow {
    const { webContents } = window.browser;
    this.#all.set(webContents, window);
    window.browser.once('closed', () => this.#all.delete(webContents));
    return window;
  }
}
