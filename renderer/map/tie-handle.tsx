import { IconPlus } from '@tabler/icons-react';
import { type PointerEvent, useRef } from 'react';
import { marginOf } from '../../core/picture/forms';
import type { Named, Point } from '../../core/picture/parts';
import { useSay } from '../app/language';
import { Anchored } from './anchored';
import styles from './map.module.css';
import type { MapView } from './map-view';

interface TieHandleProps {
  readonly view: MapView;
  readonly node: Named;
  /** It is for a finger: farther away, or the finger hides the node. */
  readonly byFinger: boolean;
  /** A tie is begun here: the map follows the pointer. */
  readonly onBegin: () => void;
  /** The pointer lets go of the tie. After a click without a drag the other end is still asked for. */
  readonly onEnd: (event: PointerEvent<HTMLElement>) => void;
}

/** Less than this, in pixels, is a click. */
const slip = 5;

const beside: Readonly<Record<'mouse' | 'finger', Point>> = {
  mouse: { x: 11, y: 0 },
  finger: { x: 26, y: 0 },
};

/** A handle beside a node, from which ties are drawn. */
export function TieHandle({ view, node, byFinger, onBegin, onEnd }: TieHandleProps) {
  const say = useSay();
  const begun = useRef<Point | null>(null);
  const start = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    begun.current = { x: event.clientX, y: event.clientY };
    onBegin();
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    const from = begun.current;
    begun.current = null;
    if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) >= slip) onEnd(event);
  };
  const aside = node.size / 2 + marginOf(node);
  const { x, y } = beside[byFinger ? 'finger' : 'mouse'];
  const right = { at: { x: node.x + aside, y: node.y }, offset: { x, y } };
  // At the edge of the map it would lie on the node, and take the press that is meant for it.
  const left = { at: { x: node.x - aside, y: node.y }, offset: { x: -x, y } };
  return (
    <Anchored view={view} {...right} instead={left} centred>
      <button
        type="button"
        tabIndex={-1}
        className={styles.handle}
        aria-label={say('map:tie.handle', { name: node.name })}
        data-by-finger={byFinger || undefined}
        data-testid="tie-handle"
        onPointerDown={start}
        onPointerUp={end}
      >
        <IconPlus size={12} stroke={2.5} />
      </button>
    </Anchored>
  );
}
