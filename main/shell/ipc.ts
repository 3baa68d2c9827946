import { ipcMain, type WebFrameMain } from 'electron';
import {
  channels,
  type Reply,
  type ShellCall,
  type ShellInput,
  type ShellOutput,
  shellInputs,
  type WindowRole,
} from '../../core/contract/shell';
import { Refusal, type RefusalData, say } from '../../core/model/refusal';
import type { AppWindow } from './app-window';
import { asRefusal } from './engine';
import { log } from './log';
import { appOrigin } from './protocol';
import type { Windows } from './windows';

/** What the shell does at each call of a window. */
export type ShellHandlers = {
  readonly [C in ShellCall]: (
    window: AppWindow,
    input: ShellInput<C>,
  ) => ShellOutput<C> | Promise<ShellOutput<C>>;
};

/** The calls of windows other than the editor. */
const callsOf: Readonly<Record<Exclude<WindowRole, 'editor'>, readonly ShellCall[]>> = {
  report: ['start', 'connect', 'reportProgress', 'reportReady', 'reportFailed'],
  projector: ['start', 'connect'],
};

/** Answers the calls of our own windows, after a look at who asks and for what. */
export function answerCalls(windows: Windows, handlers: ShellHandlers): void {
  for (const name of Object.keys(shellInputs) as ShellCall[]) {
    ipcMain.handle(channels.call + name, ({ senderFrame, sender }, input: unknown) => {
      const window = isOurPage(senderFrame) ? windows.of(sender) : undefined;
      if (!window || !mayCall(window.role, name)) {
        log(`refused call of ${name} by ${senderFrame?.url}`);
        return { ok: false, refusal: refusalOf(new Refusal('errors:notAllowed')) };
      }
      return answer(handlers, name, window, input);
    });
  }
}

/** A page of ours, and not a frame in it. */
function isOurPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${appOrigin}/`);
}

function mayCall(role: WindowRole, name: ShellCall): boolean {
  if (role === 'editor') return !name.startsWith('report');
  return callsOf[role].includes(name);
}

async function answer<C extends ShellCall>(
  handlers: ShellHandlers,
  name: C,
  window: AppWindow,
  input: unknown,
): Promise<Reply<ShellOutput<C>>> {
  try {
    const checked = shellInputs[name].safeParse(input);
    if (!checked.success) throw new Refusal('errors:invalid', { what: name }, [], checked.error);
    return { ok: true, value: await handlers[name](window, checked.data as ShellInput<C>) };
  } catch (error) {
    return { ok: false, refusal: refusalOf(asRefusal(error), name) };
  }
}

/** An error as data for a window. What isn't a refusal is a defect: it goes to the log, and the user learns that there was one. */
export function refusalOf(error: unknown, doing = ''): RefusalData {
  if (error instanceof Refusal) return error.data();
  log(`unexpected error ${doing}`, error);
  return { problem: say('errors:unexpected'), rows: [] };
}
