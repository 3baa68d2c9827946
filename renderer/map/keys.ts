import type { Direction } from '../../core/picture/finding';

/** What a key means while the keyboard is on the map. Letters are left to the window's commands. */
type MapKey =
  /** Along the ties of the node that the keyboard is on. */
  | { readonly type: 'follow'; readonly direction: Direction }
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

/**
 * Arrows walk from node to node, with Shift selecting; with Ctrl they move nodes, with Ctrl and Shift they follow ties,
 * with Alt they move the map.
 */
export function mapKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Press): MapKey | null {
  const direction = arrows[key];
  const mod = ctrlKey || metaKey;
  if (direction) {
    const [x, y] = steps[direction];
    if (altKey) return { type: 'pan', dx: 0 - x * stride.pan, dy: 0 - y * stride.pan };
    if (mod && shiftKey) return { type: 'follow', direction };
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

/** The keys above for those who look them up: shortcuts, as commands have them, and the key of what they do. */
export const mapKeysShown: readonly { readonly shortcuts: readonly string[]; readonly label: string }[] = [
  { shortcuts: ['←→↑↓'], label: 'map:keys.walk' },
  { shortcuts: ['Shift+←→↑↓'], label: 'map:keys.add' },
  { shortcuts: ['Space'], label: 'map:keys.toggle' },
  { shortcuts: ['Mod+←→↑↓'], label: 'map:keys.nudge' },
  { shortcuts: ['Alt+←→↑↓'], label: 'map:keys.pan' },
  { shortcuts: ['Mod+Shift+→'], label: 'map:keys.follow' },
  { shortcuts: ['Mod+Shift+↑↓'], label: 'map:keys.others' },
  { shortcuts: ['Mod+Shift+←'], label: 'map:keys.back' },
  { shortcuts: ['Enter'], label: 'map:keys.enter' },
  { shortcuts: ['Shift+F10'], label: 'map:keys.menu' },
  { shortcuts: ['Shift+←→↑↓'], label: 'map:keys.note' },
  { shortcuts: ['R', '←→↑↓'], label: 'map:keys.tree' },
  { shortcuts: ['/', 'Enter'], label: 'map:keys.find' },
  { shortcuts: ['Escape'], label: 'map:keys.leave' },
];

/** What the mouse, a trackpad and fingers do on the map: keys of how, and of what for. */
export const gesturesShown = {
  mouse: ['wheel', 'stroke', 'pinch', 'sideways', 'drag', 'exact', 'box', 'twice', 'tie', 'hold', 'menu'],
  fingers: ['tap', 'twice', 'drag', 'pinch', 'hold', 'menu'],
} as const;
