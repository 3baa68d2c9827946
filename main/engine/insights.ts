import { availableParallelism } from 'node:os';
import type { Answered, Asked } from '../../core/contract/insights';
import type { PlanEvent } from '../../core/contract/plan';
import type { Progress } from '../../core/contract/progress';
import type { QuestionId } from '../../core/insights/answer';
import { figureOf } from '../../core/insights/figures';
import type { Measured } from '../../core/insights/metric';
import { metricOf } from '../../core/insights/metrics';
import { questionOf } from '../../core/insights/questions';
import type { RowChange } from '../../core/model/changes';
import { documentOf } from '../../core/model/document';
import { Refusal, say } from '../../core/model/refusal';
import { networkOf } from '../../core/network/network';
import type { LivePlan } from './live-plan';
import { startInsightsThread } from './workers/insights-thread';
import type { InsightsInput, InsightsOutput, InsightsTasks } from './workers/insights-work';
import { type SharedNetwork, shared, sharedColumn } from './workers/shared-network';
import { Threads } from './workers/threads';

/** On what terms a plan is looked at. */
export interface Terms {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly seed: number;
  /** Estimates where exact figures take long, exact figures however long they take, or first the ones and then the others. */
  readonly precision: 'quick' | 'exact' | 'both';
}

/** What a figure comes to, as JSON, and by how much it may be off at the most; null where it is exact. */
export type FigureFound = ReturnType<InsightsTasks['figure']>;

/** A thread without work ends after so many milliseconds. */
const patience = 30_000;
/** More threads than this have more to share than to work on. */
const mostThreads = 8;
/** Answers that are kept. */
const mostAnswers = 200;

/** The question that takes longest. */
const longest: QuestionId = 'sides';

/** How much of the whole is done when all questions have had a quick answer, and when the long metrics are exact. */
const quickShare = 0.1;
const exactShare = 0.95;

type Kept = NonNullable<ReturnType<InsightsTasks['answer']>> & {
  /** Whether taking more time would not make it another. */
  readonly isFinal: boolean;
};

/** A plan as it was between two changes that insights go by, and what is known of it. */
interface Edition {
  readonly number: number;
  /** The day on which it is asked: ties that had ended before aren't in the network. */
  readonly day: string;
  readonly network: SharedNetwork;
  /** By question, parameters and seed; what was asked for last comes last. */
  readonly answers: Map<string, Kept>;
  /** Exact values that took long, by seed and metric. */
  readonly known: Map<number, Map<string, Measured>>;
  /** Aborted by the next change. */
  readonly over: AbortController;
}

/** Terms, and the plan to which they apply. */
interface Ground extends Terms {
  readonly edition: Edition;
  readonly signal: AbortSignal;
}

type Task = keyof InsightsTasks;

/** Answers questions about an open plan, in threads beside it. */
export class Insights {
  readonly #live: LivePlan;
  readonly #threads: Threads<InsightsInput, InsightsOutput>;
  /** The edition that a thread was sent last. */
  readonly #sent = new WeakMap<object, number>();
  #edition: Edition | null = null;
  #editions = 0;

  constructor(live: LivePlan, most = Math.min(mostThreads, availableParallelism())) {
    this.#live = live;
    this.#threads = new Threads(startInsightsThread, { most, patience });
    const deafen = live.listen((event) => this.#hear(event));
    live.ended.addEventListener('abort', () => {
      deafen();
      this.#edition = null;
      void this.#threads.end(live.ended.reason);
    });
  }

  /** How many threads there are. */
  get threads(): number {
    return this.#threads.count;
  }

  /**
   * Answers questions in their order, about the plan as it is; with `both`, those whose answers come out otherwise when more time
   * is taken once more. Answers that are known come at once. When the caller breaks off or `signal` aborts, the work
   * ends. Throws a refusal when the plan is changed or closed meanwhile.
   */
  async *ask(
    questions: readonly Asked[],
    terms: Terms,
    signal?: AbortSignal,
  ): AsyncGenerator<Progress | Answered> {
    const { precision } = terms;
    const asked = questions.map(checked);
    const ground = this.#ground(terms, signal);
    const { seq } = this.#live.state();
    if (precision === 'exact') {
      const metrics = asked.flatMap(({ question }) => questionOf(question)?.metrics ?? []);
      yield* this.#makeExact(metrics, ground);
    }
    const unfinished: { readonly asked: Asked; readonly told: string }[] = [];
    const estimated: string[] = [];
    const share = precision === 'exact' ? ([exactShare, 1] as const) : ([0, quickShare] as const);
    for await (const step of this.#answers(asked, precision === 'exact', share, ground)) {
      if (step.type === 'progress') yield step;
      else {
        yield { type: 'answered', answer: step.kept.answer, seq };
        if (step.kept.isFinal) continue;
        unfinished.push({ asked: step.asked, told: JSON.stringify(step.kept.answer) });
        estimated.push(...step.kept.estimated);
      }
    }
    if (precision !== 'both' || unfinished.length === 0) return;
    yield* this.#makeExact(estimated, ground);
    const again = unfinished.map((one) => one.asked);
    for await (const step of this.#answers(again, true, [exactShare, 1], ground)) {
      if (step.type === 'progress') yield step;
      else if (unfinished.every(({ told }) => told !== JSON.stringify(step.kept.answer)))
        yield { type: 'answered', answer: step.kept.answer, seq };
    }
  }

  /** Answers to questions, in their order; the threads share the questions out among them. */
  async *#answers(
    asked: readonly Asked[],
    exact: boolean,
    [from, to]: readonly [number, number],
    ground: Ground,
  ): AsyncGenerator<Progress | { readonly type: 'kept'; readonly asked: Asked; readonly kept: Kept }> {
    const leave = new AbortController();
    const together = { ...ground, signal: AbortSignal.any([ground.signal, leave.signal]) };
    try {
      const begun = new Map<Asked, Promise<Kept | null>>();
      // What takes longest doesn't wait for a thread when there are several: the others are through meanwhile.
      const first = this.#threads.most > 1 ? asked.filter(({ question }) => question === longest) : [];
      for (const one of new Set([...first, ...asked]))
        begun.set(one, heardLater(this.#answer(one, exact, together)));
      for (const [place, one] of asked.entries()) {
        yield progress(exact ? 'exact' : 'quick', from + ((to - from) * place) / asked.length);
        const kept = await begun.get(one);
        if (kept) yield { type: 'kept', asked: one, kept };
      }
    } finally {
      leave.abort();
    }
  }

  /** Works a figure of the whole network out. Throws as {@link ask} does. */
  async *figure(name: string, terms: Terms): AsyncGenerator<Progress, FigureFound> {
    const ground = this.#ground(terms);
    const exact = terms.precision === 'exact';
    yield progress(exact ? 'exact' : 'quick', 0);
    if (exact) yield* this.#makeExact(figureOf(name)?.metrics ?? [], ground);
    return await this.#run('figure', { name }, exact, ground);
  }

  #ground(terms: Terms, signal?: AbortSignal): Ground {
    const edition = this.#now(terms.day);
    const ends = [edition.over.signal, this.#live.ended, ...(signal ? [signal] : [])];
    return { ...terms, edition, signal: AbortSignal.any(ends) };
  }

  /** The answer to a question, from what is kept or else from a thread; null where this program doesn't know the question. */
  async #answer(asked: Asked, exact: boolean, ground: Ground): Promise<Kept | null> {
    const { edition, seed, signal } = ground;
    signal.throwIfAborted();
    const { answers } = edition;
    const key = JSON.stringify([asked, seed]);
    const kept = answers.get(key);
    const fits = kept && (kept.isFinal || !exact);
    const found = fits ? kept : await this.#run('answer', asked, exact, ground);
    if (!found) return null;
    const best = { ...found, isFinal: exact || !found.improves };
    answers.delete(key);
    answers.set(key, best);
    for (const oldest of answers.keys()) {
      if (answers.size <= mostAnswers) break;
      answers.delete(oldest);
    }
    return best;
  }

  /** Works out the exact values of those of the metrics that come in pieces, unless they are known. */
  async *#makeExact(metrics: readonly string[], ground: Ground): AsyncGenerator<Progress, void> {
    const known = knownOf(ground);
    const long = [...new Set(metrics)].filter((metric) => metricOf(metric).pieces && !known.has(metric));
    for (const [place, metric] of long.entries()) {
      const measured = yield* this.#inPieces(metric, ground, (done) =>
        progress('exact', quickShare + ((exactShare - quickShare) * (place + done)) / long.length),
      );
      known.set(metric, measured);
    }
  }

  /** Exact values of a metric, its pieces shared out among the threads and added up in their order. */
  async *#inPieces(
    metric: string,
    ground: Ground,
    at: (done: number) => Progress,
  ): AsyncGenerator<Progress, Measured> {
    const leave = new AbortController();
    const together = { ...ground, signal: AbortSignal.any([ground.signal, leave.signal]) };
    try {
      const count = await this.#run('pieces', { metric }, true, together);
      const begun: Promise<Float64Array>[] = [];
      const begin = (index: number) => {
        begun.push(heardLater(this.#run('piece', { metric, index }, true, together)));
      };
      for (let index = 0; index < Math.min(count, this.#threads.most + 1); index++) begin(index);
      let sum: Float64Array = new Float64Array();
      for (let index = 0; index < count; index++) {
        const piece = await (begun[index] as Promise<Float64Array>);
        delete begun[index];
        if (begun.length < count) begin(begun.length);
        sum = index === 0 ? piece : addedUp(sum, piece);
        yield at((index + 1) / count);
      }
      return inSharedMemory(await this.#run('whole', { metric, sum }, true, together));
    } finally {
      leave.abort();
    }
  }

  async #run<T extends Task>(
    task: T,
    asked: Parameters<InsightsTasks[T]>[1],
    exact: boolean,
    { edition, day, seed, signal }: Ground,
  ): Promise<ReturnType<InsightsTasks[T]>> {
    const { number, network } = edition;
    const known = edition.known.get(seed) ?? new Map();
    const call = this.#threads.run((thread) => {
      const sent = this.#sent.get(thread) === number ? null : network;
      this.#sent.set(thread, number);
      return { task, asked, network: number, sent, day, seed, exact, known } as InsightsInput;
    }, signal);
    for (;;) {
      const step = await call.next();
      if (step.done) return step.value as ReturnType<InsightsTasks[T]>;
    }
  }

  /** The plan as it is on that day. */
  #now(day: string): Edition {
    if (this.#edition?.day === day) return this.#edition;
    this.#edition = {
      number: ++this.#editions,
      day,
      network: shared(networkOf(documentOf(this.#live.read().rows), day)),
      answers: new Map(),
      known: new Map(),
      over: new AbortController(),
    };
    return this.#edition;
  }

  #hear(event: PlanEvent): void {
    if (event.type !== 'changed' || !event.changeSet.changes.some(counts)) return;
    const old = this.#edition;
    this.#edition = null;
    old?.over.abort(new Refusal('errors:insights.changedMeanwhile'));
  }
}

/** Whether insights go by what was changed: where nodes stand on the map and how it is looked at is nothing to them. */
function counts({ table, before, after }: RowChange): boolean {
  if (table === 'node') return before === null || after === null;
  return table === 'actor' || table === 'community' || table === 'stance' || table === 'tie';
}

/** A question with all of its parameters. Throws a refusal when they don't fit. */
function checked({ question, parameters }: Asked, place: number): Asked {
  const fitting = questionOf(question)?.parameters.safeParse(parameters);
  if (fitting && !fitting.success) {
    const what = ['questions', place, 'parameters', ...(fitting.error.issues[0]?.path ?? [])].join('.');
    throw new Refusal('errors:invalid', { what });
  }
  return { question, parameters: fitting ? fitting.data : parameters };
}

function knownOf({ edition, seed }: Ground): Map<string, Measured> {
  const known = edition.known.get(seed) ?? new Map<string, Measured>();
  edition.known.set(seed, known);
  return known;
}

function progress(how: 'quick' | 'exact', done: number): Progress {
  return { type: 'progress', doing: say(`insights:progress.${how}`), done };
}

/** A promise that whoever waits for it in its turn hears of, also when it fails before that. */
function heardLater<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}

function addedUp(sum: Float64Array, piece: Float64Array): Float64Array {
  for (let v = 0; v < sum.length; v++) sum[v] = (sum[v] as number) + (piece[v] as number);
  return sum;
}

function inSharedMemory({ values, normalised, error }: Measured): Measured {
  return { values: sharedColumn(values), normalised: normalised && sharedColumn(normalised), error };
}
