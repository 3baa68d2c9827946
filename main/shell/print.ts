import type { ReportJob, ShellInput } from '../../core/contract/shell';
import { type Message, Refusal, say } from '../../core/model/refusal';
import type { AppWindow } from './app-window';
import { log } from './log';
import type { OpenPlan } from './open-plan';
import type { Windows } from './windows';

/** How long a report window may be silent while it draws the largest plan. */
const drawingLimit = 120_000;

export type OnProgress = (doing: Message, done: number | null) => void;

/**
 * Draws the dossier or the picture of a plan in a window that nobody sees, and gives it as the bytes of a PDF or PNG.
 * Refused when the window can't be drawn in time; throws the signal's reason when it is broken off.
 */
export async function drawReport(
  windows: Windows,
  plan: OpenPlan,
  job: ReportJob,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Uint8Array> {
  signal.throwIfAborted();
  const drawn = Promise.withResolvers<ShellInput<'reportReady'>>();
  const fail = (why: string) => {
    log(`report window: ${why}`);
    drawn.reject(new Refusal('errors:report.failed'));
  };
  const begin = () => setTimeout(() => drawn.reject(new Refusal('errors:report.slow')), drawingLimit);
  let timer = begin();
  const breakOff = () => drawn.reject(signal.reason);
  signal.addEventListener('abort', breakOff, { once: true });
  let over = false;
  const watchEngine = async () => {
    await (await plan.engine).gone;
    if (!over) fail('the engine died');
  };
  watchEngine().catch(() => fail('there is no engine'));
  onProgress(say('shell:exporting.drawing'), null);
  const progress = ({ doing, done }: ShellInput<'reportProgress'>) => {
    clearTimeout(timer);
    timer = begin();
    onProgress(doing, done);
  };
  const window = windows.openReport(plan, { job, progress, ready: drawn.resolve, failed: fail });
  try {
    window.browser.webContents.once('render-process-gone', (_, { reason }) =>
      fail(`its process ended: ${reason}`),
    );
    const report = await drawn.promise;
    if (job.format === 'png') {
      if (!report.png) throw new Error('a report window handed over no picture');
      return report.png;
    }
    onProgress(say('shell:exporting.printing'), null);
    return await print(window);
  } finally {
    over = true;
    clearTimeout(timer);
    signal.removeEventListener('abort', breakOff);
    window.browser.destroy();
  }
}

/** Outline and tags come together or not at all. Paper, margins and feet are the pages' own. */
function print(window: AppWindow): Promise<Buffer> {
  return window.browser.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}
