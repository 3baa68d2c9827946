import type { Point } from '../../core/picture/parts';

/** What fingers do, in pixels of the pane. */
export interface FingersListener {
  /** A finger was put down and taken away again; `times` is 2 for the second of two quick ones at the same place. */
  tapped(at: Point, times: 1 | 2): void;
  /** Two fingers were put down and taken away again. */
  tappedWithTwo(at: Point): void;
  /** A finger rests. */
  rested(at: Point): void;
  /** A finger that was put down at `from` moves. */
  dragBegun(from: Point): void;
  dragged(to: Point): void;
  /** It is taken away; or `done` is false: another finger came, or the system took over. */
  dragEnded(done: boolean): void;
  /** Two fingers moved: their middle came to `about`, by so much, and they are `factor` times as far apart. */
  pinched(about: Point, by: Point, factor: number): void;
}

/** A finger is less steady than a mouse: so far, in pixels, it may move and still rest. */
export const slip = 10;

/** How long a finger must rest, and how soon the second tap must come, in milliseconds. */
const patience = { rest: 550, twice: 350 };

/** How far apart two taps may be and still be at the same place, in pixels. */
const samePlace = 30;

/** Fingers nearer to each other than this don't say how much to zoom. */
const nearest = 20;

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const middle = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

type State =
  | { readonly type: 'none' }
  | { readonly type: 'pressing'; readonly from: Point }
  | { readonly type: 'dragging' }
  /** Two fingers are down; `still` as long as neither has moved. */
  | { readonly type: 'two'; readonly from: ReadonlyMap<number, Point>; readonly still: boolean }
  /** Nothing more is made of the fingers that are down. */
  | { readonly type: 'spent' };

/** Makes gestures of fingers that come, move and go. */
export class Fingers {
  readonly #listener: FingersListener;
  readonly #down = new Map<number, Point>();
  #state: State = { type: 'none' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastTap: { readonly at: Point; readonly when: number } | null = null;

  constructor(listener: FingersListener) {
    this.#listener = listener;
  }

  down(finger: number, at: Point): void {
    this.#down.set(finger, at);
    clearTimeout(this.#timer);
    if (this.#state.type === 'dragging') this.#listener.dragEnded(false);
    if (this.#down.size === 1) {
      this.#state = { type: 'pressing', from: at };
      this.#timer = setTimeout(() => {
        this.#state = { type: 'spent' };
        this.#listener.rested(at);
      }, patience.rest);
    } else if (this.#down.size === 2) this.#state = { type: 'two', from: new Map(this.#down), still: true };
    else this.#state = { type: 'spent' };
  }

  move(finger: number, at: Point): void {
    const before = this.#down.get(finger);
    if (!before) return;
    this.#down.set(finger, at);
    const state = this.#state;
    if (state.type === 'pressing' && distance(state.from, at) > slip) {
      clearTimeout(this.#timer);
      this.#state = { type: 'dragging' };
      this.#listener.dragBegun(state.from);
    }
    if (this.#state.type === 'dragging') this.#listener.dragged(at);
    if (state.type === 'two') this.#two(state, finger, before, at);
  }

  #two(state: State & { readonly type: 'two' }, finger: number, before: Point, at: Point): void {
    const begun = state.from.get(finger);
    const [other] = [...this.#down].filter(([id]) => id !== finger);
    if (!begun || !other) return;
    if (state.still && distance(begun, at) <= slip) return;
    this.#state = { ...state, still: false };
    const [, there] = other;
    // What a finger moved before it counted as moving isn't lost.
    const old = state.still ? begun : before;
    const [about, was] = [middle(at, there), middle(old, there)];
    const [now, then] = [distance(at, there), distance(old, there)];
    const factor = Math.min(now, then) < nearest ? 1 : now / then;
    this.#listener.pinched(about, { x: about.x - was.x, y: about.y - was.y }, factor);
  }

  /** @param when in milliseconds, from whatever start */
  up(finger: number, when: number): void {
    const at = this.#down.get(finger);
    if (!at) return;
    clearTimeout(this.#timer);
    const state = this.#state;
    this.#down.delete(finger);
    this.#state = { type: this.#down.size === 0 ? 'none' : 'spent' };
    if (state.type === 'pressing') this.#tapped(at, when);
    else if (state.type === 'dragging') this.#listener.dragEnded(true);
    else if (state.type === 'two' && state.still) {
      const [a, b] = [...state.from.values()];
      if (a && b) this.#listener.tappedWithTwo(middle(a, b));
    }
  }

  #tapped(at: Point, when: number): void {
    const last = this.#lastTap;
    const twice = last !== null && when - last.when < patience.twice && distance(last.at, at) < samePlace;
    this.#lastTap = twice ? null : { at, when };
    this.#listener.tapped(at, twice ? 2 : 1);
  }

  /** The system took the fingers over. */
  cancel(): void {
    clearTimeout(this.#timer);
    if (this.#state.type === 'dragging') this.#listener.dragEnded(false);
    this.#down.clear();
    this.#state = { type: 'none' };
  }
}
