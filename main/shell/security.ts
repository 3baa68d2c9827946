import { app, type BrowserWindowConstructorOptions, type Session, type WebContents } from 'electron';
import { log } from './log';
import { appOrigin } from './protocol';

// Each function is one rule. Numbers in brackets are those of Electron's security checklist,
// electronjs.org/docs/latest/tutorial/security. The rest of it: no remote content is loaded (1), the policy comes with the
// pages (7), nothing is opened outside (15), Electron is kept current (16), senders are checked in ipc.ts (17), pages come
// over our own protocol (18), fuses are set when packaging (19), and windows see three functions, none of Electron's (20).

/** What every window is made with: no Node, its own world, the sandbox, the web's own rules [2, 3, 4, 6, 8, 9, 10]. */
export const safePreferences = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  disableDialogs: true,
  spellcheck: false,
} as const satisfies BrowserWindowConstructorOptions['webPreferences'];

/** Applies every rule to every page and session there will be. */
export function guardEverything(): void {
  app.on('session-created', (session) => {
    denyPermissions(session);
    denyDownloads(session);
    denyRequests(session);
  });
  app.on('web-contents-created', (_, contents) => {
    denyNavigation(contents);
    denyNewWindows(contents);
    denyWebviews(contents);
    hideAddresses(contents);
  });
}

/** Permissions are granted by default; here none is [5]. */
function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_, permission, answer) => {
    log(`refused permission: ${permission}`);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_, answer) => answer({}));
}

/** A page stays the page that the shell loaded [13]. */
function denyNavigation(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    log(`refused navigation: ${event.url}`);
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}

/** Windows are made by the shell [14]. */
function denyNewWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    log(`refused window: ${url}`);
    return { action: 'deny' };
  });
}

/** No page within a page with powers of its own [11, 12]. */
function denyWebviews(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Files are written through dialogs, never by a page. */
function denyDownloads(session: Session): void {
  session.on('will-download', (event, item) => {
    log(`refused download: ${item.getURL()}`);
    event.preventDefault();
  });
}

/** Nothing is asked of anybody but ourselves. */
function denyRequests(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const own = isOwnRequest(url);
    if (!own) log(`refused request: ${url}`);
    answer({ cancel: !own });
  });
}

function isOwnRequest(url: string): boolean {
  if (url.startsWith(`${appOrigin}/`) || url.startsWith('data:')) return true;
  return url.startsWith(`blob:${appOrigin}/`) || (!app.isPackaged && url.startsWith('devtools:'));
}

/** WebRTC speaks past requests and proxies; without a proxy it has no way out. */
function hideAddresses(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/**
 * Closes what no request handler sees: names aren't looked up, connections kept ready, updates, metrics and
 * translations not asked for. Must run before the program is ready.
 */
export function cutTheNetwork(): void {
  const { commandLine } = app;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('proxy-server', 'socks5://nowhere.invalid:1');
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
}
