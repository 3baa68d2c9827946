import type { Side } from '../../core/model/sides';
import styles from './little-map.module.css';

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly side: Side;
}

const dots: readonly Dot[] = [
  { x: 92, y: 70, r: 9, side: 'own' },
  { x: 128, y: 52, r: 6, side: 'ally' },
  { x: 66, y: 98, r: 6, side: 'ally' },
  { x: 118, y: 96, r: 7, side: 'ally' },
  { x: 150, y: 80, r: 5, side: 'undecided' },
  { x: 222, y: 132, r: 6, side: 'undecided' },
  { x: 250, y: 118, r: 8, side: 'undecided' },
  { x: 272, y: 142, r: 5, side: 'ally' },
  { x: 236, y: 152, r: 5, side: 'undecided' },
  { x: 330, y: 56, r: 9, side: 'rival' },
  { x: 362, y: 78, r: 6, side: 'rival' },
  { x: 346, y: 100, r: 7, side: 'rival' },
  { x: 312, y: 86, r: 5, side: 'undecided' },
];

const ties: readonly (readonly [number, number, boolean])[] = [
  [0, 1, true],
  [0, 2, true],
  [0, 3, true],
  [1, 4, true],
  [3, 4, true],
  [3, 5, true],
  [5, 6, true],
  [6, 7, true],
  [6, 8, true],
  [4, 6, true],
  [9, 10, true],
  [9, 11, true],
  [9, 12, true],
  [6, 12, true],
  [9, 1, false],
  [11, 7, false],
];

const grounds: readonly (Dot & { readonly ry: number })[] = [
  { x: 104, y: 76, r: 72, ry: 48, side: 'own' },
  { x: 248, y: 136, r: 54, ry: 36, side: 'undecided' },
  { x: 340, y: 80, r: 56, ry: 46, side: 'rival' },
];

/** A map in small, as a promise of the large one. It shows no plan. */
export function LittleMap() {
  return (
    <svg viewBox="0 0 440 192" className={styles.map} aria-hidden>
      {grounds.map(({ x, y, r, ry, side }) => (
        <ellipse key={side} cx={x} cy={y} rx={r} ry={ry} data-side={side} className={styles.ground} />
      ))}
      {ties.map(([a, b, friendly]) => {
        const [from, to] = [dots[a], dots[b]];
        if (!from || !to) return null;
        const bend = `Q${(from.x + to.x) / 2} ${(from.y + to.y) / 2 - 14} ${to.x} ${to.y}`;
        return (
          <path
            key={`${a}-${b}`}
            d={`M${from.x} ${from.y}${bend}`}
            className={styles.tie}
            data-friendly={friendly}
          />
        );
      })}
      {dots.map(({ x, y, r, side }) => (
        <circle key={`${x}-${y}`} cx={x} cy={y} r={r} data-side={side} className={styles.dot} />
      ))}
    </svg>
  );
}
