/** How many people some audiences have in common two by two. Sets are numbered from 0; each pair stands once. */
export interface Shared {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly people: Float64Array;
}

/** What is known of some sets of people: how large they are, and how large the overlaps of some pairs of them. */
export interface Sets {
  readonly sizes: Float64Array;
  readonly shared: Shared;
}

/** Those with which each set is known to share people: for set i the slots from `offsets[i]` up to, not including, `offsets[i + 1]`. */
interface Sharing {
  readonly offsets: Int32Array;
  readonly others: Int32Array;
  readonly people: Float64Array;
}

function sharingOf({ sizes, shared }: Sets): Sharing {
  const { a, b, people } = shared;
  const offsets = new Int32Array(sizes.length + 1);
  for (let p = 0; p < a.length; p++)
    for (const end of [a[p] as number, b[p] as number]) offsets[end + 1] = (offsets[end + 1] as number) + 1;
  for (let i = 0; i < sizes.length; i++) offsets[i + 1] = (offsets[i + 1] as number) + (offsets[i] as number);
  const next = offsets.slice(0, sizes.length);
  const others = new Int32Array(2 * a.length);
  const counts = new Float64Array(2 * a.length);
  const put = (set: number, other: number, count: number) => {
    const slot = next[set] as number;
    next[set] = slot + 1;
    others[slot] = other;
    counts[slot] = count;
  };
  for (let p = 0; p < a.length; p++) {
    put(a[p] as number, b[p] as number, people[p] as number);
    put(b[p] as number, a[p] as number, people[p] as number);
  }
  return { offsets, others, people: counts };
}

/**
 * For every set the sum of `min(its size, the other's)` over all other sets: the most that it could share with all of them together.
 * O(n log n).
 */
function mostShared(sizes: Float64Array): Float64Array {
  const bySize = Int32Array.from(sizes.keys()).sort(
    (i, j) => (sizes[i] as number) - (sizes[j] as number) || i - j,
  );
  const most = new Float64Array(sizes.length);
  let smaller = 0;
  bySize.forEach((set, place) => {
    const size = sizes[set] as number;
    most[set] = smaller + size * (sizes.length - 1 - place);
    smaller += size;
  });
  return most;
}

/** 1 / (1 + x) where x is whole, and straight lines between. */
function shareAmong(x: number): number {
  const whole = Math.floor(x);
  return 1 / (1 + whole) - (x - whole) / ((1 + whole) * (2 + whole));
}

/**
 * The least that sets can come to, given how large their overlaps are in pairs (H. Kuai, F. Alajaji, G. Takahara, "A lower bound on the
 * probability of a finite union of events", Discrete Mathematics 215, 2000): `Σ nᵢ·φ(oᵢ / nᵢ)`, `oᵢ` being the sum of i's overlaps and φ the
 * broken line through 1 / (1 + k). Never below the bound of D. A. Dawson and D. Sankoff (Proc. AMS 18, 1967).
 */
function kuai(sizes: Iterable<number>, overlaps: ArrayLike<number>): number {
  let least = 0;
  let i = 0;
  for (const size of sizes) {
    if (size > 0) least += size * shareAmong((overlaps[i] as number) / size);
    i++;
  }
  return least;
}

/** From so many of the largest sets, groups are grown of which every pair is known. */
const mostStarts = 40;

/**
 * The least number of people in any of the sets: a lower bound on the union, whatever the overlaps that aren't known. The best of: the
 * largest set; Kuai's bound with every unknown overlap as large as can be; Kuai's bound on groups of sets of which every overlap is
 * known, grown from each of the 40 largest.
 */
export function leastUnion(sets: Sets): number {
  const { sizes } = sets;
  const sharing = sharingOf(sets);
  const most = mostShared(sizes);
  let best = 0;
  for (let i = 0; i < sizes.length; i++) {
    best = Math.max(best, sizes[i] as number);
    for (let slot = sharing.offsets[i] as number; slot < (sharing.offsets[i + 1] as number); slot++) {
      const atMost = Math.min(sizes[i] as number, sizes[sharing.others[slot] as number] as number);
      most[i] = (most[i] as number) - atMost + (sharing.people[slot] as number);
    }
  }
  best = Math.max(best, kuai(sizes, most));
  const starts = [...sizes.keys()].sort((i, j) => (sizes[j] as number) - (sizes[i] as number) || i - j);
  for (const start of starts.slice(0, mostStarts)) best = Math.max(best, grown(start, sizes, sharing));
  return best;
}

/** Kuai's bound on the group that grows from a set, each time by the largest of those known to all in it, while the bound rises. */
function grown(start: number, sizes: Float64Array, { offsets, others, people }: Sharing): number {
  const group = [start];
  let overlaps = [0];
  let best = sizes[start] as number;
  const around = (set: number) => {
    const known = new Map<number, number>();
    for (let slot = offsets[set] as number; slot < (offsets[set + 1] as number); slot++)
      known.set(others[slot] as number, people[slot] as number);
    return known;
  };
  const candidates = [...around(start).keys()]
    .sort((i, j) => (sizes[j] as number) - (sizes[i] as number) || i - j)
    .slice(0, mostStarts);
  for (const candidate of candidates) {
    const known = around(candidate);
    const common = group.map((one) => known.get(one));
    if (common.includes(undefined)) continue;
    const widened = [
      ...overlaps.map((sum, i) => sum + (common[i] ?? 0)),
      common.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    ];
    const bound = kuai(
      [...group, candidate].map((one) => sizes[one] as number),
      widened,
    );
    if (bound <= best) continue;
    group.push(candidate);
    overlaps = widened;
    best = bound;
  }
  return best;
}

/**
 * The most that sets can come to: their sum less the overlaps along a heaviest spanning forest of the pairs that are known (D. Hunter, J. Appl.
 * Prob. 13, 1976; K. J. Worsley, Biometrika 69, 1982; the forest by J. B. Kruskal, 1956). Where nothing is known of a pair, it may share
 * nobody. O(pairs · log pairs).
 */
export function mostUnion({ sizes, shared }: Sets): number {
  const { a, b, people } = shared;
  const leaders = Int32Array.from(sizes.keys());
  const leader = (of: number): number => {
    let at = of;
    while (leaders[at] !== at) {
      leaders[at] = leaders[leaders[at] as number] as number;
      at = leaders[at] as number;
    }
    return at;
  };
  const heaviest = Int32Array.from(a.keys()).sort(
    (p, q) => (people[q] as number) - (people[p] as number) || p - q,
  );
  let most = 0;
  for (const size of sizes) most += size;
  for (const pair of heaviest) {
    const [one, other] = [leader(a[pair] as number), leader(b[pair] as number)];
    if (one === other) continue;
    leaders[one] = other;
    most -= people[pair] as number;
  }
  return most;
}

/** Places and weights of Gauss and Legendre on −1 … 1, the positive half of sixteen points. */
const gauss: readonly (readonly [number, number])[] = [
  [0.0950125098376374, 0.1894506104550685],
  [0.2816035507792589, 0.1826034150449236],
  [0.4580167776572274, 0.1691565193950025],
  [0.6178762444026438, 0.1495959888165767],
  [0.755404408355003, 0.1246289712555339],
  [0.8656312023878318, 0.0951585116824928],
  [0.9445750230732326, 0.0622535239386479],
  [0.9894009349916499, 0.0271524594117541],
];
const points = gauss.flatMap(([x, weight]) => [
  [(1 + x) / 2, weight / 2],
  [(1 - x) / 2, weight / 2],
]);

/**
 * The likely number of people in any of the sets. Each person of set i counts as one part in as many as there are sets that hold them, and
 * being in one other set says nothing about being in a third:
 *
 *     Σ nᵢ · E[1 / (1 + Xᵢ)] = Σ nᵢ · ∫₀¹ ∏ⱼ (1 − qᵢⱼ + qᵢⱼ·t) dt,   qᵢⱼ = oᵢⱼ / nᵢ
 *
 * Exact for two sets, and never below Kuai's bound with the same overlaps (Jensen). Of pairs that aren't in `shared`, `usual` times the smaller set is
 * guessed to be in both: they count as rare events, `exp(−(1 − t)·Σ qᵢⱼ)`. By sixteen points of Gauss and Legendre; O(n log n + pairs).
 * @param usual share of the smaller set, 0 … 1
 */
export function likelyUnion(sets: Sets, usual: number): number {
  const apart = apartness(sets, usual);
  let likely = 0;
  sets.sizes.forEach((size, set) => {
    if (size <= 0) return;
    for (const [t, weight] of points) likely += size * (weight as number) * apart(set, 1 - (t as number));
  });
  return likely;
}

/** How many people of each set are likely to be in none of the others, under what {@link likelyUnion} assumes: `nᵢ · ∏ⱼ (1 − qᵢⱼ)`. */
export function likelyAlone(sets: Sets, usual: number): Float64Array {
  const apart = apartness(sets, usual);
  return sets.sizes.map((size, set) => (size <= 0 ? 0 : size * apart(set, 1)));
}

/** The chance that somebody of a set is in none of the others, when each of these counts for a part of itself only. */
function apartness(sets: Sets, usual: number): (set: number, part: number) => number {
  const { sizes } = sets;
  const { offsets, others, people } = sharingOf(sets);
  const rare = mostShared(sizes);
  rare.forEach((most, set) => {
    const size = sizes[set] as number;
    let unknown = most;
    for (let slot = offsets[set] as number; slot < (offsets[set + 1] as number); slot++)
      unknown -= Math.min(size, sizes[others[slot] as number] as number);
    rare[set] = size > 0 ? (usual * Math.max(0, unknown)) / size : 0;
  });
  return (set, part) => {
    const size = sizes[set] as number;
    let product = Math.exp(-part * (rare[set] as number));
    for (let slot = offsets[set] as number; slot < (offsets[set + 1] as number); slot++)
      product *= 1 - (part * (people[slot] as number)) / size;
    return product;
  };
}

/**
 * {@link likelyUnion} of any choice among a few sets: made ready in O(n²), each choice of k sets takes O(k²).
 * @returns the likely number of people in any of the sets whose numbers are given
 */
export function likelyAmong(sets: Sets, usual: number): (chosen: readonly number[]) => number {
  const count = sets.sizes.length;
  const weights = Float64Array.from(points, ([, weight]) => weight as number);
  const sharing = sharingOf(sets);
  const factors = new Float64Array(count * count * points.length);
  for (let i = 0; i < count; i++) {
    const size = sets.sizes[i] as number;
    const known = new Map<number, number>();
    for (let slot = sharing.offsets[i] as number; slot < (sharing.offsets[i + 1] as number); slot++)
      known.set(sharing.others[slot] as number, sharing.people[slot] as number);
    for (let j = 0; j < count; j++) {
      const people = known.get(j);
      const rare = usual * Math.min(size, sets.sizes[j] as number);
      points.forEach(([t], k) => {
        const part = 1 - (t as number);
        factors[(i * count + j) * points.length + k] =
          people === undefined ? Math.exp((-part * rare) / size) : 1 - (part * people) / size;
      });
    }
  }
  return (chosen) => {
    let likely = 0;
    for (const i of chosen) {
      const size = sets.sizes[i] as number;
      if (size <= 0) continue;
      for (let k = 0; k < points.length; k++) {
        let product = size * (weights[k] as number);
        for (const j of chosen)
          if (j !== i) product *= factors[(i * count + j) * points.length + k] as number;
        likely += product;
      }
    }
    return likely;
  };
}
