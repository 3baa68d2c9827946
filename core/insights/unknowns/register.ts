import { dayNumber } from '../../model/calendar';
import { yearBefore } from '../../model/evidence';
import { sideNumber } from '../../network/network';
import type { Subject } from '../question';
import { largestOf, ranked, sureEnough, surenessOf } from '../ranking';

/**
 * What may not be known: which side an actor is on; whether it still thinks so; how many people somebody reaches; whether what is noted
 * of a node at all is right; whether a tie is there.
 */
export const gaps = ['side', 'stance', 'people', 'row', 'tie'] as const;
export type Gap = (typeof gaps)[number];

/** One thing that isn't known, or hardly. */
export interface Unknown {
  readonly gap: Gap;
  /** A vertex; for a tie the link. */
  readonly about: number;
  /** How much an answer moves when this turns out otherwise, 0 … 1. */
  readonly sensitivity: number;
  /** 1 where nothing is known, down to 0. */
  readonly doubt: number;
  /** Days since the newest source, or the stance, 0 where that is yet to come; NaN where it isn't dated. */
  readonly age: number;
}

/** The assumption register of a plan. */
export interface Register {
  /** Those that would change an answer first. */
  readonly first: readonly Unknown[];
  readonly counts: Readonly<Record<Gap, number>>;
  readonly total: number;
  /** The sensitivity of each vertex, the greatest of all that isn't known of it; NaN where nothing is in doubt. */
  readonly byVertex: Float64Array;
}

/** A source that is over a year old is believed half as much. */
const fading = 0.5;

/**
 * How far an answer goes with each: a side turns it over, people are a third of somebody's weight. A stance does so half as far at the ends
 * of its scale as in the middle, where a side hangs in the balance. A tie counts by its own weight.
 */
const moves: Readonly<Record<Exclude<Gap, 'tie'>, number>> = { side: 1, stance: 1, people: 1 / 3, row: 0.5 };

/** How many are listed. */
const mostListed = 100;

/** Sensitivity, doubt and age of one gap, for every vertex or link; NaN where nothing is in doubt. */
interface Column {
  readonly gap: Gap;
  readonly sensitivity: Float64Array;
  readonly doubt: Float64Array;
  readonly age: Float64Array;
}

/**
 * How much hangs on each vertex, 0 … 1: its share of the heaviest weight, times from a half (nobody hangs on it) to one (more ways lead
 * by it than by any other).
 */
function stakes(subject: Subject): Float64Array {
  const weight = subject.measured('weight').values;
  const between = subject.measured('betweenness').values;
  const heaviest = largestOf(weight) || 1;
  const most = largestOf(between) || 1;
  return weight.map((one, v) => (one / heaviest) * (0.5 + (0.5 * (between[v] as number)) / most));
}

/** The doubt in what is `sureness` sure and was last heard on a day: 0 where it is taken for known. */
function doubtIn(sureness: number, lastHeard: number, oldBefore: number): number {
  const believed = lastHeard < oldBefore ? sureness * fading : sureness;
  return believed >= sureEnough ? 0 : 1 - believed;
}

/** The least of what is known of two confidences. */
const lesser = (a: number, b: number) => (Number.isNaN(a) ? b : Number.isNaN(b) ? a : Math.min(a, b));

function columnOf(
  gap: Gap,
  size: number,
  of: (at: number) => { readonly doubt: number; readonly move: number; readonly heard: number },
  today: number,
): Column {
  const column = (): Float64Array => new Float64Array(size).fill(Number.NaN);
  const found = { gap, sensitivity: column(), doubt: column(), age: column() };
  for (let at = 0; at < size; at++) {
    const { doubt, move, heard } = of(at);
    if (doubt === 0) continue;
    found.sensitivity[at] = doubt * move;
    found.doubt[at] = doubt;
    found.age[at] = Math.max(0, today - heard);
  }
  return found;
}

function columnsOf(subject: Subject): readonly Column[] {
  const { network, day } = subject;
  const { side, isCommunity, stance, stanceConfidence, stanceDay, people, source, target } = network;
  const stake = stakes(subject);
  const [today, oldBefore] = [dayNumber(day), yearBefore(day)];
  const [own, undecided] = [sideNumber('own'), sideNumber('undecided')];
  const none = { doubt: 0, move: 0, heard: Number.NaN };
  const order = network.ids.length;
  const at = (v: number) => stake[v] as number;
  const nodes = (gap: Exclude<Gap, 'tie'>, doubtOf: (v: number) => number, heard?: Float64Array) =>
    columnOf(
      gap,
      order,
      (v) => ({
        doubt: doubtOf(v),
        move: moves[gap] * at(v) * (gap === 'stance' ? 1 - Math.abs(stance[v] as number) / 4 : 1),
        heard: heard ? (heard[v] as number) : Number.NaN,
      }),
      today,
    );
  const isAsked = (v: number) => isCommunity[v] === 0 && side[v] !== own;
  const isUnsaid = (v: number) => Number.isNaN(stance[v]);
  return [
    nodes('side', (v) => (isAsked(v) && side[v] === undecided && isUnsaid(v) ? 1 : 0)),
    nodes(
      'stance',
      (v) =>
        !isAsked(v) || isUnsaid(v)
          ? 0
          : doubtIn(surenessOf(stanceConfidence[v] as number), stanceDay[v] as number, oldBefore),
      stanceDay,
    ),
    nodes('people', (v) => (Number.isNaN(people[v]) ? 1 : 0)),
    nodes(
      'row',
      (v) => {
        const said = lesser(network.confidence[v] as number, network.sourceConfidence[v] as number);
        return doubtIn(surenessOf(said), network.sourceDay[v] as number, oldBefore);
      },
      network.sourceDay,
    ),
    columnOf(
      'tie',
      network.tieIds.length,
      (t) => {
        const [a, b] = [source[t] as number, target[t] as number];
        if (a === b) return none;
        const said = lesser(network.tieConfidence[t] as number, network.tieSourceConfidence[t] as number);
        const heard = network.tieSourceDay[t] as number;
        const move = Math.sqrt(at(a) * at(b)) * (network.weight[t] as number);
        return { doubt: doubtIn(surenessOf(said), heard, oldBefore), move, heard };
      },
      today,
    ),
  ];
}

/**
 * What isn't known of a plan, what would change an answer first at the head: by `stake · doubt · move`, a first-order guess at how far an
 * answer moves when the value moves over all that it may be. See docs/model.md. O((nodes + ties) · log).
 */
export function registerOf(subject: Subject): Register {
  const columns = columnsOf(subject);
  const counts: Record<Gap, number> = { side: 0, stance: 0, people: 0, row: 0, tie: 0 };
  const byVertex = new Float64Array(subject.network.ids.length).fill(Number.NaN);
  const leading = columns.flatMap(({ gap, sensitivity, doubt, age }): Unknown[] => {
    const order = ranked(sensitivity);
    counts[gap] = order.length;
    if (gap !== 'tie')
      for (const v of order) {
        const known = byVertex[v] as number;
        if (!(known >= (sensitivity[v] as number))) byVertex[v] = sensitivity[v] as number;
      }
    return order.slice(0, mostListed).map((about) => ({
      gap,
      about,
      sensitivity: sensitivity[about] as number,
      doubt: doubt[about] as number,
      age: age[about] as number,
    }));
  });
  const hundredThousandths = ({ sensitivity }: Unknown) => Math.round(sensitivity * 1e5);
  leading.sort(
    (a, b) =>
      hundredThousandths(b) - hundredThousandths(a) ||
      gaps.indexOf(a.gap) - gaps.indexOf(b.gap) ||
      a.about - b.about,
  );
  return {
    first: leading.slice(0, mostListed),
    counts,
    total: gaps.reduce((sum, gap) => sum + counts[gap], 0),
    byVertex,
  };
}
