import { useRef, useState } from 'react';
import type { Scene } from '../../core/look/scene';
import type { Tie } from '../../core/model/tie';
import { otherEnd } from '../../core/model/ties';
import type { Direction } from '../../core/picture/finding';
import { useSay } from '../app/language';
import { tieSaid } from './tree/tie-said';

interface TrailSetting {
  readonly scene: Scene;
  /** The node the keyboard is on. */
  readonly current: string | null;
  /** A node's ties, the most important first. */
  readonly tiesOf: (node: string) => readonly Tie[];
  /** Goes to a node. */
  readonly onStand: (node: string) => void;
}

/** One tie that was walked along. */
interface Step {
  readonly from: string;
  readonly to: string;
}

/** The first tie with each neighbour, the most important neighbour first. */
function withNeighbours(ties: readonly Tie[], from: string): Tie[] {
  const met = new Set<string>();
  return ties.filter((tie) => {
    const end = otherEnd(tie, from);
    if (end === from || met.has(end)) return false;
    met.add(end);
    return true;
  });
}

/**
 * Walking along ties: onwards to the most important neighbour, to the next or the one before of those that the last step
 * could have led to, and back the way one came.
 */
export function useTrail({ scene, current, tiesOf, onStand }: TrailSetting) {
  const say = useSay();
  const steps = useRef<readonly Step[]>([]);
  const [said, setSaid] = useState('');

  function walked(): readonly Step[] {
    return steps.current.at(-1)?.to === current ? steps.current : [];
  }

  function along(before: readonly Step[], from: string, choose: (ties: readonly Tie[]) => number): void {
    const ties = withNeighbours(tiesOf(from), from);
    const place = choose(ties);
    const tie = ties[place];
    if (!tie) {
      setSaid(say('map:along.none'));
      return;
    }
    const to = otherEnd(tie, from);
    const together = scene.sums.get(tie.id)?.length ?? 1;
    steps.current = [...before, { from, to }];
    setSaid(
      say('map:along.step', {
        tie: tieSaid(tie, from, scene.document, together, say),
        place: place + 1,
        of: ties.length,
      }),
    );
    onStand(to);
  }

  /** Right: onwards; left: back; down and up: to the next neighbour, and the one before. */
  function follow(direction: Direction): void {
    if (current === null) return;
    const before = walked();
    const last = before.at(-1);
    if (direction === 'left') {
      if (!last) return;
      steps.current = before.slice(0, -1);
      setSaid('');
      onStand(last.from);
    } else if (direction === 'right' || !last) {
      const first = (ties: readonly Tie[]) => {
        const unseen = ties.findIndex((tie) => otherEnd(tie, current) !== last?.from);
        return Math.max(0, unseen);
      };
      along(before, current, first);
    } else {
      const by = direction === 'down' ? 1 : -1;
      along(before.slice(0, -1), last.from, (ties) => {
        const now = ties.findIndex((tie) => otherEnd(tie, last.from) === last.to);
        return (now + by + ties.length) % ties.length;
      });
    }
  }

  return { follow, said };
}
