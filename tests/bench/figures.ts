/** What a measurement took, and what it is held against, both from the same run. */
export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'stress' | 'preservation' | 'share' | 'nodes' | 'modularity';
  readonly peer: string;
  readonly peerValue: number;
}

/** Prints a figure as one JSON line; `ratio` says how many times the peer's value ours is. */
export function report({ name, value, unit, peer, peerValue }: Measured): void {
  // Modularity is told apart in its fourth digit.
  const digits = unit === 'modularity' ? 5 : 3;
  const figure = {
    name,
    value: rounded(value, digits),
    unit,
    peer,
    ratio: rounded(value / peerValue, digits),
  };
  console.log(JSON.stringify({ ...figure, peerValue: rounded(peerValue, digits) }));
}

/** The value below which a share of the samples lies, by the nearest rank. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** Milliseconds that a piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
