import type { ChangeSet } from '../../core/model/changes';

/**
 * Puts change sets in the order of the journal. The same one may come twice, as the answer to a call and as an event,
 * and an answer may overtake the event of an earlier command.
 */
export class InOrder {
  #seq: number;
  readonly #early = new Map<number, ChangeSet>();

  /** @param seq the newest change set that the document holds already */
  constructor(seq: number) {
    this.#seq = seq;
  }

  /** Takes one in; returns those that can be applied now, in order. */
  take(changeSet: ChangeSet): readonly ChangeSet[] {
    if (changeSet.seq > this.#seq) this.#early.set(changeSet.seq, changeSet);
    const ready: ChangeSet[] = [];
    for (let next = this.#early.get(this.#seq + 1); next; next = this.#early.get(this.#seq + 1)) {
      this.#early.delete(next.seq);
      this.#seq = next.seq;
      ready.push(next);
    }
    return ready;
  }

  get seq(): number {
    return this.#seq;
  }
}
