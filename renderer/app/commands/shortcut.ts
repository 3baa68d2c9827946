/** A shortcut taken apart: "Mod+Shift+Z". */
interface Shortcut {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** "Z", "F2", "Delete", "Plus", "?" */
  readonly key: string;
}

export type Platform = 'linux' | 'darwin' | 'win32';

/** What of a key press tells shortcuts apart. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> &
  Partial<Pick<KeyboardEvent, 'code'>>;

function shortcutOf(text: string): Shortcut {
  const parts = text.split('+');
  const has = (name: string) => parts.includes(name);
  return { mod: has('Mod'), shift: has('Shift'), alt: has('Alt'), key: parts.at(-1) ?? '' };
}

const named: Readonly<Record<string, string>> = { Plus: '+', Minus: '-', Space: ' ' };

/** Whether the press of a key is that shortcut. Signs count as typed: where "?" needs Shift, Shift is no matter. */
export function isPressed(text: string, press: KeyPress, platform: Platform): boolean {
  const { mod, shift, alt, key } = shortcutOf(text);
  const modDown = platform === 'darwin' ? press.metaKey : press.ctrlKey;
  const otherDown = platform === 'darwin' ? press.ctrlKey : press.metaKey;
  if (modDown !== mod || otherDown || press.altKey !== alt) return false;
  const wanted = named[key] ?? key;
  // With Alt, and on keyboards that have digits above other signs, the key says something else than its digit.
  if (/^\d$/u.test(key) && press.code === `Digit${key}` && (alt || !/^\d$/u.test(press.key)))
    return press.shiftKey === shift;
  const isSign = wanted.length === 1 && !/[a-z]/iu.test(wanted);
  if (!isSign && press.shiftKey !== shift) return false;
  return press.key.toLowerCase() === wanted.toLowerCase() || (wanted === '+' && mod && press.key === '=');
}

const signs: Readonly<Record<string, string>> = {
  Plus: '+',
  Minus: '−',
  Delete: '⌦',
  Backspace: '⌫',
  Escape: 'Esc',
};

/** The keys as they are printed beside a command, one by one. */
export function keysOf(text: string, platform: Platform, shiftName: string, deleteName: string): string[] {
  const { mod, shift, alt, key } = shortcutOf(text);
  const mac = platform === 'darwin';
  const last = key === 'Delete' && !mac ? deleteName : (signs[key] ?? key);
  return [
    ...(mod ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [mac ? '⌥' : 'Alt'] : []),
    ...(shift ? [mac ? '⇧' : shiftName] : []),
    last,
  ];
}

/** The shortcut as Electron's menus want it. */
export function acceleratorOf(text: string): string {
  return text.replace('Mod', 'CmdOrCtrl');
}

/** Whether it is a key without Ctrl, Alt or ⌘ and no function key: one that somebody may press for another reason. */
export function isPlainKey(text: string): boolean {
  const { mod, alt, key } = shortcutOf(text);
  return !mod && !alt && !/^F\d+$/u.test(key);
}
