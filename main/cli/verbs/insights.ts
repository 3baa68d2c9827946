import { existsSync } from 'node:fs';
import { z } from 'zod';
import { insightsSeed } from '../../../core/contract/insights';
import { type Answer, type QuestionId, usualSeed } from '../../../core/insights/answer';
import { cellsOf } from '../../../core/insights/cells';
import { figureOf, figures } from '../../../core/insights/figures';
import { questions } from '../../../core/insights/questions';
import { dayIn } from '../../../core/model/calendar';
import { Refusal, say } from '../../../core/model/refusal';
import { csvOf } from '../../../core/table/csv';
import { type Speaker, speakerOf } from '../../../resources/locales/speaker';
import { type FigureFound, Insights, type Terms } from '../../engine/insights';
import type { LivePlan } from '../../engine/live-plan';
import { openPlan } from '../../engine/plans';
import { writeWhole } from '../../files/write-whole';
import { answerAsJson, tellAnswer } from '../answers';
import { programWorld } from '../program';
import { type Call, type Verb, WrongUsage } from '../verb';

/** What is asked for, by name. */
interface Wanted {
  readonly figures: readonly string[];
  readonly questions: readonly QuestionId[];
}

/** What was found, by name. */
interface Found {
  readonly figures: Map<string, FigureFound>;
  readonly answers: Map<QuestionId, Answer>;
}

/** `schiera insights plan.schiera --json --only betweenness,groups --exact --seed 1 --day 2027-01-01 --csv tables` */
export const insightsVerb: Verb = {
  name: 'insights',
  operands: { least: 1, most: 1 },
  options: {
    json: { takes: 'nothing' },
    csv: { takes: 'path' },
    only: { takes: 'text' },
    exact: { takes: 'nothing' },
    seed: { takes: 'text' },
    day: { takes: 'text' },
    force: { takes: 'nothing' },
  },
  async run(call) {
    const { operands, options, path, language } = call;
    const wanted = wantedOf(options);
    const terms = termsOf(call);
    const speak = speakerOf(language);
    const live = openPlan(path(operands[0] ?? ''), { ...programWorld(), readOnly: true });
    try {
      const { access } = live.state();
      if (access.mode === 'read' && access.why.key === 'errors:file.damaged') call.say(access.why);
      const found = await call.finish(finding(new Insights(live), wanted, terms));
      if (options.has('csv')) await saveTables(found, live, call, speak);
      if (options.has('json')) await call.answer(asJson(found, terms, speak));
      else if (!options.has('csv')) tell(found, live, call, speak);
    } finally {
      await live.close();
    }
  },
};

/** Everything, or what `--only` names; without `--json` only the answers, which hold the figures that matter. */
function wantedOf(options: Call['options']): Wanted {
  const questionIds = questions.map(({ id }) => id);
  const known = [...new Set([...figures.map(({ name }) => name), ...questionIds])];
  const given = options
    .get('only')
    ?.split(',')
    .map((name) => name.trim());
  const unknown = given?.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new WrongUsage(say('cli:insights.unknownName', { name: unknown, known: known.join(', ') }));
  const names = new Set(given ?? known);
  const figure = given?.find((name) => !questionIds.some((id) => id === name));
  if (figure !== undefined && !options.has('json'))
    throw new WrongUsage(say('cli:insights.figureNeedsJson', { name: figure }));
  return {
    figures: options.has('json') ? known.filter((name) => names.has(name) && figureOf(name)) : [],
    questions: questionIds.filter((id) => names.has(id)),
  };
}

function termsOf({ options }: Call): Terms {
  const { now, timeZone } = programWorld();
  const day = z.iso.date().safeParse(options.get('day') ?? dayIn(timeZone, new Date(now())));
  if (!day.success) throw new WrongUsage(say('cli:insights.badDay', { value: options.get('day') ?? '' }));
  const text = options.get('seed');
  const seed = insightsSeed.safeParse(
    text === undefined ? usualSeed : /^\d+$/.test(text) ? Number(text) : null,
  );
  if (!seed.success) throw new WrongUsage(say('cli:insights.badSeed', { value: text ?? '' }));
  return { day: day.data, seed: seed.data, precision: options.has('exact') ? 'exact' : 'quick' };
}

async function* finding(insights: Insights, wanted: Wanted, terms: Terms) {
  const found: Found = { figures: new Map(), answers: new Map() };
  for (const name of wanted.figures) found.figures.set(name, yield* insights.figure(name, terms));
  const asked = wanted.questions.map((question) => ({ question, parameters: {} }));
  for await (const step of insights.ask(asked, terms)) {
    if (step.type === 'progress') yield step;
    else found.answers.set(step.answer.question, step.answer);
  }
  return found;
}

function asJson({ figures: found, answers }: Found, { day, seed }: Terms, speak: Speaker): unknown {
  const each = <Value, Json>(map: ReadonlyMap<string, Value>, json: (value: Value) => Json) =>
    Object.fromEntries([...map].map(([name, value]) => [name, json(value)]));
  return {
    day,
    seed,
    ...each(found, ({ value }) => value),
    precision: each(found, ({ error }) => ({ exact: error === null, error })),
    answers: each(answers, (answer) => answerAsJson(answer, speak)),
  };
}

function tell({ answers }: Found, live: LivePlan, call: Call, speak: Speaker): void {
  const names = namesIn(live);
  for (const [question, answer] of answers)
    tellAnswer(question, answer, (id) => names.get(id) ?? id, call, speak);
}

function namesIn(live: LivePlan): ReadonlyMap<string, string> {
  const { actor, community } = live.read().rows;
  return new Map([...actor, ...community].map(({ id, name }) => [id, name]));
}

/** Writes every table as a file of its own; refuses the whole when one is in the way. */
async function saveTables({ answers }: Found, live: LivePlan, call: Call, speak: Speaker): Promise<void> {
  const names = namesIn(live);
  const start = call.path(call.options.get('csv') ?? '').replace(/\.csv$/iu, '');
  const files = [...answers].flatMap(([question, { tables }]) =>
    tables
      .filter(({ rows }) => rows.length > 0)
      .map((table) => ({
        path: `${start}-${question}-${table.id}.csv`,
        content: csvOf(cellsOf(table, (id) => names.get(id) ?? id, speak)),
      })),
  );
  const inTheWay = call.options.has('force') ? undefined : files.find(({ path }) => existsSync(path));
  if (inTheWay) throw new Refusal('cli:exists', { file: inTheWay.path });
  await writeWhole(files);
  for (const { path } of files) call.say(say('cli:export.done', { file: path }));
}
