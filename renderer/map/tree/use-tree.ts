import { useMemo, useState } from 'react';
import type { Scene } from '../../../core/look/scene';
import { byId } from '../../../core/model/order';
import type { Tie } from '../../../core/model/tie';
import { otherEnd, tiesByNode } from '../../../core/model/ties';
import type { Named } from '../../../core/picture/parts';
import type { Prepared } from '../preparing';
import { asAtFirst, keyOfNode, partWith, type Row, rowsOf, type TiesOf, type Turned, turned } from './rows';

interface TreeSetting {
  readonly prepared: Prepared;
  /** What the keyboard is on. */
  readonly current: Named | null;
  /** The tie that is selected alone; null where there is none. */
  readonly tie: string | null;
  /** Goes to what a line stands for: a node, a tie, or nothing. */
  readonly onGo: (row: Row) => void;
}

/** Every node's ties, by the importance of who is at the other end; put in order once somebody asks. */
function useTiesOf({ document }: Scene, importance: ReadonlyMap<string, number>): TiesOf {
  return useMemo(() => {
    const all = tiesByNode(document);
    const sorted = new Map<string, readonly Tie[]>();
    const inOrder = (id: string): readonly Tie[] => {
      const known = sorted.get(id);
      if (known) return known;
      const worth = (tie: Tie) => importance.get(otherEnd(tie, id)) ?? 0;
      const ties = [...(all.get(id) ?? [])].sort((a, b) => worth(b) - worth(a) || byId(a, b));
      sorted.set(id, ties);
      return ties;
    };
    return { inOrder, count: (id) => all.get(id)?.length ?? 0 };
  }, [document, importance]);
}

/** The map as a tree: its lines, which of them is stood on, and going about in it by keys. */
export function useTree({ prepared, current, tie, onGo }: TreeSetting) {
  const { importance, parts } = prepared;
  const [turnedNow, setTurned] = useState<Turned>(asAtFirst);
  const [cursor, setCursor] = useState<string | null>(null);
  const tiesOf = useTiesOf(prepared.of.scene, importance);
  const home = useMemo(() => (current ? partWith(parts, current.id) : null), [parts, current]);
  // What the keyboard stands on is always to be seen.
  const open = useMemo((): Turned => {
    if (home === null || !turnedNow.shut.has(home)) return turnedNow;
    return { ...turnedNow, shut: new Set([...turnedNow.shut].filter((key) => key !== home)) };
  }, [turnedNow, home]);
  const rows = useMemo(() => rowsOf(parts, tiesOf, open), [parts, tiesOf, open]);
  const places = useMemo(() => new Map(rows.map(({ key }, i) => [key, i])), [rows]);

  function isStoodOn(row: Row | undefined): boolean {
    switch (row?.type) {
      case 'node':
      case 'ties':
        return row.id === current?.id;
      case 'tie':
        return row.tie.id === tie;
      case 'side':
        return current === null && tie === null;
      default:
        return false;
    }
  }

  const remembered = cursor === null ? -1 : (places.get(cursor) ?? -1);
  const at = isStoodOn(rows[remembered])
    ? remembered
    : current
      ? (places.get(keyOfNode(current.id)) ?? -1)
      : -1;

  function go(place: number): void {
    const row = rows[Math.min(rows.length - 1, Math.max(0, place))];
    if (!row) return;
    setCursor(row.key);
    onGo(row);
  }

  function turn(row: Row): void {
    if (row.open !== null) setTurned(turned(open, row));
  }

  /** What the keys of a tree do; false for a key that is none of them. */
  function press(key: string): boolean {
    const row = rows[at];
    switch (key) {
      case 'ArrowDown':
        go(at + 1);
        return true;
      case 'ArrowUp':
        go(at < 0 ? 0 : at - 1);
        return true;
      case 'Home':
        go(0);
        return true;
      case 'End':
        go(rows.length - 1);
        return true;
      case 'ArrowRight':
        if (!row) go(0);
        else if (row.open === false) turn(row);
        else if (row.open) go(at + 1);
        return true;
      case 'ArrowLeft':
        if (row?.open) turn(row);
        else if (row?.parent) go(places.get(row.parent) ?? 0);
        return true;
      default:
        return false;
    }
  }

  return { rows, at, go, turn, press, tiesOf };
}

export type Tree = ReturnType<typeof useTree>;
