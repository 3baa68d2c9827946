import type { PlanEvent } from '../../core/contract/plan';
import type { Answer } from '../../core/insights/answer';
import type { Measured } from '../../core/insights/metric';
import type { RowChange } from '../../core/model/changes';
import type { Pausing } from '../../core/model/pausing';
import { Refusal } from '../../core/model/refusal';
import { puttingIntoColumns } from '../../core/network/network';
import { inSlices } from './in-slices';
import { JointWork } from './joint-work';
import type { LivePlan } from './live-plan';
import { type SharedNetwork, sharing } from './workers/shared-network';

/** Answers that are kept. */
const mostAnswers = 200;

/** An answer that was found. */
export interface Kept {
  readonly answer: Answer;
  /** The metrics it goes by that were only estimated. */
  readonly estimated: readonly string[];
  /** Whether taking more time would not make it another. */
  readonly isFinal: boolean;
}

/** A plan as it was between two changes that insights go by, and what is known of it. */
export class Edition {
  readonly number: number;
  /** The day on which it is asked: ties that had ended before aren't in the network. */
  readonly day: string;
  readonly network: Promise<SharedNetwork>;
  /** Aborted by the next change, and when the plan is closed. */
  readonly over: AbortSignal;
  /** Answers that are being found; null for a question that this program doesn't know. */
  readonly answering = new JointWork<number, Kept | null>();
  /** Exact values that are being worked out. */
  readonly measuring = new JointWork<number, Measured>();
  /** By question, parameters and seed; what was asked for last comes last. */
  readonly #answers = new Map<string, Kept>();
  readonly #known = new Map<number, Map<string, Measured>>();

  constructor(number: number, day: string, network: Promise<SharedNetwork>, over: AbortSignal) {
    this.number = number;
    this.day = day;
    this.network = network;
    this.over = over;
  }

  /** The answer that is kept under this name, where it is as good as is wanted. */
  answer(name: string, exact: boolean): Kept | null {
    const kept = this.#answers.get(name);
    if (!kept || (exact && !kept.isFinal)) return null;
    this.#answers.delete(name);
    this.#answers.set(name, kept);
    return kept;
  }

  keep(name: string, kept: Kept): void {
    this.#answers.delete(name);
    this.#answers.set(name, kept);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= mostAnswers) break;
      this.#answers.delete(oldest);
    }
  }

  /** Exact values that took long, by metric. */
  known(seed: number): Map<string, Measured> {
    const known = this.#known.get(seed) ?? new Map<string, Measured>();
    this.#known.set(seed, known);
    return known;
  }
}

/** Keeps up with an open plan: has its newest edition. */
export class Editions {
  readonly #live: LivePlan;
  /** Aborted by the next change: ends every edition that there is, whatever its day. */
  #over = new AbortController();
  #newest: Edition | null = null;
  #count = 0;

  constructor(live: LivePlan) {
    this.#live = live;
    const deafen = live.listen((event) => this.#hear(event));
    const end = () => {
      deafen();
      this.#newest = null;
      this.#over.abort(live.ended.reason);
    };
    if (live.ended.aborted) end();
    else live.ended.addEventListener('abort', end);
  }

  /** The plan as it is, as seen on that day. Its columns may not be ready yet. */
  now(day: string): Edition {
    if (this.#newest?.day === day) return this.#newest;
    const over = this.#over.signal;
    const network = inSlices(columnsOf(this.#live, day), over);
    const edition = new Edition(++this.#count, day, network, over);
    this.#newest = edition;
    // Whoever waits for the columns hears why there are none; the next who asks tries anew.
    network.catch(() => {
      if (this.#newest === edition) this.#newest = null;
    });
    return edition;
  }

  #hear(event: PlanEvent): void {
    if (event.type !== 'changed' || !event.changeSet.changes.some(counts)) return;
    const over = this.#over;
    this.#over = new AbortController();
    this.#newest = null;
    over.abort(new Refusal('errors:insights.changedMeanwhile'));
  }
}

function* columnsOf(live: LivePlan, day: string): Pausing<SharedNetwork> {
  const { node, actor, community, stance, tie } = yield* live.reading();
  const tables = { node: byIds(node), actor: byIds(actor), community: byIds(community) };
  yield;
  const network = yield* puttingIntoColumns({ ...tables, stance, tie }, day);
  return yield* sharing(network);
}

function byIds<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whether insights go by what was changed: where nodes stand on the map and how it is looked at is nothing to them. */
function counts({ table, before, after }: RowChange): boolean {
  if (table === 'node') return before === null || after === null;
  return table === 'actor' || table === 'community' || table === 'stance' || table === 'tie';
}
