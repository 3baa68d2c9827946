import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ExportFormat, exportFormats } from '../../../core/contract/file';
import { papers, type ReportJob } from '../../../core/contract/shell';
import { type Seen, seenAsUsual, viewCalled } from '../../../core/look/seen';
import { documentOf } from '../../../core/model/document';
import { Refusal, say } from '../../../core/model/refusal';
import { exportPlan, filesOf } from '../../engine/exchange/exporting';
import { openPlan } from '../../engine/plans';
import { runElectronJob } from '../electron-job';
import { programWorld } from '../program';
import { type Call, type Verb, WrongUsage } from '../verb';

const drawn = ['pdf', 'png'] as const satisfies readonly ReportJob['format'][];
const formats = [...exportFormats, ...drawn] as const;

interface Wanted {
  readonly format: (typeof formats)[number];
  readonly path: string;
}

/** `schiera export plan.schiera --pdf out.pdf --svg map.svg --view "Who counts"` */
export const exportVerb: Verb = {
  name: 'export',
  operands: { least: 1, most: 1 },
  options: {
    pdf: { takes: 'path' },
    png: { takes: 'path' },
    svg: { takes: 'path' },
    csv: { takes: 'path' },
    json: { takes: 'path' },
    view: { takes: 'text' },
    paper: { takes: 'choice', choices: papers },
    theme: { takes: 'choice', choices: ['light', 'dark'] },
    force: { takes: 'nothing' },
  },
  async run(call) {
    const wanted = wantedOf(call);
    const plan = call.path(call.operands[0] ?? '');
    const theme = call.options.get('theme') === 'dark' ? 'dark' : 'light';
    const paper = call.options.get('paper') === 'Letter' ? 'Letter' : 'A4';
    const { written, seen } = await exportWritten(call, plan, wanted, theme);
    for (const { format, path } of wanted)
      if (format === 'pdf' || format === 'png') {
        call.say(say('cli:export.drawing', { format: format.toUpperCase() }));
        await runElectronJob({ plan, out: path, format, paper, theme, seen });
        written.push(path);
      }
    for (const file of written) call.say(say('cli:export.done', { file }));
  },
};

function wantedOf({ options, path }: Call): Wanted[] {
  const wanted = formats.flatMap((format) => {
    const given = options.get(format);
    return given === undefined ? [] : [{ format, path: path(given) }];
  });
  if (wanted.length === 0) throw new WrongUsage(say('cli:export.nothing'));
  const paths = wanted.map((one) => one.path);
  const twice = paths.find((one, i) => paths.indexOf(one) < i);
  if (twice !== undefined) throw new WrongUsage(say('cli:export.samePath', { file: twice }));
  const isFigure = ({ format }: Wanted) => format !== 'csv' && format !== 'json';
  if (options.has('view') && !wanted.some(isFigure)) throw new WrongUsage(say('cli:export.viewOfWhat'));
  return wanted;
}

/** Refuses when a file is where one is to be written. */
function mustBeFree(wanted: readonly Wanted[]): void {
  for (const { format, path } of wanted)
    for (const file of isWritten(format) ? filesOf(format, path) : [path])
      if (existsSync(file)) throw new Refusal('cli:exists', { file });
}

/** Exports what needs no drawing surface, all from one reading of the plan; refuses the whole when a file is in the way. */
async function exportWritten(
  { finish, options }: Call,
  plan: string,
  wanted: readonly Wanted[],
  theme: 'light' | 'dark',
): Promise<{ readonly written: string[]; readonly seen: Seen }> {
  const live = openPlan(plan, { ...programWorld(), readOnly: true });
  try {
    for (const { path } of wanted)
      if (live.isAt(resolve(path))) throw new Refusal('errors:file.copyOntoItself', { file: path });
    if (!options.has('force')) mustBeFree(wanted);
    const { rows } = live.read();
    const view = options.get('view');
    const seen =
      view === undefined ? seenAsUsual : { viewId: viewCalled(documentOf(rows).view, view).id, look: null };
    const written: string[] = [];
    for (const { format, path } of wanted)
      if (isWritten(format)) {
        const { paths } = await finish(exportPlan(rows, { format, path, theme, seen, overwrite: true }));
        written.push(...paths);
      }
    return { written, seen };
  } finally {
    await live.close();
  }
}

function isWritten(format: Wanted['format']): format is ExportFormat {
  return (exportFormats as readonly string[]).includes(format);
}
