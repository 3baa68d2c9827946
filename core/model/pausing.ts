/** A long work that pauses at every `yield`: whoever does it can do something else in between, or leave it. */
export type Pausing<Result> = Generator<undefined, Result>;

/** So many things are dealt with between two pauses. */
const handful = 64;

/** Deals with one thing after the other, pausing now and then. */
export function* eachOf<Item>(items: Iterable<Item>, deal: (item: Item) => void): Pausing<void> {
  let count = 0;
  for (const item of items) {
    deal(item);
    count++;
    if (count % handful === 0) yield undefined;
  }
}

/** What becomes of one thing after the other, in their order, pausing now and then. */
export function* mapped<Item, Result>(
  items: Iterable<Item>,
  become: (item: Item) => Result,
): Pausing<Result[]> {
  const results: Result[] = [];
  yield* eachOf(items, (item) => results.push(become(item)));
  return results;
}

/** Does it without a pause. */
export function atOnce<Result>(work: Pausing<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
