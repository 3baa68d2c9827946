import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportJob } from '../../core/contract/shell';
import type { PlanRows } from '../../core/model/document';
import { createPlan } from '../../main/engine/plans';
import { runtime } from '../../scripts/runtime.mjs';

/** Prints or draws a plan as the command line does, in the real Electron. Gives the path of what came out, under `within`. */
export async function reported(within: string, rows: PlanRows, job: Partial<ReportJob>): Promise<string> {
  const folder = mkdtempSync(join(within, 'report-'));
  const plan = join(folder, 'plan.schiera');
  const whole: ReportJob = { format: 'pdf', paper: 'A4', theme: 'light', ...job };
  const out = join(folder, `out.${whole.format}`);
  const live = await createPlan(plan, rows, {
    snapshotFolder: null,
    program: '0.0.0',
    now: () => '2027-01-01T00:00:00.000Z',
    newId: () => '00000000-0000-4000-8000-000000000000',
    log: (error) => {
      throw error;
    },
  });
  live.close();
  const answer = await runJob({ ...whole, plan, out }, join(folder, 'user'));
  if (answer !== JSON.stringify({ ok: true, path: out })) throw new Error(`no ${whole.format}: ${answer}`);
  return out;
}

async function runJob(job: ReportJob & { plan: string; out: string }, userData: string): Promise<string> {
  const { executablePath, args, env } = await runtime();
  const folder = process.env.SCHIERA_APP_DIR;
  const child = spawn(
    executablePath,
    [...args, '--disable-gpu', `--user-data-dir=${userData}`, `--schiera-job=${JSON.stringify(job)}`],
    {
      env: {
        ...process.env,
        ...env,
        SCHIERA_USER_DATA: userData,
        ...(folder && { SCHIERA_APP_DIR: folder }),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await new Promise((done) => child.on('close', done));
  return /^schiera-job:(.*)$/mu.exec(said)?.[1] ?? `it said only: ${said}`;
}

const poppler = (tool: string, ...args: readonly string[]) =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** A PDF, as poppler reads it. */
export class Pdf {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** The value that `pdfinfo` gives for a name. */
  info(name: string): string {
    const line = poppler('pdfinfo', this.path)
      .split('\n')
      .find((line) => line.startsWith(`${name}:`));
    return line?.slice(name.length + 1).trim() ?? '';
  }

  /** Width and height of every page in points, rounded. */
  get sizes(): readonly (readonly [width: number, height: number])[] {
    const said = poppler('pdfinfo', '-l', '-1', this.path);
    return [...said.matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/gu)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ]);
  }

  /** The text of every page. */
  get pages(): readonly string[] {
    return poppler('pdftotext', '-layout', this.path, '-').split('\f').slice(0, -1);
  }

  /** What stands at the foot of every page, as `2 / 18`; nothing where there is no number. */
  get feet(): readonly (string | undefined)[] {
    return this.pages.map((page) => /(\d+) ?\/ ?(\d+)\s*$/u.exec(page)?.slice(1).join(' / '));
  }

  /** Name, kind and whether it is embedded, of every font. */
  get fonts(): readonly { readonly name: string; readonly type: string; readonly embedded: boolean }[] {
    return poppler('pdffonts', this.path)
      .split('\n')
      .slice(2)
      .filter((line) => line !== '')
      .map((line) => {
        const [, name = '', type = '', embedded] = /^(\S+)\s+(.+?)\s{2,}\S+\s+(yes|no)/u.exec(line) ?? [];
        return { name: name.replace(/^[A-Z]{6}\+/u, ''), type, embedded: embedded === 'yes' };
      });
  }

  /** The colour of a page at a place given in shares of its width and height, as `RRGGBB`. */
  colourAt(page: number, across: number, down: number): string {
    const number = String(page);
    const picture = execFileSync('pdftoppm', ['-r', '36', '-f', number, '-l', number, this.path]);
    const [head = '', width, height] =
      /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(picture.toString('latin1', 0, 40)) ?? [];
    const column = Math.min(Number(width) - 1, Math.floor(across * Number(width)));
    const row = Math.min(Number(height) - 1, Math.floor(down * Number(height)));
    const start = head.length + 3 * (row * Number(width) + column);
    return picture.toString('hex', start, start + 3).toUpperCase();
  }

  /** How many bitmaps it holds. */
  get images(): number {
    return poppler('pdfimages', '-list', this.path).split('\n').length - 3;
  }

  /** Its bookmarks, and the page that each leads to. */
  get bookmarks(): readonly (readonly [title: string, page: number])[] {
    const outline = poppler('pdftohtml', '-xml', '-i', '-stdout', '-l', '1', this.path);
    return [...outline.matchAll(/<item page="(\d+)">(.*)<\/item>/gu)].map(([, page, title = '']) => [
      title,
      Number(page),
    ]);
  }

  /** What a screen reader says in place of its figures. */
  get alternatives(): readonly string[] {
    const raw = readFileSync(this.path, 'latin1');
    return [...raw.matchAll(/\/Alt (?:\(((?:\\.|[^\\)])*)\)|<FEFF([\dA-F]*)>)/giu)].map(
      ([, plain, wide = '']) => plain ?? Buffer.from(wide, 'hex').swap16().toString('utf16le'),
    );
  }
}

/** The feet of a dossier of so many pages: all are counted, the cover doesn't say so. */
export function feetOf(count: number): (string | undefined)[] {
  return Array.from({ length: count }, (_, i) => (i === 0 ? undefined : `${i + 1} / ${count}`));
}
