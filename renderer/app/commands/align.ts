import {
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
} from '@tabler/icons-react';
import {
  type Alignment,
  aligned,
  type Body,
  type Distribution,
  distributed,
} from '../../../core/layout/align';
import { type Command, type CommandContext, writable } from './command';

type Place = Omit<Body, 'halfWidth' | 'halfHeight'>;

/** Lines the selected nodes up; pinned ones stay, and the others go by them. */
async function lineUp(
  { desk, map, plan, selection }: CommandContext,
  way: (bodies: readonly Body[]) => readonly Place[],
): Promise<void> {
  const nodes = plan?.document?.node;
  const places = way(map?.bodies([...selection.nodes]) ?? []).filter(
    ({ id }) => nodes?.get(id)?.pinned === false,
  );
  if (places.length === 0) return;
  const rounded = (value: number) => Math.round(value * 10) / 10;
  await desk.plan.edit({
    type: 'nodes.place',
    reason: 'align',
    viewId: desk.look.getState().viewId,
    places: places.map(({ id, x, y }) => ({ id, x: rounded(x), y: rounded(y) })),
  });
}

function aligner(way: Alignment, icon: Command['icon'], key: string): Command {
  return {
    id: `map.align.${way}`,
    label: `layouts:align.${way}`,
    icon,
    shortcuts: [`Alt+${key}`],
    menu: { section: 'map', group: 3 },
    when: (context) => writable(context) && context.selection.nodes.size > 1,
    run: (context) => lineUp(context, (bodies) => aligned(bodies, way)),
  };
}

function distributor(way: Distribution, icon: Command['icon'], key: string): Command {
  return {
    id: `map.distribute.${way}`,
    label: `layouts:distribute.${way}`,
    icon,
    shortcuts: [`Alt+Shift+${key}`],
    menu: { section: 'map', group: 3 },
    when: (context) => writable(context) && context.selection.nodes.size > 2,
    run: (context) => lineUp(context, (bodies) => distributed(bodies, way)),
  };
}

export const alignCommands: readonly Command[] = [
  aligner('left', IconLayoutAlignLeft, 'A'),
  aligner('centre', IconLayoutAlignCenter, 'H'),
  aligner('right', IconLayoutAlignRight, 'D'),
  aligner('top', IconLayoutAlignTop, 'W'),
  aligner('middle', IconLayoutAlignMiddle, 'V'),
  aligner('bottom', IconLayoutAlignBottom, 'S'),
  distributor('across', IconLayoutDistributeVertical, 'H'),
  distributor('down', IconLayoutDistributeHorizontal, 'V'),
];
