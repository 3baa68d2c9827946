import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, Menu, session } from 'electron';
import { z } from 'zod';
import { shellHandlers } from './calls';
import { answerCalls } from './ipc';
import { refuseJob, runJob } from './job';
import { type LaunchJob, readLaunch } from './launch';
import { log } from './log';
import { Program } from './program';
import { declareScheme, serveWindows } from './protocol';
import { cutTheNetwork, guardEverything } from './security';

/** What a second start tells the first. */
const secondStart = z.object({ file: z.string().nullable() });

/** Starts the program. Everything that must be settled before Electron is ready happens here, at once. */
export function startShell(): void {
  // Electron's own answer to a defect is a dialog that waits for somebody to read it.
  process.on('uncaughtException', (error) => log('uncaught exception', error));
  process.on('unhandledRejection', (error) => log('unhandled rejection', error));
  const launch = readLaunch(process.argv, process.cwd());
  // Chromium refuses to run as root with its sandbox on; windows have `sandbox: true` all the same.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Electron's own menu can reload and inspect; ours comes with each window.
  Menu.setApplicationMenu(null);
  cutTheNetwork();
  declareScheme();
  guardEverything();
  if (launch.for === 'job') startJob(launch.job);
  else startForUser(launch.file);
}

function startForUser(file: string | null): void {
  const folder = process.env.SCHIERA_USER_DATA;
  if (folder) app.setPath('userData', resolve(folder));
  const chromium = join(app.getPath('userData'), 'session');
  mkdirSync(chromium, { recursive: true });
  app.setPath('sessionData', chromium);
  if (!app.requestSingleInstanceLock({ file })) {
    app.quit();
    return;
  }

  /** Files that macOS asks to open before the program is ready. */
  const early: string[] = file === null ? [] : [file];
  let open = (path: string) => {
    early.push(path);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });

  void app.whenReady().then(() => {
    const program = makeProgram();
    open = (path) => program.openFile(path);
    for (const path of early) open(path);
    if (early.length === 0) program.welcome();

    app.on('second-instance', (_, _argv, _cwd, message) => {
      const asked = secondStart.safeParse(message);
      if (asked.success && asked.data.file !== null) program.openFile(asked.data.file);
      else (program.windows.editors[0] ?? program.welcome()).toFront();
    });
    app.on('activate', () => {
      if (program.windows.editors.length === 0) program.welcome();
    });
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin') app.quit();
    });
    endWell(program);
  });
}

function startJob(job: LaunchJob | undefined): void {
  if (!job) {
    // Nothing of Chromium runs yet: while it starts, it sometimes can't end.
    app.exit(refuseJob());
    return;
  }
  // Chromium writes to its folder until the very end: only who started the job can remove it.
  app.setPath(
    'userData',
    app.commandLine.getSwitchValue('user-data-dir') || mkdtempSync(join(tmpdir(), 'schiera-job-')),
  );
  app.on('window-all-closed', () => undefined);
  app.dock?.hide();
  void app
    .whenReady()
    .then(() => runJob(makeProgram(), job))
    .then(
      (code) => app.exit(code),
      (error) => {
        log('a job broke down', error);
        app.exit(1);
      },
    );
}

function makeProgram(): Program {
  serveWindows(session.defaultSession, join(app.getAppPath(), 'out', 'renderer'));
  const program = new Program();
  answerCalls(program.windows, shellHandlers(program));
  return program;
}

/** Files are closed before the program is gone. */
function endWell(program: Program): void {
  let ended = false;
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    void program.end().finally(() => {
      ended = true;
      // Quitting again from within the event that put it off would be passed over.
      setImmediate(() => app.quit());
    });
  });
}
