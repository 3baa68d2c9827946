import { type Dice, diceOf } from '../dice';
import { type Report, unheard } from '../progress';
import type { SignedPairs } from '../signed';
import { blocksOf, joinedCamps } from './blocks';
import { Effort } from './effort';
import { grainOf } from './grain';
import { packed } from './packed';
import { type Camps, reduced } from './reduction';
import { bestOfAll, costOf, descended, mostTried, perMove, searched } from './search';

export interface FrustrationOptions {
  readonly seed: number;
  /** How much work it may take, in steps of about a billionth of a second each. */
  readonly effort: number;
  readonly report?: Report;
}

/** How far a network is from two camps, and the camps. */
export interface Frustration {
  /** No split does with less than this; proven. */
  readonly lower: number;
  /** What the split into `camps` comes to. */
  readonly upper: number;
  /** Whether the two are the same. */
  readonly exact: boolean;
  /** The camp of each vertex, 0 or 1; the first vertex is in camp 0. Whoever has no edge is in camp 0. */
  readonly camps: Uint8Array;
}

/**
 * The frustration index (Harary 1959, "line index of balance"; Aref & Wilson 2019): the least weight of edges that have to go before
 * all are friends within two camps and enemies between them. NP-hard: exact on most networks of some hundred vertices, and beyond
 * that two proven bounds, the better the more effort there is. The same graph, seed and effort give the same answer.
 * How: `docs/decisions/proving-frustration.md`.
 */
export function frustration(
  pairs: SignedPairs,
  { seed, effort, report = unheard }: FrustrationOptions,
): Frustration {
  const grain = grainOf(pairs.weights);
  const grains =
    grain > 0 ? { ...pairs, weights: pairs.weights.map((weight) => Math.round(weight / grain)) } : pairs;
  const solving = new Solving(diceOf(seed), new Effort(effort, report), grain > 0);
  const { lower, camps } = solving.solve(grains, Number.POSITIVE_INFINITY, 0);
  const upper = costOf(pairs, camps);
  const proven = Math.min(upper, lower * (grain || 1));
  const exact = upper - proven <= closeTo(upper);
  report(1);
  return {
    lower: exact ? upper : proven,
    upper,
    exact,
    camps: Uint8Array.from(camps, (camp) => (camp === camps[0] ? 0 : 1)),
  };
}

/** Two costs this near to each other are taken for the same where weights aren't multiples of anything. */
function closeTo(cost: number): number {
  return 1e-5 * cost;
}

/** A reduction and the parts of what is left take so many steps for each vertex and end of an edge. */
const stepsToReduce = 250;

interface Solved {
  readonly lower: number;
  readonly upper: number;
  readonly camps: Camps;
}

class Solving {
  readonly #dice: Dice;
  readonly #effort: Effort;
  readonly #isWhole: boolean;

  constructor(dice: Dice, effort: Effort, isWhole: boolean) {
    this.#dice = dice;
    this.#effort = effort;
    this.#isWhole = isWhole;
  }

  /**
   * Bounds and a split. Nothing better than `enough` has to be found: the lower bound may stop there. `known` is a lower bound that
   * holds already.
   */
  solve(pairs: SignedPairs, enough: number, known: number): Solved {
    const { offset, rest, whole } = reduced(pairs);
    this.#effort.spend(stepsToReduce * (pairs.neighbours.length + pairs.order));
    const blocks = blocksOf(rest);
    const only = blocks[0];
    const solved =
      only && blocks.length === 1
        ? [this.#solveBlock(only.pairs, enough - offset, Math.max(0, known - offset))]
        : blocks.map((block) => this.#solvePart(block.pairs, enough - offset));
    const camps = whole(
      joinedCamps(
        rest.order,
        blocks,
        solved.map((part) => part.camps),
      ),
    );
    return {
      lower: solved.reduce((sum, { lower }) => sum + lower, offset),
      upper: solved.reduce((sum, { upper }) => sum + upper, offset),
      camps,
    };
  }

  /** A block may have vertices whose place is certain once the others are away. */
  #solvePart(pairs: SignedPairs, enough: number): Solved {
    return this.solve(pairs, enough, 0);
  }

  #solveBlock(pairs: SignedPairs, enough: number, known: number): Solved {
    if (pairs.order <= mostTried) {
      const { camps, cost } = bestOfAll(pairs, this.#effort);
      return { lower: cost, upper: cost, camps };
    }
    const sought = searched(pairs, this.#dice, this.#searchSteps(pairs), this.#effort);
    const goal = Math.min(sought.cost, enough);
    const { bound, undecided, suggested } = packed(
      pairs,
      sought.camps,
      goal - this.#slack(goal),
      this.#dice,
      this.#effort,
    );
    const rounded = descended(pairs, suggested, this.#effort);
    const { cost, camps } = rounded.cost < sought.cost - 1e-9 ? rounded : sought;
    const lower = Math.min(cost, Math.max(known, this.#roundedUp(bound)));
    const found = { lower, upper: cost, camps };
    const open = Math.min(cost, enough);
    if (lower >= open - closeTo(open) || this.#effort.isSpent || !undecided) return found;
    return this.#branch(pairs, found, enough, undecided);
  }

  /** Solves twice: with the two ends of a pair in one camp, and in two. */
  #branch(pairs: SignedPairs, found: Solved, enough: number, [v, to]: readonly [number, number]): Solved {
    let best = found;
    let lower = Number.POSITIVE_INFINITY;
    const same = (found.camps[v] as number) * (found.camps[to] as number);
    for (const relation of [-same, same]) {
      const joined = reduced(pairs, [{ v, to, relation }]);
      this.#effort.spend(stepsToReduce * (pairs.neighbours.length + pairs.order));
      const goal = Math.min(best.upper, enough);
      const part = this.solve(joined.rest, goal - joined.offset, Math.max(0, found.lower - joined.offset));
      lower = Math.min(lower, part.lower + joined.offset);
      if (part.upper + joined.offset < best.upper - 1e-9)
        best = { lower, upper: part.upper + joined.offset, camps: joined.whole(part.camps) };
    }
    return { ...best, lower: Math.min(best.upper, Math.max(found.lower, lower)) };
  }

  /** A fifth of the effort at most, and no more than helps. */
  #searchSteps({ neighbours }: SignedPairs): number {
    return Math.min(this.#effort.left / 5 / perMove, 5e4 + 100 * neighbours.length);
  }

  /** A bound above goal − slack proves the goal. */
  #slack(goal: number): number {
    return this.#isWhole ? 0.95 : closeTo(goal);
  }

  #roundedUp(bound: number): number {
    return this.#isWhole ? Math.ceil(bound - 0.02) : bound;
  }
}
