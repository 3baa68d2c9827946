import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Point } from '../../core/picture/parts';
import styles from './map.module.css';
import type { MapView } from './map-view';

interface AnchoredProps {
  readonly view: MapView;
  /** Where on the map, in map units. */
  readonly at: Point;
  /** Pixels to the right and down of that point. */
  readonly offset?: Point;
  /** Centred over the point, instead of beginning there. */
  readonly centred?: boolean;
  readonly children: ReactNode;
}

const edge = 8;
const noOffset: Point = { x: 0, y: 0 };

/** Something that stays at a place of the map while one pans and zooms, and never leaves the pane. */
export function Anchored({ view, at, offset = noOffset, centred = false, children }: AnchoredProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const put = () => {
      const element = box.current;
      const pane = element?.offsetParent;
      if (!element || !pane) return;
      const { x, y } = view.lookout.toPane(at);
      const left = x + offset.x - (centred ? element.offsetWidth / 2 : 0);
      const top = y + offset.y - (centred ? element.offsetHeight / 2 : 0);
      const most = {
        x: pane.clientWidth - element.offsetWidth - edge,
        y: pane.clientHeight - element.offsetHeight - edge,
      };
      element.style.transform = `translate(${Math.max(edge, Math.min(most.x, left))}px, ${Math.max(edge, Math.min(most.y, top))}px)`;
    };
    put();
    return view.lookout.follow(put);
  }, [view, at, offset, centred]);
  return (
    <div ref={box} className={styles.anchored}>
      {children}
    </div>
  );
}
