import '../app/jitless';
import '@fontsource/inter/400.css';
import '@fontsource/inter/500.css';
import '@fontsource/inter/600.css';
import './report.css';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ReportJob } from '../../core/contract/shell';
import type { Answer } from '../../core/insights/answer';
import { seenAsUsual } from '../../core/look/seen';
import { type PlanDocument, planOf } from '../../core/model/document';
import { say } from '../../core/model/refusal';
import { sayWith, startLanguage } from '../app/language';
import { ask } from '../plan/bridge';
import { linkOver, onEnginePort, refusalIn } from '../plan/engine-link';
import { answeredPlan, planFrom } from './answers';
import { type Content, contentOf } from './content';
import { Dossier } from './dossier';
import { Galley, measured } from './galley';
import { pictureAsPng } from './picture-png';

/** The plan as the engine gives it to a report, and for a dossier what it answers of it: nothing private is in either. */
async function readPlan(
  format: ReportJob['format'],
  moment: Date,
): Promise<[PlanDocument, readonly Answer[]]> {
  const arriving = new Promise<MessagePort>((arrived) => {
    const stop = onEnginePort((port) => {
      stop();
      arrived(port);
    });
  });
  await ask('connect');
  const link = linkOver(await arriving);
  const read: [PlanDocument, readonly Answer[]] =
    format === 'png'
      ? [await planFrom(link.engine), []]
      : await answeredPlan(link.engine, moment, tellAnswering);
  link.hangUp();
  return read;
}

function tellAnswering(done: number | null): void {
  void ask('reportProgress', { doing: say('report:answering'), done });
}

/** Draws the pages: once in one piece to measure, then page by page. */
async function drawDossier(content: Content, paper: ReportJob['paper']): Promise<void> {
  const place = document.getElementById('root');
  if (!place) throw new Error('a report without its place');
  document.documentElement.className = paper;
  let failure: unknown;
  const root = createRoot(place, {
    onUncaughtError(error) {
      failure = error;
    },
  });
  const show = async (pages: ReactNode) => {
    flushSync(() => root.render(pages));
    if (failure !== undefined) throw failure;
    await fontsLoaded(place);
  };
  await show(<Galley content={content} />);
  await show(<Dossier content={content} measures={measured(place)} />);
}

/** Fonts are asked for when a layout needs them. */
async function fontsLoaded(place: HTMLElement): Promise<void> {
  place.getBoundingClientRect();
  await document.fonts.ready;
}

async function draw(job: ReportJob): Promise<void> {
  const moment = new Date();
  const [plan, answers] = await readPlan(job.format, moment);
  const { name, language } = planOf(plan);
  const speak = sayWith(startLanguage(language).t);
  document.documentElement.lang = language;
  document.title = name;
  const png =
    job.format === 'png' ? await pictureAsPng(plan, speak, job.theme, job.seen ?? seenAsUsual) : null;
  if (!png) await drawDossier(contentOf(plan, speak, moment, answers, job.seen), job.paper);
  await ask('reportReady', { png });
}

async function start(): Promise<void> {
  const { job, preferences } = await ask('start');
  try {
    if (!job) throw new Error('a report without a job');
    await draw(job);
  } catch (error) {
    const refused = refusalIn(error);
    const speak = sayWith(startLanguage(preferences.language).t);
    const reason = refused ? speak(refused.problem) : String(error);
    await ask('reportFailed', { problem: speak('report:failed', { reason }).slice(0, 2000) });
  }
}

void start();
