import { availableParallelism } from 'node:os';
import type { Answered, Asked } from '../../core/contract/insights';
import type { Progress } from '../../core/contract/progress';
import type { QuestionId } from '../../core/insights/answer';
import { figureOf } from '../../core/insights/figures';
import type { Measured } from '../../core/insights/metric';
import { metricOf } from '../../core/insights/metrics';
import { questionOf } from '../../core/insights/questions';
import { Refusal, say } from '../../core/model/refusal';
import { type Edition, Editions, type Kept } from './editions';
import type { LivePlan } from './live-plan';
import { Meanwhile } from './meanwhile';
import { startInsightsThread } from './workers/insights-thread';
import type { InsightsInput, InsightsOutput, InsightsTasks } from './workers/insights-work';
import { type SharedNetwork, sharedColumn } from './workers/shared-network';
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
/** The question that takes longest. */
const longest: QuestionId = 'sides';

/** How much of the whole is done when all questions have had a quick answer, and when the long metrics are exact. */
const quickShare = 0.1;
const exactShare = 0.95;

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
  readonly #editions: Editions;
  /** The edition that a thread was sent last. */
  readonly #sent = new WeakMap<object, number>();

  constructor(live: LivePlan, most = Math.min(mostThreads, availableParallelism())) {
    this.#live = live;
    this.#threads = new Threads(startInsightsThread, { most, patience });
    this.#editions = new Editions(live);
    live.ended.addEventListener('abort', () => void this.#threads.end(live.ended.reason));
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
    const all = new Meanwhile(asked.length);
    try {
      const begun = new Map<Asked, Promise<Kept | null>>();
      // What takes longest doesn't wait for a thread when there are several: the others are through meanwhile.
      const first = this.#threads.most > 1 ? asked.filter(({ question }) => question === longest) : [];
      for (const one of new Set([...first, ...asked]))
        begun.set(one, all.follow(this.#answer(one, exact, together)));
      for (const one of asked) {
        const answer = begun.get(one) as Promise<Kept | null>;
        for await (const done of all.until(answer))
          yield progress(exact ? 'exact' : 'quick', from + (to - from) * done);
        const kept = await answer;
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
    return yield* told(this.#run('figure', { name }, exact, ground), (done) =>
      progress(exact ? 'exact' : 'quick', exact ? exactShare + (1 - exactShare) * done : done),
    );
  }

  #ground(terms: Terms, signal?: AbortSignal): Ground {
    const edition = this.#editions.now(terms.day);
    return { ...terms, edition, signal: signal ? AbortSignal.any([edition.over, signal]) : edition.over };
  }

  /** The answer to a question, from what is kept or else from a thread; null where this program doesn't know the question. Says how far it is. */
  async *#answer(asked: Asked, exact: boolean, ground: Ground): AsyncGenerator<number, Kept | null> {
    const { edition, seed, signal } = ground;
    const name = JSON.stringify([asked, seed]);
    const kept = edition.answer(name, exact);
    if (kept) return kept;
    const self = this;
    return yield* edition.answering.join(`${exact} ${name}`, signal, async function* (joint) {
      const found = yield* self.#run('answer', asked, exact, { ...ground, signal: joint });
      if (!found) return null;
      const { answer, estimated, improves } = found;
      const best = { answer, estimated, isFinal: exact || !improves };
      edition.keep(name, best);
      return best;
    });
  }

  /** Works out the exact values of those of the metrics that come in pieces, unless they are known. */
  async *#makeExact(metrics: readonly string[], ground: Ground): AsyncGenerator<Progress, void> {
    const { edition, seed, signal } = ground;
    const known = edition.known(seed);
    const long = [...new Set(metrics)].filter((metric) => metricOf(metric).pieces && !known.has(metric));
    for (const [place, metric] of long.entries()) {
      const work = edition.measuring.join(`${metric} ${seed}`, signal, (joint) =>
        this.#inPieces(metric, { ...ground, signal: joint }),
      );
      const at = (done: number) => quickShare + ((exactShare - quickShare) * (place + done)) / long.length;
      known.set(metric, yield* told(work, (done) => progress('exact', at(done))));
    }
  }

  /** Exact values of a metric, its pieces shared out among the threads and added up in their order. Says how far it is. */
  async *#inPieces(metric: string, ground: Ground): AsyncGenerator<number, Measured> {
    const leave = new AbortController();
    const together = { ...ground, signal: AbortSignal.any([ground.signal, leave.signal]) };
    try {
      const count = yield* this.#run('pieces', { metric }, true, together);
      const pieces = new Meanwhile(count);
      const begun: Promise<Float64Array>[] = [];
      const begin = (index: number) => {
        begun.push(pieces.follow(this.#run('piece', { metric, index }, true, together)));
      };
      for (let index = 0; index < Math.min(count, this.#threads.most + 1); index++) begin(index);
      let sum: Float64Array = new Float64Array();
      for (let index = 0; index < count; index++) {
        const next = begun[index] as Promise<Float64Array>;
        yield* pieces.until(next);
        const piece = await next;
        delete begun[index];
        if (begun.length < count) begin(begun.length);
        sum = index === 0 ? piece : addedUp(sum, piece);
      }
      return inSharedMemory(yield* this.#run('whole', { metric, sum }, true, together));
    } finally {
      leave.abort();
    }
  }

  /** Has a thread do something. Says how far it is. */
  #run<T extends Task>(
    task: T,
    asked: Parameters<InsightsTasks[T]>[1],
    exact: boolean,
    { edition, day, seed, signal }: Ground,
  ): AsyncGenerator<number, ReturnType<InsightsTasks[T]>> {
    const { number } = edition;
    let network: SharedNetwork | null = null;
    const ready = async () => {
      network = await edition.network;
    };
    const input = (thread: object) => {
      const sent = this.#sent.get(thread) === number ? null : network;
      this.#sent.set(thread, number);
      return {
        task,
        asked,
        network: number,
        sent,
        day,
        seed,
        exact,
        known: edition.known(seed),
      } as InsightsInput;
    };
    const call = this.#threads.run(input, signal, ready);
    return told(call, ({ done }) => done ?? 0) as AsyncGenerator<number, ReturnType<InsightsTasks[T]>>;
  }
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

function progress(how: 'quick' | 'exact', done: number): Progress {
  return { type: 'progress', doing: say(`insights:progress.${how}`), done };
}

/** The same work, which says otherwise how far it is. */
async function* told<From, To, Result>(
  work: AsyncGenerator<From, Result>,
  words: (step: From) => To,
): AsyncGenerator<To, Result> {
  try {
    for (;;) {
      const step = await work.next();
      if (step.done) return step.value;
      yield words(step.value);
    }
  } finally {
    await work.return(undefined as Result);
  }
}

function addedUp(sum: Float64Array, piece: Float64Array): Float64Array {
  for (let v = 0; v < sum.length; v++) sum[v] = (sum[v] as number) + (piece[v] as number);
  return sum;
}

function inSharedMemory({ values, normalised, error }: Measured): Measured {
  return { values: sharedColumn(values), normalised: normalised && sharedColumn(normalised), error };
}
