import { z } from 'zod';
import { graphOf } from '../network/graph';
import { organicPlacement } from '../network/organic';
import type { Point } from '../network/packing';
import { onCircles } from './circles';
import { homesOf } from './homes';
import type { Layout, LayoutProblem } from './layout';
import { linkedWithin } from './order';

/** Space round a community and its people, in map units. */
const gap = 40;

const parameters = z.object({});

/** People stand round the community where they are most at home. */
export const communities: Layout<typeof parameters> = {
  id: 'communities',
  name: 'layouts:communities.name',
  hint: 'layouts:communities.hint',
  glyph: [
    [6, 6],
    [6, 2.5],
    [9.3, 7.5],
    [2.7, 7.5],
    [17, 16],
    [17, 11.8],
    [21, 17.5],
    [13, 17.5],
    [17, 20.3],
    [6, 18],
    [8.8, 20],
  ],
  parameters,
  run(problem) {
    const { moving, seed } = problem;
    const blocks = blocksOf(problem);
    const sizes = blocks.map(({ core, around }) => sizeOf(core, around, problem));
    const radii = sizes.map(({ outer }) => outer + gap);
    const { graph, blockOf } = between(blocks, problem);
    const from = new Map(
      blocks
        .map((block, b) => [b, presentMiddle(block, problem)] as const)
        .filter(([, { x }]) => !Number.isNaN(x)),
    );
    const middles = organicPlacement(
      graph,
      { halfWidths: radii, halfHeights: radii },
      { seed, from, report: problem.report },
    );
    const middleOf = (block: number): Point => ({
      x: middles[2 * block] as number,
      y: middles[2 * block + 1] as number,
    });
    const { offsets, others } = linkedWithin(problem);
    const places = new Float64Array(2 * moving.length);
    blocks.forEach(({ core, around }, b) => {
      const middle = middleOf(b);
      if (core !== null) places.set([middle.x, middle.y], 2 * core);
      const facing = (i: number): number => {
        let [x, y] = [0, 0];
        for (let slot = offsets[i] as number; slot < (offsets[i + 1] as number); slot++) {
          const other = middleOf(blockOf[others[slot] as number] as number);
          const far = Math.hypot(other.x - middle.x, other.y - middle.y);
          if (far === 0) continue;
          x += (other.x - middle.x) / far;
          y += (other.y - middle.y) / far;
        }
        return Math.atan2(y, x);
      };
      const angles = new Map(around.map((i) => [i, facing(i)]));
      const order = [...around].sort((p, q) => (angles.get(p) ?? 0) - (angles.get(q) ?? 0) || p - q);
      const { inner, size } = sizes[b] as Size;
      const circles = onCircles(order.length, size, inner, -Math.PI);
      order.forEach((i, at) => {
        const { x, y } = circles.places[at] as Point;
        places.set([middle.x + x, middle.y + y], 2 * i);
      });
    });
    return { places, backdrop: null };
  },
};

/** A community with its people, or somebody who is at home nowhere. All of them as places in the list of moving vertices. */
interface Block {
  /** Null where the community itself isn't to be moved. */
  readonly core: number | null;
  readonly around: readonly number[];
}

function blocksOf({ reading, graph, moving }: LayoutProblem): Block[] {
  const homes = homesOf(reading.document);
  const around = new Map<string, number[]>();
  const cores = new Map<string, number>();
  const alone: Block[] = [];
  moving.forEach((vertex, i) => {
    const id = graph.ids[vertex] as string;
    const home = homes.get(id);
    if (home !== undefined) {
      const known = around.get(home);
      if (known) known.push(i);
      else around.set(home, [i]);
    } else if (reading.document.node.get(id)?.kind === 'community') cores.set(id, i);
    else alone.push({ core: i, around: [] });
  });
  const together = [...new Set([...cores.keys(), ...around.keys()])].map((id) => ({
    core: cores.get(id) ?? null,
    around: around.get(id) ?? [],
  }));
  return [...together, ...alone];
}

/** Where a block stands at present; no number where none of it does. */
function presentMiddle({ core, around }: Block, { moving, present }: LayoutProblem): Point {
  const members = core === null ? around : [core];
  let [x, y] = [0, 0];
  for (const i of members) {
    x += (present[2 * (moving[i] as number)] as number) / members.length;
    y += (present[2 * (moving[i] as number) + 1] as number) / members.length;
  }
  return { x, y };
}

interface Size {
  /** Where the circles of people begin, how large their boxes are, and where the block ends. */
  readonly inner: number;
  readonly size: number;
  readonly outer: number;
}

function sizeOf(core: number | null, around: readonly number[], { moving, room }: LayoutProblem): Size {
  const diagonal = (i: number) =>
    Math.hypot(
      room.halfWidths[moving[i] as number] as number,
      room.halfHeights[moving[i] as number] as number,
    );
  const inner = core === null ? 0 : diagonal(core);
  const size = 2 * Math.max(0, ...around.map(diagonal));
  return { inner, size, outer: around.length === 0 ? inner : onCircles(around.length, size, inner, 0).outer };
}

/** The blocks as vertices, joined where any of their nodes are. */
function between(blocks: readonly Block[], problem: LayoutProblem) {
  const blockOf = new Int32Array(problem.moving.length);
  blocks.forEach(({ core, around }, b) => {
    for (const i of around) blockOf[i] = b;
    if (core !== null) blockOf[core] = b;
  });
  const { offsets, others } = linkedWithin(problem);
  const pairs = new Set<number>();
  for (let i = 0; i < blockOf.length; i++)
    for (let slot = offsets[i] as number; slot < (offsets[i + 1] as number); slot++) {
      const [a, b] = [blockOf[i] as number, blockOf[others[slot] as number] as number];
      if (a < b) pairs.add(a * blocks.length + b);
    }
  const sources = Int32Array.from(pairs, (pair) => Math.floor(pair / blocks.length));
  const targets = Int32Array.from(pairs, (pair) => pair % blocks.length);
  return { graph: graphOf(blocks.length, { sources, targets, lengths: sources.map(() => 1) }), blockOf };
}
