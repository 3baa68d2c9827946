import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Answered, Asked } from '../../../core/contract/insights';
import type { Finished, Progress } from '../../../core/contract/progress';
import { questions } from '../../../core/insights/questions';
import { documentOf, type PlanRows } from '../../../core/model/document';
import type { EditCommand } from '../../../core/model/edits/edits';
import { networkOf } from '../../../core/network/network';
import { Editions } from '../../../main/engine/editions';
import { Insights, type Terms } from '../../../main/engine/insights';
import { createPlan } from '../../../main/engine/plans';
import type { PortRole } from '../../../main/engine/protocol';
import { networkFrom } from '../../../main/engine/workers/shared-network';
import { samplePlan } from '../../../resources/sample/sample';
import { grownPlan } from '../../bench/plans';
import { folder, newPlan, options } from '../desk';
import { finished } from '../finished';
import { type Client, line, newEngine, refusalOf } from './line';

const patience = 120_000;
const day = '2027-05-31';

/** So large that who connects the groups is estimated first. */
const large = () => grownPlan(2_500, 12_500);

const every: readonly Asked[] = questions.map(({ id }) => ({ question: id, parameters: {} }));
const brokers: readonly Asked[] = [{ question: 'brokers', parameters: {} }];

async function openPlan(rows: PlanRows) {
  const path = join(folder(), 'plan.schiera');
  await (await createPlan(path, rows, options())).close();
  const engine = newEngine();
  const shell = line(engine, 'shell');
  await shell.file.open({ path });
  return { engine, shell, editor: line(engine, 'editor') };
}

type Step = Progress | Answered | Finished<null>;

async function asking(
  client: Client,
  asked: readonly Asked[],
  { seed = 1, signal }: { seed?: number; signal?: AbortSignal } = {},
): Promise<AsyncIterator<Step>> {
  const events = await client.insights.ask({ questions: [...asked], day, seed }, signal ? { signal } : {});
  return events[Symbol.asyncIterator]();
}

/** All steps that are left. */
async function rest(steps: AsyncIterator<Step>): Promise<Step[]> {
  const seen: Step[] = [];
  for (;;) {
    const { value, done } = await steps.next();
    if (done) return seen;
    seen.push(value);
  }
}

const answersAmong = (steps: readonly Step[]) =>
  steps.flatMap((step) => (step.type === 'answered' ? [step] : []));

/** Goes on until the exact figures are being worked out. */
async function untilExact(steps: AsyncIterator<Step, unknown>): Promise<void> {
  for (;;) {
    const { value, done } = await steps.next();
    if (done) throw new Error('it never came to exact figures');
    if (value.type === 'progress' && value.doing.key === 'insights:progress.exact') return;
  }
}

const moved = (id: string, x: number): EditCommand => ({
  type: 'nodes.place',
  reason: 'move',
  viewId: null,
  places: [{ id, x, y: 2 }],
});

const firstTie = (rows: PlanRows) => rows.tie[0]?.id ?? '';

describe('asking about the sample', { timeout: patience }, () => {
  test('answers every question, in their order, with where the plan stood, and ends', async () => {
    const { editor } = await openPlan(samplePlan('en'));
    const steps = await rest(await asking(editor, every));
    const answers = answersAmong(steps);
    expect(answers.map(({ answer }) => answer.question)).toEqual(questions.map(({ id }) => id));
    expect(answers.every(({ seq }) => seq === 0)).toBe(true);
    expect(steps.at(-1)).toEqual({ type: 'finished', result: null });
    const shares = steps.flatMap((step) => (step.type === 'progress' ? (step.done ?? []) : []));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  test('knows the same answers the next time, until the plan is changed in what they go by', async () => {
    const { engine, editor } = await openPlan(samplePlan('en'));
    const first = answersAmong(await rest(await asking(editor, every)));
    const { rows } = await editor.plan.read();
    const [node] = rows.node;
    await editor.plan.edit({
      type: 'nodes.place',
      reason: 'move',
      viewId: null,
      places: [{ id: node?.id ?? '', x: 1, y: 2 }],
    });
    // Nobody is left to answer but what is known.
    const again = answersAmong(await rest(await asking(editor, every)));
    expect(again.map(({ answer }) => answer)).toEqual(first.map(({ answer }) => answer));
    expect(again.every(({ seq }) => seq === 1)).toBe(true);
    const busiest = rows.tie.map(({ sourceId }) => sourceId)[0] ?? '';
    await editor.plan.edit({ type: 'items.remove', nodeIds: [busiest], tieIds: [], stanceIds: [] });
    const changed = answersAmong(await rest(await asking(editor, every)));
    expect(changed.every(({ seq }) => seq === 2)).toBe(true);
    expect(JSON.stringify(changed)).not.toContain(`"${busiest}"`);
    expect(changed.map(({ answer }) => answer)).not.toEqual(first.map(({ answer }) => answer));
    expect(engine.logged).toEqual([]);
  });

  test.each(['editor', 'shell', 'report', 'projector'] as const)(
    'answers a port of role %s, and tells nobody what is private',
    async (role: PortRole) => {
      const rows = samplePlan('en');
      const secret = 'Planted secret';
      const withSecrets: PlanRows = {
        ...rows,
        actor: rows.actor.map((row) => ({ ...row, notes: secret })),
        community: rows.community.map((row) => ({ ...row, notes: secret })),
        tie: rows.tie.map((row) => ({ ...row, notes: secret })),
      };
      const { engine } = await openPlan(withSecrets);
      const steps = await rest(await asking(line(engine, role), every));
      expect(answersAmong(steps)).toHaveLength(questions.length);
      expect(JSON.stringify(steps)).not.toContain(secret);
    },
  );

  test('refuses parameters that do not fit, and names them', async () => {
    const { editor } = await openPlan(samplePlan('en'));
    const steps = await asking(editor, [{ question: 'groups', parameters: { resolution: 'huge' } }]);
    const { problem } = await refusalOf(rest(steps));
    expect(problem).toMatchObject({
      key: 'errors:invalid',
      values: { what: 'questions.0.parameters.resolution' },
    });
  });

  test('prepares answers that are then there at once, and are those that would have been given', async () => {
    const rows = samplePlan('en');
    const quick: Terms = { day, seed: 1, precision: 'quick' };
    const answers = async ({ insights }: Awaited<ReturnType<typeof openPlan>>['engine']) =>
      answersAmong(await rest(insights.ask(every, quick)));
    const plain = await answers((await openPlan(rows)).engine);
    const { editor, engine } = await openPlan(rows);
    await editor.insights.prepare({ day, seed: 1 });
    // One question at a time needs one thread; a second one would come with the first question that isn't known.
    expect(engine.insights.threads).toBe(1);
    expect(await answers(engine)).toEqual(plain);
    expect(engine.insights.threads).toBe(1);
    expect(engine.logged).toEqual([]);
  });

  test('several at once are all answered, each in its order', async () => {
    const { editor, engine } = await openPlan(samplePlan('en'));
    const asked = [every, every.toReversed(), every.slice(1), every];
    const all = await Promise.all(
      asked.map(async (some) => answersAmong(await rest(await asking(editor, some)))),
    );
    expect(all.map((answers) => answers.map(({ answer }) => answer.question))).toEqual(
      asked.map((some) => some.map(({ question }) => question)),
    );
    expect(engine.logged).toEqual([]);
  });
});

describe('a plan that is put into columns', { timeout: patience }, () => {
  test('goes on answering commands meanwhile', async () => {
    const { engine, editor } = await openPlan(grownPlan(5_000, 25_000));
    // The first one checks the file, too.
    await editor.plan.edit(moved('n1', -1));
    let isReady = false;
    const network = new Editions(engine.live).now(day).network.then((columns) => {
      isReady = true;
      return columns;
    });
    let answered = 0;
    for (; !isReady; answered++) await editor.plan.edit(moved('n1', answered));
    expect(answered).toBeGreaterThan(2);
    expect(networkFrom(await network).ids).toHaveLength(5_000);
  });

  test('is read whole when it is written to meanwhile, and gives what it gives at once', async () => {
    const live = await newPlan(large());
    await live.edit({ type: 'items.remove', nodeIds: ['n7'], tieIds: [], stanceIds: [] });
    const { network } = new Editions(live).now(day);
    for (let x = 0; x < 3; x++) await live.edit(moved('n1', x * 1e5));
    const plain = networkOf(documentOf(live.read().rows), day);
    const columns = networkFrom(await network);
    expect(Object.keys(columns).toSorted()).toEqual(Object.keys(plain).toSorted());
    expect({ ...columns }).toEqual({ ...plain });
  });

  test('is given up when it is changed meanwhile', async () => {
    const live = await newPlan(large());
    const editions = new Editions(live);
    const { network } = editions.now(day);
    const end = expect(network).rejects.toThrow('errors:insights.changedMeanwhile');
    await live.edit({ type: 'items.remove', nodeIds: ['n7'], tieIds: [], stanceIds: [] });
    await end;
    expect(networkFrom(await editions.now(day).network).ids).not.toContain('n7');
  });

  test('is given up for every day on which it was asked', async () => {
    const live = await newPlan(samplePlan('en'));
    const editions = new Editions(live);
    const [before, today] = [editions.now('2027-05-30'), editions.now(day)];
    await Promise.all([before.network, today.network]);
    await live.edit({
      type: 'items.remove',
      nodeIds: [],
      tieIds: [firstTie(live.read().rows)],
      stanceIds: [],
    });
    expect([before.over.aborted, today.over.aborted]).toEqual([true, true]);
    const next = [editions.now('2027-05-30'), editions.now(day)];
    expect(next.map(({ over }) => over.aborted)).toEqual([false, false]);
    await live.close();
    expect(next.map(({ over }) => over.reason)).toEqual([live.ended.reason, live.ended.reason]);
  });

  test('leaves no failure unheard when it is given up while questions wait for a thread', async () => {
    const unheard: unknown[] = [];
    const hear = (error: unknown) => unheard.push(error);
    process.on('unhandledRejection', hear);
    onTestFinished(() => void process.off('unhandledRejection', hear));
    const live = await newPlan(large());
    const asked = new Insights(live, 1).ask(every, { day, seed: 1, precision: 'quick' });
    const end = expect(finished(asked)).rejects.toThrow('errors:insights.changedMeanwhile');
    await live.edit({ type: 'items.remove', nodeIds: ['n7'], tieIds: [], stanceIds: [] });
    await end;
    await setImmediate();
    expect(unheard).toEqual([]);
  });
});

describe('asking about a plan of thousands', { timeout: patience }, () => {
  test('gives an estimate with its error first, then the exact answer; from then on that at once', async () => {
    const { editor } = await openPlan(large());
    const [estimate, exact, ...others] = answersAmong(await rest(await asking(editor, brokers)));
    expect(others).toEqual([]);
    expect(estimate?.answer.precision).not.toBeNull();
    expect(exact?.answer.precision).toBeNull();
    const again = await rest(await asking(editor, brokers));
    expect(answersAmong(again)).toEqual([exact]);
    expect(again.some((step) => step.type === 'progress' && step.doing.key.endsWith('exact'))).toBe(false);
  });

  test('ends its work when whoever asked breaks off, and answers the next who asks', async () => {
    const { editor, engine } = await openPlan(large());
    const steps = await asking(editor, brokers);
    await untilExact(steps);
    expect(engine.insights.threads).toBeGreaterThan(0);
    await steps.return?.();
    await expect.poll(() => engine.insights.threads).toBe(0);
    const cancel = new AbortController();
    const others = await asking(editor, brokers, { seed: 2, signal: cancel.signal });
    await untilExact(others);
    cancel.abort();
    await expect(rest(others)).rejects.toThrow();
    await expect.poll(() => engine.insights.threads).toBe(0);
    expect(answersAmong(await rest(await asking(editor, brokers))).at(-1)?.answer.precision).toBeNull();
    expect(engine.logged).toEqual([]);
  });

  test('works for those who still wait when one of them breaks off, in the thread that is at it', async () => {
    const live = await newPlan(large());
    const insights = new Insights(live, 1);
    const terms: Terms = { day, seed: 1, precision: 'both' };
    const [leaving, staying] = [insights.ask(brokers, terms), insights.ask(brokers, terms)];
    await Promise.all([untilExact(leaving), untilExact(staying)]);
    await leaving.return(undefined);
    let answer: Answered | null = null;
    for await (const step of staying) {
      expect(insights.threads).toBe(1);
      if (step.type === 'answered') answer = step;
    }
    expect(answer?.answer.precision).toBeNull();
  });

  test('edits are answered while figures are worked out; one that the figures go by ends the work', async () => {
    const { editor, engine } = await openPlan(large());
    const steps = await asking(editor, brokers);
    await untilExact(steps);
    for (let x = 0; x < 10; x++)
      await editor.plan.edit({
        type: 'nodes.place',
        reason: 'move',
        viewId: null,
        places: [{ id: 'n1', x, y: 0 }],
      });
    // Ten edits are on disk, and it is still at it.
    expect((await steps.next()).value).toMatchObject({ type: 'progress' });
    const tieIds = [firstTie((await editor.plan.read()).rows)];
    await editor.plan.edit({ type: 'items.remove', nodeIds: [], tieIds, stanceIds: [] });
    expect((await refusalOf(rest(steps))).problem.key).toBe('errors:insights.changedMeanwhile');
    const answers = answersAmong(await rest(await asking(editor, brokers)));
    expect(answers.at(-1)).toMatchObject({ seq: 11, answer: { precision: null } });
    expect(engine.logged).toEqual([]);
  });

  test('a plan that is closed meanwhile ends the work, and its threads', async () => {
    const { editor, engine, shell } = await openPlan(large());
    const { insights } = engine;
    const steps = await asking(editor, brokers);
    await untilExact(steps);
    await shell.file.close();
    expect((await refusalOf(rest(steps))).problem.key).toBe('errors:noPlan');
    await expect.poll(() => insights.threads).toBe(0);
    expect((await refusalOf(asking(editor, brokers).then(rest))).problem.key).toBe('errors:noPlan');
    expect(engine.logged).toEqual([]);
  });

  test('the same seed gives the same bytes, on one thread and on several', async () => {
    const live = await newPlan(large());
    const terms: Terms = { day, seed: 3, precision: 'both' };
    const some = every.filter(({ question }) => question !== 'groups' && question !== 'sides');
    const all = async (threads: number) => {
      const insights = new Insights(live, threads);
      const steps: unknown[] = [];
      for await (const step of insights.ask(some, terms)) if (step.type === 'answered') steps.push(step);
      const figure = await finished(insights.figure('closeness', { ...terms, precision: 'exact' }));
      return JSON.stringify([steps, figure]);
    };
    const one = await all(1);
    expect(await all(3)).toBe(one);
  });
});
