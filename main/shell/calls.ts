import { mkdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, shell } from 'electron';
import { Refusal, say } from '../../core/model/refusal';
import { csvOf } from '../../core/table/csv';
import { speakerOf } from '../../resources/locales/speaker';
import { writeWhole } from '../files/write-whole';
import type { AppWindow } from './app-window';
import type { ShellHandlers } from './ipc';
import { keptIn } from './kept-in';
import { showMenu } from './menu';
import type { OpenPlan } from './open-plan';
import type { Program } from './program';

const planExtension = 'schiera';

/** What the shell does at each call of a window. */
export function shellHandlers(program: Program): ShellHandlers {
  const { preferences, recent, plans, windows, dialogs, exports } = program;
  /** The files that were written for the user, which may be shown in the file manager. */
  const written = new Set<string>();

  const whereToCopy = async ({ browser }: AppWindow, plan: OpenPlan): Promise<string | null> => {
    const name = preferences.say('copyOf', { name: plan.details.name });
    const path = await dialogs.whereTo(browser, 'saveCopy', name, planExtension, plan.path);
    if (path !== null) await plans.mustNotBeOpen(path);
    return path;
  };

  return {
    start: async (window) => {
      await window.settled;
      window.started = true;
      const { role, plan, refusal, report } = window;
      return {
        role,
        version: app.getVersion(),
        platform: platform(),
        preferences: preferences.value,
        plan: plan && { path: plan.path, fileName: plan.fileName, keptIn: await keptIn(plan.path) },
        recent: recent.all,
        refusal,
        job: report?.job ?? null,
      };
    },

    connect: async (window) => {
      await window.connect();
      return null;
    },

    newPlan: async (window, details) => {
      const path = await dialogs.whereTo(window.browser, 'newPlan', details.name, planExtension);
      if (path === null) return null;
      await plans.mustNotBeOpen(path);
      await clear(path);
      await program.show(plans.create(path, { type: 'nothing', details }), window, path);
      return { opened: true };
    },

    openPlan: async (window) => {
      const path = await dialogs.planToOpen(window.browser);
      if (path === null) return null;
      await program.show(plans.open(path), window, path);
      return { opened: true };
    },

    openPath: async (window, { path }) => {
      await program.show(plans.open(path), window, path);
      return { opened: true };
    },

    openSample: async (window, { language }) => {
      const folder = join(app.getPath('documents'), app.name);
      const path = join(folder, `${speakerOf(language)(say('shell:sample.fileName'))}.${planExtension}`);
      await mkdir(folder, { recursive: true });
      const opening = (await exists(path))
        ? plans.open(path)
        : plans.create(path, { type: 'sample', language });
      await program.show(opening, window, path);
      return { opened: true };
    },

    forget: (_, { path }) => recent.forget(path),

    closePlan: async (window) => {
      await program.leave(window);
      program.pool.warm();
      window.browser.setTitle(app.name);
      window.present(null);
      return null;
    },

    saveCopy: async (window) => {
      const plan = planOf(window);
      const path = await whereToCopy(window, plan);
      if (path === null) return null;
      const engine = await plan.engine;
      await engine.call.file.copyTo({ path });
      written.add(path);
      return { path };
    },

    workOnCopy: async (window) => {
      const plan = planOf(window);
      const { name } = plan.details;
      const near = join(app.getPath('home'), plan.fileName);
      const path = await dialogs.whereTo(window.browser, 'saveCopy', name, planExtension, near);
      if (path === null) return null;
      await plans.mustNotBeOpen(path);
      const engine = await plan.engine;
      await engine.call.file.copyTo({ path });
      await program.leave(window);
      await program.show(plans.open(path), window, path);
      return { opened: true };
    },

    exportPlan: async (window, input) => {
      const plan = planOf(window);
      exports.mustBeIdle();
      const path = await dialogs.whereTo(
        window.browser,
        'export',
        plan.details.name,
        input.format,
        plan.path,
      );
      if (path === null) return null;
      await plans.mustNotBeOpen(path);
      const paths = await exports.run(plan, input, path, (doing, done) =>
        window.tell({ type: 'exporting', doing, done }),
      );
      for (const one of paths ?? []) written.add(one);
      return paths && { paths };
    },

    saveTable: async (window, { name, rows }) => {
      const plan = planOf(window);
      const path = await dialogs.whereTo(window.browser, 'export', name, 'csv', plan.path);
      if (path === null) return null;
      await plans.mustNotBeOpen(path);
      await writeWhole([{ path, content: csvOf(rows) }]);
      written.add(path);
      return { paths: [path] };
    },

    cancelExport: () => {
      exports.cancel();
      return null;
    },

    reveal: (_, { path }) => {
      if (!written.has(path)) throw new Refusal('errors:notAllowed');
      shell.showItemInFolder(path);
      return null;
    },

    salvage: async (window, { path }) => {
      const name = preferences.say('salvaged', { name: basename(path, `.${planExtension}`) });
      const to = await dialogs.whereTo(window.browser, 'salvage', name, planExtension, path);
      if (to === null) return null;
      await plans.mustNotBeOpen(to);
      await clear(to);
      const result = await plans.salvage(path, to);
      await program.show(plans.open(to), window, to);
      return result;
    },

    openSnapshot: async (window, { id }) => {
      const plan = planOf(window);
      const path = await whereToCopy(window, plan);
      if (path === null) return null;
      const engine = await plan.engine;
      await engine.call.file.copySnapshot({ id, path });
      await program.show(plans.open(path), window, path);
      return { opened: true };
    },

    pickImport: (window) => dialogs.filesToImport(window.browser),

    setMenu: (window, model) => {
      showMenu(window, model, preferences.say);
      return null;
    },

    setPreferences: (_, input) => {
      preferences.set(input);
      for (const window of windows.editors)
        window.tell({ type: 'preferences', preferences: preferences.value });
      return null;
    },

    setTitle: ({ browser }, { title }) => {
      browser.setTitle(title === '' ? app.name : `${title} — ${app.name}`);
      return null;
    },

    reportProgress: ({ report }, step) => {
      report?.progress(step);
      return null;
    },

    reportReady: ({ report }, drawn) => {
      report?.ready(drawn);
      return null;
    },

    reportFailed: ({ report }, { problem }) => {
      report?.failed(problem);
      return null;
    },
  };
}

function planOf({ plan }: AppWindow): OpenPlan {
  if (!plan) throw new Error('a window without a plan asked for something to be done with it');
  return plan;
}

function platform(): 'linux' | 'darwin' | 'win32' {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** Makes room for a new file where the user has agreed to replace one: that one can be had back from the bin. */
async function clear(path: string): Promise<void> {
  if (!(await exists(path))) return;
  try {
    await shell.trashItem(path);
  } catch (error) {
    throw new Refusal('errors:file.exists', { file: basename(path) }, [], error);
  }
}
