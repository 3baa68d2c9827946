import type { Answer, QuestionId } from '../../../core/insights/answer';
import { figureOf } from '../../../core/insights/figures';
import type { Measured, Pieces } from '../../../core/insights/metric';
import { metricOf } from '../../../core/insights/metrics';
import type { Subject } from '../../../core/insights/question';
import { questionOf } from '../../../core/insights/questions';
import { subjectOf } from '../../../core/insights/subject';
import type { Network } from '../../../core/network/network';
import { type Report, unheard } from '../../../core/network/progress';
import type { Web, WebKind } from '../../../core/network/webs';
import { networkFrom, type SharedNetwork } from './shared-network';

/** What a thread is to go by. */
export interface Ground {
  /** Which network; threads keep the one that they were sent last. */
  readonly network: number;
  /** The network itself, for a thread that doesn't have it. */
  readonly sent: SharedNetwork | null;
  readonly day: string;
  readonly seed: number;
  readonly exact: boolean;
  /** Values that are known already, by metric. */
  readonly known: ReadonlyMap<string, Measured>;
}

/** What a thread can be asked for. */
export interface InsightsTasks {
  /** Answers a question; null where this program doesn't know it. */
  answer(
    subject: Subject,
    asked: { question: QuestionId; parameters: Readonly<Record<string, unknown>> },
  ): {
    readonly answer: Answer;
    /** The metrics it goes by that were only estimated. */
    readonly estimated: readonly string[];
    /** Whether taking more time may make it another. */
    readonly improves: boolean;
  } | null;
  /** What a figure comes to, as JSON, and by how much the metrics it went by may be off; null where they are exact. */
  figure(
    subject: Subject,
    asked: { name: string },
  ): { readonly value: unknown; readonly error: number | null };
  /** In how many pieces the exact values of a metric are worked out. */
  pieces(subject: Subject, asked: { metric: string }): number;
  piece(subject: Subject, asked: { metric: string; index: number }): Float64Array;
  whole(subject: Subject, asked: { metric: string; sum: Float64Array }): Measured;
}

type Task = keyof InsightsTasks;
export type InsightsInput<T extends Task = Task> = {
  readonly [K in T]: Ground & { readonly task: K; readonly asked: Parameters<InsightsTasks[K]>[1] };
}[T];
export type InsightsOutput<T extends Task = Task> = ReturnType<InsightsTasks[T]>;

const tasks: InsightsTasks = {
  answer(subject, { question, parameters }) {
    const descriptor = questionOf(question);
    if (!descriptor) return null;
    const answer = descriptor.run(subject, descriptor.parameters.parse(parameters));
    const isEstimated = (metric: string) => (held?.known.get(metric)?.error ?? null) !== null;
    const estimated = descriptor.metrics.filter(isEstimated);
    const improves = estimated.length > 0 || (descriptor.improves === true && answer.precision !== null);
    return { answer, estimated, improves };
  },
  figure(subject, { name }) {
    const figure = figureOf(name);
    if (!figure) throw new Error(`no figure is called ${name}`);
    const value = figure.of(subject);
    const errors = figure.metrics.map((metric) => subject.measured(metric).error ?? 0);
    return { value, error: Math.max(0, ...errors) || null };
  },
  pieces: (subject, { metric }) => piecesOf(metric).count(subject),
  piece: (subject, { metric, index }) => piecesOf(metric).piece(subject, index),
  whole: (subject, { metric, sum }) => piecesOf(metric).whole(subject, sum),
};

function piecesOf(metric: string): Pieces {
  const { pieces } = metricOf(metric);
  if (!pieces) throw new Error(`${metric} isn't worked out in pieces`);
  return pieces;
}

/** What a thread keeps from one task to the next. */
interface Held {
  readonly number: number;
  readonly network: Network;
  readonly webs: Map<WebKind, Web>;
  readonly known: Map<string, Measured>;
  readonly subject: Subject;
}

let held: Held | null = null;

/** Hears how far the task at hand is. */
let heard = unheard;

/** A thread's work on insights: what the tasks of one plan share is worked out once. */
export function workOnInsights(input: InsightsInput, report: Report = unheard): InsightsOutput {
  heard = input.task === 'piece' ? report : inParts(report);
  held = holding(input);
  for (const [metric, measured] of input.known) held.known.set(metric, measured);
  const work = tasks[input.task] as (subject: Subject, asked: unknown) => InsightsOutput;
  return work(held.subject, input.asked);
}

/** Of a work in parts, each of which says how far it is, nobody knows how many there are: each is half of what is left. */
function inParts(report: Report): Report {
  let [parts, last] = [0, 0];
  return (done) => {
    if (done < last) parts++;
    last = done;
    if (done >= 1) [parts, last] = [parts + 1, 0];
    report(1 - 0.5 ** (parts + last));
  };
}

/**
 * What is held, or as much of it as still holds: of values that were found on other terms only those that took long and are exact. What else was
 * found with less time may be otherwise with more.
 */
function holding({ network: number, sent, day, seed, exact }: Ground): Held {
  const old = held?.number === number ? held : null;
  if (old && old.subject.seed === seed && old.subject.exact === exact) return old;
  const network = old?.network ?? (sent && networkFrom(sent));
  if (!network) throw new Error('a thread was sent no network');
  const webs = old?.webs ?? new Map<WebKind, Web>();
  const stillKnown = [...(old?.known ?? [])].filter(
    ([metric, { error }]) => old?.subject.seed === seed && error === null && metricOf(metric).pieces,
  );
  const known = new Map(stillKnown);
  const subject = subjectOf(network, { day, seed, exact, webs, known, report: (done) => heard(done) });
  return { number, network, webs, known, subject };
}
