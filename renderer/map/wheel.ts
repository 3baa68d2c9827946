import type { Point } from '../../core/picture/parts';

declare global {
  /** Chromium says how far a wheel was turned in these as well: a notch is 120, whatever it scrolls by. */
  interface WheelEvent {
    readonly wheelDeltaX: number;
    readonly wheelDeltaY: number;
  }
}

/** What of a wheel event says where it comes from and what it is for. */
export type Turn = Pick<
  WheelEvent,
  | 'deltaX'
  | 'deltaY'
  | 'deltaMode'
  | 'wheelDeltaX'
  | 'wheelDeltaY'
  | 'ctrlKey'
  | 'metaKey'
  | 'shiftKey'
  | 'timeStamp'
>;

/** What is being turned or stroked, and when it was heard of last. */
export interface Turning {
  readonly device: 'wheel' | 'trackpad';
  readonly at: number;
}

/** What a turn does to the map: it comes nearer at the pointer, or moves by so many pixels. */
export type Turned =
  | { readonly type: 'zoom'; readonly factor: number }
  | { readonly type: 'pan'; readonly by: Point };

/** A wheel's notch, and what a Mac scrolls by at its slowest: a mouse there sends multiples of it. */
const notch = { windows: 120, mac: 4.000244140625 };

/** A notch scrolls by no fewer pixels than this; a pinch, which Chromium gives the units of a notch, by fewer. */
const leastNotch = 30;

/** Turns that follow each other within so many milliseconds are of one device. */
const pause = 200;

/** Growth of the map a pixel that a wheel scrolls by. */
const perPixel = 0.0016;

/** Chromium makes a pinch a turn with Ctrl held: a hundred times the logarithm of how much farther apart the fingers are. */
const perPinched = 0.01;

/** Who holds Ctrl and strokes the trackpad sends more than fingers can pinch. */
const mostPinched = 20;

/** Pixels of a line and of a page, for who scrolls by these. */
const unit = [1, 16, 400];

function isWhole(number: number): boolean {
  return number !== 0 && Number.isInteger(number);
}

/** Whether so much is what a mouse's wheel sends: whole notches, along one axis. */
function isNotched({ deltaX, deltaY, deltaMode, wheelDeltaX, wheelDeltaY }: Turn): boolean {
  if (deltaMode !== 0) return true;
  if (deltaX !== 0 && deltaY !== 0) return false;
  const pixels = Math.abs(deltaX || deltaY);
  const notches = Math.abs(wheelDeltaX || wheelDeltaY) / notch.windows;
  return (isWhole(notches) && pixels / notches >= leastNotch) || isWhole(pixels / notch.mac);
}

/**
 * What this turn comes from. A trackpad can happen to send what a wheel does, a wheel never what a trackpad does: what has
 * begun as a trackpad's stays so until there is a pause, what has begun as a wheel's until it can't be.
 */
export function turningAfter(before: Turning | null, turn: Turn): Turning {
  const at = turn.timeStamp;
  const goesOn = before !== null && at - before.at < pause;
  const stroked = (goesOn && before.device === 'trackpad') || !isNotched(turn);
  return { device: stroked ? 'trackpad' : 'wheel', at };
}

/** What the turn does: a wheel zooms, a trackpad pans; Ctrl, ⌘ and a pinch zoom, Shift moves sideways. */
export function turnedBy(turn: Turn, device: Turning['device']): Turned {
  const pixels = unit[turn.deltaMode] ?? 1;
  const [x, y] = [turn.deltaX * pixels, turn.deltaY * pixels];
  if (turn.ctrlKey && device === 'trackpad') {
    const pinched = Math.max(-mostPinched, Math.min(mostPinched, y));
    return { type: 'zoom', factor: Math.exp(-pinched * perPinched) };
  }
  const zooming = turn.ctrlKey || turn.metaKey;
  if (turn.shiftKey && !zooming)
    return { type: 'pan', by: { x: 0 - (Math.abs(x) > Math.abs(y) ? x : y), y: 0 } };
  if (zooming || (device === 'wheel' && y !== 0)) return { type: 'zoom', factor: Math.exp(-y * perPixel) };
  return { type: 'pan', by: { x: 0 - x, y: 0 - y } };
}
