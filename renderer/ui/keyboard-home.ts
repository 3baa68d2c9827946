/** What lies over the window is put here; see index.html. */
const overlays = '#overlays';

/** Where the keyboard last was in the window itself, and not in what lay over it. */
let last: HTMLElement | null = null;

/**
 * Follows the keyboard through the window, and marks the page while keys are what was used last: until then nothing that took
 * the keyboard unasked shows a ring. Returns how to end that.
 */
export function followKeyboard(): () => void {
  const page = document.documentElement;
  const came = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && !target.closest(overlays)) last = target;
  };
  const keyUsed = () => {
    page.dataset.keys = '';
  };
  const pointerUsed = () => {
    delete page.dataset.keys;
  };
  document.addEventListener('focusin', came);
  document.addEventListener('keydown', keyUsed, true);
  document.addEventListener('pointerdown', pointerUsed, true);
  return () => {
    document.removeEventListener('focusin', came);
    document.removeEventListener('keydown', keyUsed, true);
    document.removeEventListener('pointerdown', pointerUsed, true);
  };
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
