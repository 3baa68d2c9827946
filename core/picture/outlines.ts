import { type Bubble, bubbleOf, touches } from './bubble';
import type { Spot } from './virtual-ties';

/** Worked out once: an outline, round whom, and past whom. */
interface Outline {
  readonly members: readonly Spot[];
  /** The strangers that stood near enough to matter. */
  readonly strangers: readonly Spot[];
  readonly mostCells: number;
  readonly bubble: Bubble;
}

function alike(some: readonly Spot[], others: readonly Spot[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ x, y, radius }, i) => {
      const other = others[i];
      return other !== undefined && x === other.x && y === other.y && radius === other.radius;
    })
  );
}

function nearTo({ reach }: Bubble, strangers: readonly Spot[]): Spot[] {
  return strangers.filter((stranger) => touches(stranger, reach));
}

/** The newest outline of each community, by its row in the plan: it goes when the plan does. */
const newest = new WeakMap<object, Outline>();

/**
 * The outline that {@link bubbleOf} draws. It is drawn anew only where a member, or a stranger near enough to be gone
 * round, stands elsewhere or is another size than when that of the same community was drawn last.
 * @param community any value that stays the same while the community does
 */
export function outlineOf(
  community: object,
  members: readonly Spot[],
  strangers: readonly Spot[],
  mostCells: number,
): Bubble {
  const known = newest.get(community);
  if (
    known?.mostCells === mostCells &&
    alike(members, known.members) &&
    alike(nearTo(known.bubble, strangers), known.strangers)
  )
    return known.bubble;
  const bubble = bubbleOf(members, strangers, mostCells);
  const near = nearTo(bubble, strangers);
  newest.set(community, { members, strangers: near, mostCells, bubble });
  return bubble;
}
