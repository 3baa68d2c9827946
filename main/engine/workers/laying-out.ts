import { readingOf } from '../../../core/attributes/reading';
import type { ArrangementAsked } from '../../../core/contract/map';
import { laidOut } from '../../../core/layout/laid-out';
import type { LayoutProblem, NamedBackdrop } from '../../../core/layout/layout';
import { layoutOf } from '../../../core/layout/layouts';
import { documentOf, type PlanRows } from '../../../core/model/document';
import { say } from '../../../core/model/refusal';
import { placedAs } from '../../../core/model/views';
import { nodeGraph } from '../../../core/network/graph';
import type { Report } from './answer';
import { type Place, placeOf, roomsOf } from './rooms';

export interface LayingOutInput {
  readonly rows: PlanRows;
  readonly layout: ArrangementAsked['layout'];
  /** Which nodes are to move; pinned ones never do. */
  readonly nodeIds: 'all' | readonly string[];
  readonly selected: readonly string[];
  /** Nodes stand where this view has them. */
  readonly viewId: string | null;
  readonly seed: number;
}

export interface LayingOutOutput {
  readonly places: readonly Place[];
  readonly backdrop: NamedBackdrop | null;
}

/** Runs a layout on a plan. */
export function placesByLayout(input: LayingOutInput, report: Report): LayingOutOutput {
  const { rows, nodeIds, selected, viewId, seed } = input;
  const layout = layoutOf(input.layout.id);
  if (!layout) throw new Error(`no layout is called ${input.layout.id}`);
  const document = placedAs(documentOf(rows), viewId);
  const graph = nodeGraph(document);
  const reading = readingOf(document);
  const room = roomsOf(document, layout.wordShare?.(reading));
  const whole = nodeIds === 'all';
  const asked = whole ? null : new Set(nodeIds);
  const present = new Float64Array(2 * graph.order).fill(Number.NaN);
  const moving: number[] = [];
  graph.ids.forEach((id, vertex) => {
    const node = document.node.get(id);
    if (!node) return;
    if (node.x !== null && node.y !== null)
      present.set([node.x, node.y + (room.drops[vertex] as number)], 2 * vertex);
    if (!node.pinned && (asked === null || asked.has(id))) moving.push(vertex);
  });
  const tell = (done: number | null) =>
    report(say('import:progress.arranging', { count: moving.length }), done);
  tell(null);
  const problem: LayoutProblem = {
    reading,
    graph,
    room,
    present,
    moving: Int32Array.from(moving),
    whole,
    chosen: selected.flatMap((id) => graph.vertexOf.get(id) ?? []),
    seed,
    report: tell,
  };
  const { places, backdrop } = laidOut(layout, problem, layout.parameters.parse(input.layout.parameters));
  return {
    places: moving.map((vertex, i) => {
      const box = { x: places[2 * i] as number, y: places[2 * i + 1] as number };
      return placeOf(graph.ids[vertex] as string, box, room.drops[vertex] as number);
    }),
    backdrop,
  };
}
