import type { Gated } from '../../network/gates';
import type { Network } from '../../network/network';
import type { Measured } from '../metric';

/** A tie that alone holds two parts together. */
export interface Thread {
  readonly link: number;
  /** The end of it in the part that would fall off. */
  readonly below: number;
  /** How many nodes the smaller of the two parts has. */
  readonly smaller: number;
}

/** Who stands between whom. Vertices and links are those of the network. */
export interface Standing {
  readonly network: Network;
  readonly betweenness: Measured;
  /** The actors who stand between others, the one most in between first. */
  readonly order: readonly number[];
  /** How many others none of ours comes to without each vertex, and how many people these come to. */
  readonly cutOff: Float64Array;
  readonly peopleLost: Float64Array;
  /** Ties of each vertex with our side. */
  readonly turned: Float64Array;
  /** Those without whom others are cut off from some of ours who stay, the one with most first. */
  readonly bridges: readonly number[];
  cutOffBy(vertex: number): Int32Array;
  readonly threads: readonly Thread[];
  readonly gated: readonly Gated[];
}
