import { useCallback, useEffect, useRef, useState } from 'react';
import type { Note } from '../../../core/model/note';
import { boxRound, grown } from '../../../core/picture/boxes';
import { clearestBox } from '../../../core/picture/clearest';
import { visibleLabels } from '../../../core/picture/labels';
import { type Corner, noteOf, resized, titleHeight } from '../../../core/picture/notes';
import type { Box, Picture } from '../../../core/picture/parts';
import type { PictureTheme } from '../../../core/picture/theme';
import { bodyBox } from '../../../core/picture/words';
import { selected } from '../../plan/selection';
import type { MapView } from '../map-view';
import type { MapPaneProps } from '../props';

interface NotesSetting {
  readonly props: MapPaneProps;
  readonly picture: Picture;
  readonly theme: PictureTheme;
  readonly view: MapView | null;
  /** Puts the keyboard on the map. */
  readonly focus: () => void;
}

/** How large a note and a frame are that aren't drawn round anything, in pixels. */
const usual = { note: { width: 200, height: 110 }, frame: { width: 420, height: 280 } };

/** Space between a frame and what it is drawn round. */
const around = 36;

/** How long after the last key a note moved by keys is put down, in milliseconds. */
const pause = 350;

/** Longest text of a note that is typed in on the map. */
export const longestText = 4_000;

function rounded({ x1, y1, x2, y2 }: Box) {
  const round = (value: number) => Math.round(value * 10) / 10;
  return { x: round(x1), y: round(y1), width: round(x2 - x1), height: round(y2 - y1) };
}

/** Notes and frames on the map: adding, moving, sizing and wording them. */
export function useNotes({ props, picture, theme, view, focus }: NotesSetting) {
  const { scene, onEdit, onSelect, readOnly } = props;
  const [edited, setEdited] = useState<Note | null>(null);
  const moving = useRef<{ readonly id: string; box: Box } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const rows = scene.document.note;

  /** Shows a note elsewhere until it is put down. */
  function preview(id: string, box: Box): void {
    moving.current = { id, box };
    const row = rows.get(id);
    if (!row || !view) return;
    const now = { ...noteOf({ ...row, ...rounded(box) }, theme), selected: true };
    view.sketchNotes(picture.notes.map((note) => (note.id === id ? now : note)));
  }

  const putDown = useCallback(() => {
    clearTimeout(timer.current);
    const moved = moving.current;
    moving.current = null;
    if (!moved) return;
    void onEdit({ type: 'note.change', id: moved.id, patch: rounded(moved.box) }).then(
      (done) => done || view?.sketchNotes(null),
    );
  }, [onEdit, view]);

  const latest = useRef(putDown);
  latest.current = putDown;
  useEffect(() => () => latest.current(), []);

  /** Moves a note by a key, or one of its corners. */
  function nudge(id: string, dx: number, dy: number, corner: Corner | null): void {
    const row = rows.get(id);
    if (!row || readOnly) return;
    const box = moving.current?.id === id ? moving.current.box : boxOf(row);
    preview(id, movedBy(box, corner, dx, dy));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), pause);
  }

  /** Begins a note where it covers least of what is in sight, or a frame round what is selected. */
  function begin(kind: Note['kind']): void {
    if (readOnly || !view) return;
    const chosen = kind === 'frame' ? picture.nodes.filter((node) => node.selected) : [];
    const hull = boxRound(chosen.map(bodyBox));
    const { zoom } = view.lookout.viewport;
    const width = usual[kind].width / zoom;
    const height = usual[kind].height / zoom;
    const taken = [
      ...picture.nodes.map(bodyBox),
      ...visibleLabels(picture, zoom).map((label) => label.box),
      ...picture.notes.map((note) => note.box),
    ];
    const round = hull ? grown(hull, around) : null;
    const box = round
      ? { ...round, y1: round.y1 - titleHeight(round) }
      : clearestBox({ width, height }, view.lookout.clearBox, kind === 'note' ? taken : []);
    setEdited({ id: crypto.randomUUID(), kind, text: '', colour: 'plain', ...rounded(box) });
  }

  /** Ends the wording of a note; null leaves it as it was. */
  async function worded(text: string | null): Promise<void> {
    const row = edited;
    setEdited(null);
    focus();
    if (!row || text === null) return;
    if (rows.has(row.id)) {
      if (text !== row.text) await onEdit({ type: 'note.change', id: row.id, patch: { text } });
      return;
    }
    if (text.trim() === '' && row.kind === 'note') return;
    if (await onEdit({ type: 'note.add', row: { ...row, text } })) onSelect(selected([], [], [row.id]));
  }

  return {
    edited,
    begin,
    worded,
    preview,
    putDown,
    nudge,
    edit(id: string): void {
      const row = rows.get(id);
      if (row && !readOnly) setEdited(row);
    },
  };
}

export type Notes = ReturnType<typeof useNotes>;

/** A note's box when all of it is moved, or one corner. */
export function movedBy(box: Box, corner: Corner | null, dx: number, dy: number): Box {
  if (corner) return resized(box, corner, dx, dy);
  return { x1: box.x1 + dx, y1: box.y1 + dy, x2: box.x2 + dx, y2: box.y2 + dy };
}

function boxOf({ x, y, width, height }: Note): Box {
  return { x1: x, y1: y, x2: x + width, y2: y + height };
}
