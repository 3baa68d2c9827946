import type { Note, NoteColour } from '../model/note';
import { mixed, readable } from './colour';
import { textWidth } from './letters';
import type { Box, PictureNote } from './parts';
import type { PictureTheme } from './theme';

/** Type of a note and of a frame's title, in map units. */
const type = { note: { size: 13, weight: 400 }, frame: { size: 15, weight: 650 } } as const;

const lineHeight = 1.35;

/** Space between the edge and the words, in map units. */
export const notePadding = 12;

/** Height of the strip of a frame that its title stands in, in map units. */
export const titleHeight = 30;

/** A word that is wider than the line, in pieces that aren't. */
function broken(word: string, width: number, measure: (text: string) => number): string[] {
  const pieces = [''];
  for (const letter of word) {
    const last = pieces.at(-1) ?? '';
    if (last !== '' && measure(last + letter) > width) pieces.push(letter);
    else pieces[pieces.length - 1] = last + letter;
  }
  return pieces;
}

/** Text in lines no wider than `width`; words that are too long are broken. */
export function wrappedIn(text: string, width: number, size: number, weight: 400 | 500 | 650): string[] {
  const measure = (line: string) => textWidth(line, size, weight);
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const word of paragraph.split(/[ \t]+/u)) {
      const last = lines.at(-1) ?? '';
      const joined = last === '' ? word : `${last} ${word}`;
      if (measure(joined) <= width) lines[lines.length - 1] = joined;
      else {
        const [first = '', ...rest] = measure(word) > width ? broken(word, width, measure) : [word];
        if (last === '') lines[lines.length - 1] = first;
        else lines.push(first);
        lines.push(...rest);
      }
    }
    return lines;
  });
}

function colourOf(colour: NoteColour, theme: PictureTheme): string {
  return colour === 'plain' ? theme.soft : theme[colour];
}

/** A note or a frame as it is drawn. */
export function noteOf(note: Note, theme: PictureTheme): PictureNote {
  const { id, kind, text, x, y, width, height } = note;
  const colour = colourOf(note.colour, theme);
  const { size, weight } = type[kind];
  const room = kind === 'note' ? height - 2 * notePadding : titleHeight;
  const most = kind === 'note' ? Math.max(1, Math.floor(room / (size * lineHeight))) : 1;
  const all = text.trim() === '' ? [] : wrappedIn(text.trimEnd(), width - 2 * notePadding, size, weight);
  const shown = all.slice(0, most);
  if (all.length > most) shown[most - 1] = `${(shown[most - 1] ?? '').slice(0, -1).trimEnd()}…`;
  const paper =
    kind === 'note' ? mixed(colour, theme.panel, note.colour === 'plain' ? 0 : 0.12) : theme.paper;
  return {
    id,
    kind,
    text,
    box: { x1: x, y1: y, x2: x + width, y2: y + height },
    fill: kind === 'note' ? paper : colour,
    fillOpacity: kind === 'note' ? 1 : 0.06,
    stroke: {
      colour: kind === 'note' ? mixed(colour, theme.paper, note.colour === 'plain' ? 0.35 : 0.6) : colour,
      width: kind === 'note' ? 1 : 1.5,
      dash: [],
    },
    size,
    weight,
    colour: kind === 'note' ? theme.ink : readable(colour, theme.ink, [theme.paper]),
    lines: shown.map((line, i) => ({
      text: line,
      x: x + notePadding,
      y: y + (kind === 'note' ? notePadding : 6) + size + i * size * lineHeight,
    })),
    selected: false,
  };
}

/** Radius of a note's corners, in map units. */
export const noteCorner = 6;

/** The box after a corner was drawn elsewhere: never smaller than a note may be, and never turned over. */
export function resized(box: Box, corner: Corner, dx: number, dy: number): Box {
  const least = 40;
  const left = corner.includes('w');
  const top = corner.includes('n');
  return {
    x1: left ? Math.min(box.x1 + dx, box.x2 - least) : box.x1,
    x2: left ? box.x2 : Math.max(box.x2 + dx, box.x1 + least),
    y1: top ? Math.min(box.y1 + dy, box.y2 - least) : box.y1,
    y2: top ? box.y2 : Math.max(box.y2 + dy, box.y1 + least),
  };
}

export const corners = ['nw', 'ne', 'sw', 'se'] as const;
export type Corner = (typeof corners)[number];
