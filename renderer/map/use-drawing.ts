import { useState } from 'react';
import { lookalikes } from '../../core/duplicates/lookalikes';
import { otherEndOf } from '../../core/entry/other-end';
import type { NewNode } from '../../core/entry/understand';
import { type Actor, newActor } from '../../core/model/actor';
import { newCommunity } from '../../core/model/community';
import type { NodeKind } from '../../core/model/node';
import { type Tie, type TieKind, tieBetween } from '../../core/model/tie';
import type { Point } from '../../core/picture/parts';
import { knownNames } from '../../core/words/known-names';
import { selected } from '../plan/selection';
import { looking, type Mode } from './mode';
import type { MapPaneProps } from './props';

type Setting = Pick<
  MapPaneProps,
  'document' | 'scene' | 'viewId' | 'onEdit' | 'onSelect' | 'onNameGroup' | 'readOnly'
>;

/** Adding and naming nodes, drawing ties: what is being drawn, and its steps. */
export function useDrawing(setting: Setting) {
  const { document, scene, viewId, onEdit, onSelect, onNameGroup, readOnly } = setting;
  const [mode, setMode] = useState<Mode>(looking);
  const rest = () => setMode(looking);
  /** A group put together by hand is part of how one looks, not of the plan. */
  const isGroup = (id: string) => scene.groups.has(id) && !document.node.has(id);
  const kindOf = (id: string): NodeKind => document.node.get(id)?.kind ?? 'actor';

  const rowOf = (id: string) => document.actor.get(id) ?? document.community.get(id);

  /** Who of the plan a name that is typed may mean already; null where there is nobody. */
  function alike(typed: string): string | null {
    const name = typed.trim();
    const others = (kind: NodeKind, type: Actor['type']) =>
      name === '' ? [] : lookalikes(name, kind, type, knownNames(document));
    if (mode.type === 'naming') return others(mode.kind, 'person')[0]?.row.name ?? null;
    if (mode.type !== 'renaming' || isGroup(mode.id) || name === rowOf(mode.id)?.name) return null;
    const type = document.actor.get(mode.id)?.type ?? 'person';
    return others(kindOf(mode.id), type).find(({ id }) => id !== mode.id)?.row.name ?? null;
  }

  /** Gives the node that is being named its name; null leaves it. */
  async function name(given: string | null): Promise<void> {
    if (mode.type === 'renaming') {
      rest();
      if (given === null) return;
      if (isGroup(mode.id)) {
        onNameGroup(mode.id, given);
        return;
      }
      if (given === rowOf(mode.id)?.name) return;
      const type = kindOf(mode.id) === 'actor' ? 'actor.change' : 'community.change';
      await onEdit({ type, ids: [mode.id], patch: { name: given } });
      return;
    }
    if (mode.type !== 'naming') return;
    const { kind, at, from } = mode;
    rest();
    if (given === null) return;
    const newId = () => crypto.randomUUID();
    if (from === null) {
      const id = newId();
      await add(
        kind === 'actor' ? { kind, row: newActor(id, given) } : { kind, row: newCommunity(id, given) },
        at,
      );
      return;
    }
    const { id: targetId, node, tie } = otherEndOf(document, from, given, kind, newId);
    if (tie) await add(node, at, tie);
    else setMode({ type: 'choosing', sourceId: from, targetId, fresh: node && { node, at } });
  }

  /** Draws the tie whose ends are known; null leaves it, and adds only the new node at its end. */
  async function tie(kind: TieKind | null): Promise<void> {
    if (mode.type !== 'choosing') return;
    const { sourceId, targetId, fresh } = mode;
    rest();
    const end = (id: string) => ({ id, kind: fresh?.node.row.id === id ? fresh.node.kind : kindOf(id) });
    const row = kind && tieBetween(crypto.randomUUID(), end(sourceId), end(targetId), kind);
    if (fresh) await add(fresh.node, fresh.at, row);
    else if (row && (await onEdit({ type: 'tie.add', row }))) onSelect(selected([], [row.id]));
  }

  /** Adds a node here and a tie to it, as one step; selects what was added last. */
  async function add(node: NewNode | null, at: Point, tie: Tie | null = null): Promise<void> {
    const place = { x: Math.round(at.x), y: Math.round(at.y) };
    const where = { at: place, inView: place };
    const done = await onEdit({
      type: 'items.add',
      actors: node?.kind === 'actor' ? [{ row: node.row, ...where }] : [],
      communities: node?.kind === 'community' ? [{ row: node.row, ...where }] : [],
      ties: tie ? [tie] : [],
      viewId,
    });
    if (done) onSelect(tie ? selected([], [tie.id]) : selected(node ? [node.row.id] : []));
  }

  return {
    mode,
    rest,
    name,
    alike,
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
      if (isGroup(id) || !readOnly) setMode({ type: 'renaming', id });
    },
    /** Begins to draw a tie, from a node if it is known already. */
    tieFrom(from: string | null): void {
      if (!readOnly) setMode({ type: 'tying', from });
    },
    /** The next node that a tie in the making is drawn to, or from. */
    tieAtNode(id: string): void {
      if (mode.type !== 'tying') return;
      if (mode.from === null) setMode({ type: 'tying', from: id });
      else if (mode.from !== id)
        setMode({ type: 'choosing', sourceId: mode.from, targetId: id, fresh: null });
    },
    join(sourceId: string, targetId: string): void {
      setMode({ type: 'choosing', sourceId, targetId, fresh: null });
    },
  };
}

export type Drawing = ReturnType<typeof useDrawing>;
