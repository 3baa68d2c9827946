import type { Direction } from '../../core/picture/finding';

/** What a key means while the keyboard is on the map. Letters are left to the window's commands. */
export type MapKey =
  | { readonly type: 'walk'; readonly direction: Direction; readonly adding: boolean }
  | { readonly type: 'pan'; readonly dx: number; readonly dy: number }
  | { readonly type: 'nudge'; readonly dx: number; readonly dy: number }
  | { readonly type: 'zoom'; readonly factor: number }
  | { readonly type: 'enter' }
  | { readonly type: 'toggle' }
  | { readonly type: 'menu' }
  | { readonly type: 'leave' };

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const steps: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Pixels that a key pans by, map units that it moves a node by. */
const stride = { pan: 80, nudge: 10 };

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Arrows walk from node to node, with Shift selecting; with Ctrl they move nodes, with Alt the map. */
export function mapKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Press): MapKey | null {
  const direction = arrows[key];
  const mod = ctrlKey || metaKey;
  if (direction) {
    const [x, y] = steps[direction];
    if (altKey) return { type: 'pan', dx: 0 - x * stride.pan, dy: 0 - y * stride.pan };
    if (mod) return { type: 'nudge', dx: x * stride.nudge, dy: y * stride.nudge };
    return { type: 'walk', direction, adding: shiftKey };
  }
  if (key === 'F10' && shiftKey) return { type: 'menu' };
  if (mod || altKey) return null;
  switch (key) {
    case '+':
    case '=':
      return { type: 'zoom', factor: 1.25 };
    case '-':
      return { type: 'zoom', factor: 0.8 };
    case 'Enter':
      return { type: 'enter' };
    case ' ':
      return { type: 'toggle' };
    case 'ContextMenu':
      return { type: 'menu' };
    case 'Escape':
      return { type: 'leave' };
    default:
      return null;
  }
}
