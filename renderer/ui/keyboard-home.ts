/** What lies over the window is put here; see index.html. */
const overlays = '#overlays';

/** Where the keyboard last was in the window itself, and not in what lay over it. */
let last: HTMLElement | null = null;

/** Buttons in a row round the map: what is pressed there with the pointer leaves the keyboard where it was. */
const bars = '[data-own-keys="bar"]';

/**
 * Follows the keyboard through the window, and marks the page while keys are what was used last: until then nothing that took
 * the keyboard unasked shows a ring. A button of a bar has the keyboard only for those who went there by keys. Returns how to
 * end that.
 */
export function followKeyboard(): () => void {
  const page = document.documentElement;
  let before: HTMLElement | null = null;
  const came = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && !target.closest(overlays)) last = target;
  };
  const leaveBar = () => {
    const held = document.activeElement;
    if ('keys' in page.dataset || !(held instanceof HTMLElement)) return;
    if (!held.closest(bars) || isTyped(held)) return;
    held.blur();
    last = before?.closest(bars) ? null : before;
    giveKeyboardBack();
  };
  const keyUsed = () => {
    page.dataset.keys = '';
  };
  const pointerUsed = () => {
    delete page.dataset.keys;
    const held = document.activeElement;
    before = held?.closest(overlays) ? last : held instanceof HTMLElement ? held : null;
  };
  document.addEventListener('focusin', came);
  document.addEventListener('keydown', keyUsed, true);
  document.addEventListener('pointerdown', pointerUsed, true);
  document.addEventListener('click', leaveBar, true);
  document.addEventListener('contextmenu', leaveBar, true);
  return () => {
    document.removeEventListener('focusin', came);
    document.removeEventListener('keydown', keyUsed, true);
    document.removeEventListener('pointerdown', pointerUsed, true);
    document.removeEventListener('click', leaveBar, true);
    document.removeEventListener('contextmenu', leaveBar, true);
  };
}

/** Whether keys that are pressed there are text, or the choice in a list. */
export function isTyped(place: Element): boolean {
  return place.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

const isFree = () => document.activeElement === null || document.activeElement === document.body;

/** Puts the keyboard back to where it was, or where that is gone to the home of the window, unless something has it. */
export function giveKeyboardBack(): void {
  for (const place of [last, document.querySelector<HTMLElement>('[data-keyboard-home]')])
    if (isFree() && place?.isConnected) place.focus({ preventScroll: true });
}

/** Puts the keyboard there unless something has it already. */
export function takeKeyboard(place: HTMLElement | null): void {
  if (isFree()) place?.focus({ preventScroll: true });
}
