import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Point } from '../../core/picture/parts';
import styles from './map.module.css';
import type { MapView } from './map-view';

interface Place {
  /** Where on the map, in map units. */
  readonly at: Point;
  /** Pixels to the right and down of that point. */
  readonly offset?: Point | undefined;
}

interface AnchoredProps extends Place {
  readonly view: MapView;
  /** Where it goes while the pane ends too early on the right. */
  readonly instead?: Place;
  /** Centred over the point, instead of beginning there. */
  readonly centred?: boolean;
  readonly children: ReactNode;
}

const edge = 8;
const noOffset: Point = { x: 0, y: 0 };

/** Something that stays at a place of the map while one pans and zooms, and never leaves the pane. */
export function Anchored({ view, at, offset, instead, centred = false, children }: AnchoredProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const put = () => {
      const element = box.current;
      const pane = element?.offsetParent;
      if (!element || !pane) return;
      const cornerAt = ({ at, offset = noOffset }: Place): Point => {
        const { x, y } = view.lookout.toPane(at);
        return {
          x: x + offset.x - (centred ? element.offsetWidth / 2 : 0),
          y: y + offset.y - (centred ? element.offsetHeight / 2 : 0),
        };
      };
      const most = {
        x: pane.clientWidth - element.offsetWidth - edge,
        y: pane.clientHeight - element.offsetHeight - edge,
      };
      const first = cornerAt({ at, offset });
      const { x, y } = instead && first.x > most.x ? cornerAt(instead) : first;
      element.style.transform = `translate(${Math.max(edge, Math.min(most.x, x))}px, ${Math.max(edge, Math.min(most.y, y))}px)`;
    };
    put();
    return view.lookout.follow(put);
  }, [view, at, offset, instead, centred]);
  return (
    <div ref={box} className={styles.anchored}>
      {children}
    </div>
  );
}
