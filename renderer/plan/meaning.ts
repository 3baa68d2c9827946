import type { ChangeSet } from '../../core/model/changes';
import { type Backdrop, noBackdrop } from '../../core/model/look';
import type { LookStore } from './look-store';
import type { PlanStore } from './plan-store';

interface Turn {
  readonly before: Backdrop;
  readonly after: Backdrop;
}

/** What places on the map mean, said by its backdrop: set by an arrangement, and taken back and done again with it. */
export class Meaning {
  readonly #look: LookStore;
  readonly #turns = new Map<number, Turn>();

  constructor(look: LookStore, plan: PlanStore) {
    this.#look = look;
    plan.onChange(({ kind, of }) => {
      const turn = of === null ? undefined : this.#turns.get(of);
      if (turn) this.#show(kind === 'undo' ? turn.before : turn.after);
    });
  }

  /**
   * The whole map was arranged.
   * @param backdrop null where places mean nothing by themselves: then a grid may stay
   * @param changeSet what moved the nodes, if any did
   */
  set(backdrop: Backdrop | null, changeSet: Pick<ChangeSet, 'seq'> | null): void {
    const before = this.#look.getState().look.backdrop;
    const after = backdrop ?? (before.type === 'grid' ? before : noBackdrop);
    if (changeSet) this.#turns.set(changeSet.seq, { before, after });
    this.#show(after);
  }

  #show(backdrop: Backdrop): void {
    const { look } = this.#look.getState();
    if (look.backdrop !== backdrop) this.#look.setState({ look: { ...look, backdrop } });
  }
}
