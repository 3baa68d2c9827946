import { readingOf } from '../../core/attributes/reading';
import { laidOut } from '../../core/layout/laid-out';
import type { LayoutProblem } from '../../core/layout/layout';
import { layouts } from '../../core/layout/layouts';
import { documentOf } from '../../core/model/document';
import { diceOf } from '../../core/network/dice';
import { nodeGraph } from '../../core/network/graph';
import type { Room } from '../../core/network/room';
import { median, report } from './figures';
import { grownPlan } from './plans';

/** Half of the nodes are as wide as names are. */
function wideRoom(count: number): Room {
  const dice = diceOf(count);
  return {
    halfWidths: Float64Array.from({ length: count }, () => 12 + (dice() < 0.5 ? 0 : dice() * 80)),
    halfHeights: Float64Array.from({ length: count }, () => 12 + dice() * 25),
  };
}

function problemOf(count: number): LayoutProblem {
  const document = documentOf(grownPlan(count, 4 * count));
  const graph = nodeGraph(document);
  return {
    reading: readingOf(document),
    graph,
    room: wideRoom(count),
    present: Float64Array.from([...document.node.values()].flatMap(({ x, y }) => [x ?? NaN, y ?? NaN])),
    moving: Int32Array.from({ length: count }, (_, vertex) => vertex),
    whole: true,
    chosen: [0],
    seed: 1,
    report: () => {},
  };
}

for (const { count, runs } of [
  { count: 5_000, runs: 3 },
  { count: 20_000, runs: 1 },
]) {
  const problem = problemOf(count);
  const took = layouts.map((layout) => {
    const times = Array.from({ length: runs }, () => {
      const start = performance.now();
      laidOut(layout, problem, layout.parameters.parse({}));
      return performance.now() - start;
    });
    return { id: layout.id, ms: median(times) };
  });
  const organic = took.find(({ id }) => id === 'organic')?.ms ?? Number.NaN;
  for (const { id, ms } of took)
    report({
      name: `arrange ${count.toLocaleString('en')} nodes with wide names: ${id}`,
      value: ms,
      unit: 'ms',
      peer: 'the organic layout of the same nodes, same run',
      peerValue: organic,
    });
}
