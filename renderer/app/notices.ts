import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Message, Refusal } from '../../core/model/refusal';

/** Something to do about a notice: "Undo", "Show in folder". */
export interface NoticeAction {
  /** Key of the label. */
  readonly label: string;
  run(): unknown;
}

/** Something the user is told in passing. */
export interface Notice {
  readonly id: number;
  /** `plain` goes away by itself, `trouble` stays until it is put away. */
  readonly tone: 'plain' | 'trouble';
  readonly text: Message;
  readonly action: NoticeAction | null;
  /** It is about the plan as it was at this entry of the journal, and gone when the plan goes on; null otherwise. */
  readonly seq: number | null;
}

export interface Notices extends StoreApi<readonly Notice[]> {
  tell(text: Message, action?: NoticeAction, seq?: number): void;
  /** Takes away what was about the plan before this entry of its journal; at null, about any plan. */
  outdate(seq: number | null): void;
  /** Shows a refusal, and how to go on. */
  trouble(refusal: Pick<Refusal, 'problem'>, action?: NoticeAction): void;
  /** Warns of something about the plan, for as long as it is shown or until it is put away. */
  warn(text: Message, action: NoticeAction): void;
  putAway(id: number): void;
}

/** Of many notices the newest few are enough. */
const atMost = 4;

export function createNotices(): Notices {
  const store = createStore<readonly Notice[]>(() => []);
  let count = 0;

  function show(tone: Notice['tone'], text: Message, action: NoticeAction | null, seq: number | null): void {
    count += 1;
    const notice = { id: count, tone, text, action, seq };
    const same = (other: Notice) => JSON.stringify(other.text) === JSON.stringify(text);
    store.setState([...store.getState().filter((other) => !same(other)), notice].slice(-atMost), true);
  }

  return Object.assign(store, {
    tell: (text: Message, action?: NoticeAction, seq?: number) =>
      show('plain', text, action ?? null, seq ?? null),
    trouble: ({ problem }: Pick<Refusal, 'problem'>, action?: NoticeAction) =>
      show('trouble', problem, action ?? null, null),
    warn: (text: Message, action: NoticeAction) => show('trouble', text, action, Number.POSITIVE_INFINITY),
    outdate(seq: number | null) {
      const known = store.getState();
      const left = known.filter((notice) => notice.seq === null || (seq !== null && notice.seq >= seq));
      if (left.length < known.length) store.setState(left, true);
    },
    putAway: (id: number) =>
      store.setState(
        store.getState().filter((notice) => notice.id !== id),
        true,
      ),
  });
}
