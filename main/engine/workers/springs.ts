import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { type Dice, diceOf } from '../../../core/network/dice';
import type { Room } from '../../../core/network/room';

cytoscape.use(fcose);

/** A tie as a spring between two vertices. */
export interface Spring {
  readonly source: number;
  readonly target: number;
  /** Length that it wants to have between the two boxes, in map units. */
  readonly length: number;
  /** How firmly it wants it, 0 … 1. */
  readonly firmness: number;
}

/**
 * Places one connected group of vertices with fCoSE (H. Balci, U. Dogrusoz, "fCoSE: A Fast Compound Graph Layout
 * Algorithm with Constraint Support", IEEE TVCG 28(12), 2022), boxes with their labels taken into account.
 * Has the numbers of `Math.random` come from the seed while it works: call it in a thread of its own.
 * @param fixed places of vertices that stay where they are
 * @returns x and y of vertex v at 2v and 2v + 1, in map units
 */
export function springPlacement(
  { halfWidths, halfHeights }: Room,
  springs: readonly Spring[],
  fixed: ReadonlyMap<number, { readonly x: number; readonly y: number }>,
  seed: number,
): Float64Array {
  const graph = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      {
        selector: 'node',
        style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)', 'border-width': 0 },
      },
    ],
    elements: {
      nodes: Array.from(halfWidths, (half, vertex) => ({
        data: { id: `${vertex}`, width: 2 * half, height: 2 * (halfHeights[vertex] as number) },
      })),
      edges: springs.map(({ source, target, length, firmness }, index) => ({
        data: { id: `t${index}`, source: `${source}`, target: `${target}`, length, firmness },
      })),
    },
  });
  const options = {
    name: 'fcose',
    quality: 'proof',
    randomize: true,
    animate: false,
    fit: false,
    packComponents: false,
    nodeDimensionsIncludeLabels: false,
    uniformNodeDimensions: false,
    nodeSeparation: 90,
    nodeRepulsion: () => 9000,
    idealEdgeLength: (edge: cytoscape.EdgeSingular) => edge.data('length'),
    edgeElasticity: (edge: cytoscape.EdgeSingular) => edge.data('firmness'),
    gravity: 0.12,
    numIter: 2500,
    fixedNodeConstraint: [...fixed].map(([vertex, position]) => ({ nodeId: `${vertex}`, position })),
  };
  withDice(diceOf(seed), () => graph.layout(options as cytoscape.LayoutOptions).run());
  const places = new Float64Array(2 * halfWidths.length);
  graph.nodes().forEach((node) => {
    const { x, y } = node.position();
    places.set([x, y], 2 * Number(node.id()));
  });
  graph.destroy();
  return places;
}

function withDice(dice: Dice, work: () => void): void {
  const usual = Math.random;
  Math.random = dice;
  try {
    work();
  } finally {
    Math.random = usual;
  }
}
