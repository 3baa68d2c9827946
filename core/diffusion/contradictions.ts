import type { Sets, Shared } from './union';

/** So many times all triples are gone through; nearly always far fewer are enough. */
const mostPasses = 40;
/** Less than a thousandth of a person contradicts nothing. */
const slack = 1e-3;

export interface Mended {
  readonly shared: Shared;
  /** How many pairs had to be changed. */
  readonly changed: number;
}

/**
 * Overlaps as people tell them can contradict each other: where half of i is in j and all of i in k, j and k share that half. For every three
 * sets of which all pairs are known, `oᵢⱼ + oᵢₖ − oⱼₖ ≤ nᵢ`; what is too much is taken off the two and put on the third in equal parts, until
 * it fits (projections in turn: S. Kaczmarz, 1937). No overlap is larger than the smaller of its two sets. Contradictions among more than three
 * are not looked for.
 */
export function mended({ sizes, shared: { a, b, people } }: Sets): Mended {
  const most = people.map((_, p) =>
    Math.min(sizes[a[p] as number] as number, sizes[b[p] as number] as number),
  );
  const mend = people.map((count, p) => Math.min(Math.max(0, count), most[p] as number));
  const triples = triplesOf(sizes.length, a, b);
  const set = (pair: number, value: number) => {
    mend[pair] = Math.min(most[pair] as number, Math.max(0, value));
  };
  for (let pass = 0, off = true; off && pass < mostPasses; pass++) {
    off = false;
    for (const { corner, sides, across } of triples) {
      const [one, other] = sides;
      const much =
        (mend[one] as number) +
        (mend[other] as number) -
        (mend[across] as number) -
        (sizes[corner] as number);
      if (much <= slack) continue;
      off = true;
      set(one, (mend[one] as number) - much / 3);
      set(other, (mend[other] as number) - much / 3);
      set(across, (mend[across] as number) + much / 3);
    }
  }
  const changed = mend.reduce(
    (sum, value, p) => sum + (Math.abs(value - (people[p] as number)) > slack ? 1 : 0),
    0,
  );
  return { shared: { a, b, people: mend }, changed };
}

interface Triple {
  readonly corner: number;
  /** The pairs of the corner with the two others. */
  readonly sides: readonly [number, number];
  /** The pair of the two others. */
  readonly across: number;
}

/** Three sets of which every pair is known, once for each of them as the corner. */
function triplesOf(count: number, a: Int32Array, b: Int32Array): Triple[] {
  const around: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  for (let p = 0; p < a.length; p++) {
    around[a[p] as number]?.set(b[p] as number, p);
    around[b[p] as number]?.set(a[p] as number, p);
  }
  const triples: Triple[] = [];
  for (let across = 0; across < a.length; across++) {
    const [ofA, ofB] = [around[a[across] as number], around[b[across] as number]];
    if (!ofA || !ofB) continue;
    const [few, many] = ofA.size < ofB.size ? [ofA, ofB] : [ofB, ofA];
    for (const [corner, one] of few) {
      const other = many.get(corner);
      if (other !== undefined) triples.push({ corner, sides: [one, other], across });
    }
  }
  return triples;
}
