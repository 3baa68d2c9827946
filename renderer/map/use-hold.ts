import { type PointerEvent, useEffect, useRef } from 'react';
import { slip } from './fingers';

/** So long a pointer has to rest on a node, in milliseconds. */
const patience = 350;

/** A pointer that moves no farther than that rests, in pixels; a finger is less steady. */
const stillness = { mouse: 5, touch: slip };

interface Holding {
  /** The node that is pressed; null where there is none that can be held. */
  readonly begin: (event: PointerEvent<HTMLElement>) => string | null;
  readonly onHold: (node: string | null) => void;
}

/** A node that is pressed and held without moving. */
export function useHold(holding: Holding) {
  const latest = useRef(holding);
  latest.current = holding;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const start = useRef({ x: 0, y: 0 });
  const held = useRef(false);
  const before = useRef(false);

  useEffect(() => {
    const end = () => {
      clearTimeout(timer.current);
      if (held.current) latest.current.onHold(null);
      before.current = held.current;
      held.current = false;
    };
    window.addEventListener('pointerup', end, true);
    window.addEventListener('pointercancel', end, true);
    window.addEventListener('blur', end);
    return () => {
      end();
      window.removeEventListener('pointerup', end, true);
      window.removeEventListener('pointercancel', end, true);
      window.removeEventListener('blur', end);
    };
  }, []);

  return {
    down(event: PointerEvent<HTMLElement>): void {
      clearTimeout(timer.current);
      before.current = false;
      // A second finger pinches.
      if (!event.isPrimary || event.button !== 0) return;
      const node = latest.current.begin(event);
      if (node === null) return;
      start.current = { x: event.clientX, y: event.clientY };
      timer.current = setTimeout(() => {
        held.current = true;
        latest.current.onHold(node);
      }, patience);
    },
    moved({ clientX, clientY, pointerType }: PointerEvent<HTMLElement>): void {
      const { x, y } = start.current;
      const most = stillness[pointerType === 'touch' ? 'touch' : 'mouse'];
      if (!held.current && Math.hypot(clientX - x, clientY - y) > most) clearTimeout(timer.current);
    },
    /** Whether the press that is just over was held: then it was no click. */
    wasHeld: () => held.current || before.current,
  };
}
