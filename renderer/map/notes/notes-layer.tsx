import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef } from 'react';
import { type Corner, corners, titleHeight } from '../../../core/picture/notes';
import type { Box, PictureNote } from '../../../core/picture/parts';
import { useSay } from '../../app/language';
import { Anchored } from '../anchored';
import type { MapView } from '../map-view';
import type { Gestures } from '../use-gestures';
import { NoteField } from './note-field';
import styles from './notes.module.css';
import { movedBy, type Notes } from './use-notes';

interface NotesLayerProps {
  readonly view: MapView;
  readonly drawn: readonly PictureNote[];
  readonly notes: Notes;
  readonly gestures: Gestures;
  readonly readOnly: boolean;
  readonly zoom: number;
}

/** What of a note can be taken hold of: all of it; of a frame its title's strip, since what it is round is inside. */
function gripOf({ kind, box }: PictureNote): Box {
  return kind === 'note' ? box : { ...box, y2: box.y1 + titleHeight(box) };
}

/**
 * The notes and frames for the hand, the keyboard and those who can't see them: each an element over the drawing,
 * which is painted under it.
 */
export function NotesLayer({ view, drawn, notes, gestures, readOnly, zoom }: NotesLayerProps) {
  const say = useSay();
  const { edited } = notes;
  return (
    <>
      {drawn.length > 0 ? (
        <fieldset
          className={styles.layer}
          aria-label={say('map:note.list', { count: drawn.length })}
          data-map-keys
        >
          {drawn.map((note) => (
            <NoteGrip key={note.id} {...{ view, note, notes, gestures, readOnly }} />
          ))}
        </fieldset>
      ) : null}
      {edited ? (
        <Anchored view={view} at={edited}>
          <NoteField key={edited.id} note={edited} zoom={zoom} onDone={(text) => void notes.worded(text)} />
        </Anchored>
      ) : null}
    </>
  );
}

interface GripProps extends Omit<NotesLayerProps, 'drawn' | 'zoom'> {
  readonly note: PictureNote;
}

interface Drag {
  readonly corner: Corner | null;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
  moved: boolean;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-10, 0],
  ArrowRight: [10, 0],
  ArrowUp: [0, -10],
  ArrowDown: [0, 10],
};

/** Farther than this the pointer drags instead of pressing, in pixels. */
const slack = 3;

function NoteGrip({ view, note, notes, gestures, readOnly }: GripProps) {
  const say = useSay();
  const element = useRef<HTMLButtonElement>(null);
  const drag = useRef<Drag | null>(null);
  const live = useRef(note.box);
  live.current = drag.current ? live.current : note.box;

  const put = useRef(() => {});
  put.current = () => {
    const box = element.current;
    if (!box) return;
    const { x1, y1, x2, y2 } = gripOf({ ...note, box: live.current });
    const at = view.lookout.toPane({ x: x1, y: y1 });
    const { zoom } = view.lookout.viewport;
    box.style.transform = `translate(${at.x}px, ${at.y}px)`;
    box.style.width = `${(x2 - x1) * zoom}px`;
    box.style.height = `${(y2 - y1) * zoom}px`;
    box.style.setProperty('--whole', `${(live.current.y2 - live.current.y1) * zoom}px`);
  };
  useLayoutEffect(() => {
    put.current();
  });
  useLayoutEffect(() => view.lookout.follow(() => put.current()), [view]);

  function pressed(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    event.stopPropagation();
    const grip = event.target instanceof HTMLElement ? event.target.dataset.corner : undefined;
    const corner = corners.find((one) => one === grip) ?? null;
    drag.current = { corner, x: event.clientX, y: event.clientY, box: note.box, moved: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function moved(event: PointerEvent<HTMLElement>): void {
    const now = drag.current;
    if (!now || readOnly) return;
    const { zoom } = view.lookout.viewport;
    const [dx, dy] = [event.clientX - now.x, event.clientY - now.y];
    if (!now.moved && Math.hypot(dx, dy) < slack) return;
    if (!now.moved && !note.selected) gestures.choose({ notes: [note.id] }, false);
    now.moved = true;
    const { box, corner } = now;
    live.current = movedBy(box, corner, dx / zoom, dy / zoom);
    put.current();
    notes.preview(note.id, live.current);
  }

  function letGo(event: PointerEvent<HTMLElement>): void {
    const now = drag.current;
    drag.current = null;
    if (!now) return;
    if (now.moved) notes.putDown();
    else gestures.choose({ notes: [note.id] }, event.shiftKey || event.ctrlKey || event.metaKey);
  }

  function pressedKey(event: KeyboardEvent): void {
    const arrow = arrows[event.key];
    if (event.key === 'Enter') notes.edit(note.id);
    else if (event.key === 'Escape') gestures.choose({}, false);
    else if (arrow) notes.nudge(note.id, arrow[0], arrow[1], event.shiftKey ? 'se' : null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function openMenu(event: React.MouseEvent): void {
    event.preventDefault();
    if (!note.selected) gestures.choose({ notes: [note.id] }, false);
    gestures.openMenu(view.lookout.toMap(view.lookout.inPane(event)));
  }

  return (
    <button
      ref={element}
      type="button"
      className={styles.grip}
      aria-label={say(`map:note.named.${note.kind}`, { text: note.text.trim() || say('map:note.empty') })}
      aria-pressed={note.selected}
      data-note={note.id}
      data-kind={note.kind}
      data-selected={note.selected || undefined}
      onPointerDown={pressed}
      onPointerMove={moved}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onDoubleClick={() => notes.edit(note.id)}
      onContextMenu={openMenu}
      onKeyDown={pressedKey}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible') && !note.selected)
          gestures.choose({ notes: [note.id] }, false);
      }}
    >
      {note.selected && !readOnly
        ? corners.map((corner) => <span key={corner} className={styles.corner} data-corner={corner} />)
        : null}
    </button>
  );
}
