const hour = 3_600_000;
const day = 24 * hour;

/** How snapshots thin out with age. */
export const retention = {
  /** These many of the newest stay whatever their age and size. */
  always: 3,
  everyOneFor: day,
  oneADayFor: 30 * day,
  /** Older ones: one a week, for as long as all of them together stay below this. */
  mostBytes: 512 * 1024 ** 2,
} as const;

export interface Aged {
  /** When it was taken, in milliseconds since 1970. */
  readonly time: number;
  readonly bytes: number;
}

/** The day or week (of 1970's count) in which one snapshot is enough; null where every one is kept. */
function period(time: number, now: number): string | null {
  const age = now - time;
  if (age < retention.everyOneFor) return null;
  if (age < retention.oneADayFor) return `day ${Math.floor(time / day)}`;
  return `week ${Math.floor(time / (7 * day))}`;
}

/**
 * The snapshots that may go: of each period all but the newest, then the oldest until the rest fits.
 * @param snapshots newest first
 */
export function outlived<Snapshot extends Aged>(snapshots: readonly Snapshot[], now: number): Snapshot[] {
  const periods = new Set<string>();
  const gone: Snapshot[] = [];
  let bytes = 0;
  snapshots.forEach((snapshot, at) => {
    const in_ = period(snapshot.time, now);
    const spare = in_ !== null && periods.has(in_);
    if (in_ !== null) periods.add(in_);
    const kept = at < retention.always || (!spare && bytes + snapshot.bytes <= retention.mostBytes);
    if (kept) bytes += snapshot.bytes;
    else gone.push(snapshot);
  });
  return gone;
}
