import type { Side } from '../../core/model/sides';
import type { Shape } from '../../core/picture/parts';
import { shapePath } from '../../core/picture/shapes';
import styles from './side-mark.module.css';

interface SideMarkProps {
  readonly side: Side;
  /** The shape that the node has on the map; a circle where only the side matters. */
  readonly shape?: Shape;
  readonly size?: number;
}

const centre = { x: 8, y: 8 };

/** A side as the map draws it, told by form as well as by colour: ringed, full, pale and dashed, or hollow. */
export function SideMark({ side, shape = 'circle', size = 14 }: SideMarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" className={styles.mark} data-side={side} aria-hidden>
      <path d={shapePath(shape, centre, side === 'own' ? 9 : 12)} />
      {side === 'own' ? <path className={styles.ring} d={shapePath(shape, centre, 14)} /> : null}
    </svg>
  );
}
