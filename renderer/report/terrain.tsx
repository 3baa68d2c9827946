import { useMemo } from 'react';
import { mixed } from '../../core/picture/colour';
import type { PictureNode } from '../../core/picture/parts';
import { num } from '../../core/picture/shapes';
import { contoursOf } from './contours';
import { paper } from './paper';

/** The ground in its own units; the style sheet fits it into the page. */
const ground = { width: 840, height: 560 };

/** Empty ground round the marks, at least. */
const rim = 80;

/** With more nodes than this only the heaviest have a mark. */
const mostMarks = 700;

/** The plan's map without words or ties: contour lines where many meet, a point for each node. An ornament. */
export function Terrain({ nodes }: { readonly nodes: readonly PictureNode[] }) {
  const { lines, marks } = useMemo(() => landOf(nodes), [nodes]);
  return (
    <svg
      className="terrain"
      viewBox={`0 0 ${ground.width} ${ground.height}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      {lines.map((line, i) => (
        <path
          key={line}
          d={line}
          fill={mixed(paper.ally, '#F6F4EF', 0.035 + 0.014 * i)}
          stroke={mixed(paper.own, '#F6F4EF', 0.16 + 0.03 * i)}
          strokeWidth={0.6}
        />
      ))}
      {marks.map(({ id, x, y, radius, colour, hollow }) => (
        <circle
          key={id}
          cx={num(x)}
          cy={num(y)}
          r={num(radius)}
          fill={hollow ? paper.panel : colour}
          stroke={hollow ? colour : '#FFFFFF'}
          strokeWidth={hollow ? 1.4 : 0.8}
        />
      ))}
    </svg>
  );
}

function landOf(nodes: readonly PictureNode[]) {
  const xs = nodes.map(({ x }) => x);
  const ys = nodes.map(({ y }) => y);
  const [left, right] = extent(xs);
  const [top, bottom] = extent(ys);
  const scale = Math.min(
    (ground.width - 2 * rim) / Math.max(1, right - left),
    (ground.height - 2 * rim) / Math.max(1, bottom - top),
  );
  const placed = nodes.map((node) => ({
    ...node,
    x: ground.width / 2 + (node.x - (left + right) / 2) * scale,
    y: ground.height / 2 + (node.y - (top + bottom) / 2) * scale,
    weight: (node.kind === 'community' ? 3 : 1) * (node.size / 20) ** 2,
  }));
  const crowding = Math.min(1, Math.max(0.4, Math.sqrt(150 / Math.max(1, nodes.length))));
  const marks = [...placed]
    .sort((a, b) => b.importance - a.importance)
    .slice(0, mostMarks)
    .map(({ id, x, y, size, kind, side }) => ({
      id,
      x,
      y,
      radius: Math.max(1.2, crowding * size * (kind === 'community' ? 0.13 : 0.11)),
      colour: paper[side],
      hollow: side === 'rival',
    }));
  return { lines: contoursOf(placed, ground), marks };
}

function extent(values: readonly number[]): [least: number, most: number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return least > most ? [0, 0] : [least, most];
}
