import { useState } from 'react';
import { newActor } from '../../core/model/actor';
import { newCommunity } from '../../core/model/community';
import type { EditCommand } from '../../core/model/edits/edits';
import type { NodeKind } from '../../core/model/node';
import { type TieKind, tieBetween } from '../../core/model/tie';
import type { Point } from '../../core/picture/parts';
import { selected } from '../plan/selection';
import { looking, type Mode } from './mode';
import type { MapPaneProps } from './props';

type Setting = Pick<MapPaneProps, 'document' | 'onEdit' | 'onSelect' | 'readOnly'>;

/** Adding and naming nodes, drawing ties: what is being drawn, and its steps. */
export function useDrawing({ document, onEdit, onSelect, readOnly }: Setting) {
  const [mode, setMode] = useState<Mode>(looking);
  const rest = () => setMode(looking);
  const kindOf = (id: string): NodeKind => document.node.get(id)?.kind ?? 'actor';

  /** Gives the node that is being named its name; null leaves it. */
  async function name(given: string | null): Promise<void> {
    if (mode.type === 'renaming') {
      rest();
      if (given === null) return;
      const type = kindOf(mode.id) === 'actor' ? 'actor.change' : 'community.change';
      await onEdit({ type, ids: [mode.id], patch: { name: given } });
      return;
    }
    if (mode.type !== 'naming') return;
    const { kind, at, from } = mode;
    rest();
    if (given === null) return;
    const id = crypto.randomUUID();
    const place = { x: Math.round(at.x), y: Math.round(at.y) };
    const command: EditCommand =
      kind === 'actor'
        ? { type: 'actor.add', row: newActor(id, given), at: place }
        : { type: 'community.add', row: newCommunity(id, given), at: place };
    if (!(await onEdit(command))) return;
    onSelect(selected([id]));
    if (from !== null) setMode({ type: 'choosing', sourceId: from, targetId: id });
  }

  /** Draws the tie whose ends are known; null leaves it. */
  async function tie(kind: TieKind | null): Promise<void> {
    if (mode.type !== 'choosing') return;
    rest();
    if (kind === null) return;
    const id = crypto.randomUUID();
    const end = (nodeId: string) => ({ id: nodeId, kind: kindOf(nodeId) });
    const row = tieBetween(id, end(mode.sourceId), end(mode.targetId), kind);
    if (await onEdit({ type: 'tie.add', row })) onSelect(selected([], [id]));
  }

  return {
    mode,
    rest,
    name,
    tie,
    kindOf,
    /** Begins to add a node: where is asked for next. */
    place(kind: NodeKind): void {
      if (!readOnly) setMode({ type: 'placing', kind });
    },
    /** Begins to add a node here, its name is asked for next. */
    nameAt(kind: NodeKind, at: Point, from: string | null = null): void {
      if (!readOnly) setMode({ type: 'naming', kind, at, from });
    },
    rename(id: string): void {
      if (!readOnly) setMode({ type: 'renaming', id });
    },
    /** Begins to draw a tie, from a node if it is known already. */
    tieFrom(from: string | null): void {
      if (!readOnly) setMode({ type: 'tying', from });
    },
    /** The next node that a tie in the making is drawn to, or from. */
    tieAtNode(id: string): void {
      if (mode.type !== 'tying') return;
      if (mode.from === null) setMode({ type: 'tying', from: id });
      else if (mode.from !== id) setMode({ type: 'choosing', sourceId: mode.from, targetId: id });
    },
    join(sourceId: string, targetId: string): void {
      setMode({ type: 'choosing', sourceId, targetId });
    },
  };
}

export type Drawing = ReturnType<typeof useDrawing>;
