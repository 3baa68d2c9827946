import type { Note, NoteColour } from '../model/note';
import { mixed, readable } from './colour';
import { textWidth } from './letters';
import type { Box, PictureNote } from './parts';
import type { PictureTheme } from './theme';

/** Types of a note, in map units: the largest is taken in which all of its words have room. */
const sizes = [44, 36, 30, 25, 21, 18, 15.5, 13] as const;
const smallest = 13;

/** A frame's title is that share of its shorter side, within these ends, in map units. */
const title = { share: 1 / 14, least: 15, most: 44 };

const lineHeight = 1.35;

/** Space between the edge and the words, in map units. */
export const notePadding = 12;

function titleSize({ x1, y1, x2, y2 }: Box): number {
  return Math.min(title.most, Math.max(title.least, Math.min(x2 - x1, y2 - y1) * title.share));
}

/** Height of the strip of a frame that its title stands in, in map units. */
export function titleHeight(box: Box): number {
  return Math.min(box.y2 - box.y1, 2 * titleSize(box));
}

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

/** The lines that have room, the last of them ending in dots where there are more. */
function cut(lines: readonly string[], most: number): string[] {
  const shown = lines.slice(0, most);
  if (lines.length > most) shown[most - 1] = `${(shown[most - 1] ?? '').slice(0, -1).trimEnd()}…`;
  return shown;
}

interface Words {
  readonly size: number;
  readonly lines: readonly string[];
}

/** The words of a note as large as they fit onto their card. */
function fitted(text: string, width: number, height: number): Words {
  if (text.trim() === '') return { size: smallest, lines: [] };
  const room = { width: width - 2 * notePadding, height: height - 2 * notePadding };
  const words = text.split(/\s+/u);
  for (const size of sizes) {
    if (words.some((word) => textWidth(word, size, 400) > room.width)) continue;
    const lines = wrappedIn(text.trimEnd(), room.width, size, 400);
    if (lines.length * size * lineHeight <= room.height) return { size, lines };
  }
  const most = Math.max(1, Math.floor(room.height / (smallest * lineHeight)));
  return { size: smallest, lines: cut(wrappedIn(text.trimEnd(), room.width, smallest, 400), most) };
}

function titled(text: string, box: Box): Words {
  const size = titleSize(box);
  const width = box.x2 - box.x1 - 2 * notePadding;
  return { size, lines: text.trim() === '' ? [] : cut(wrappedIn(text.trim(), width, size, 650), 1) };
}

/** A note or a frame as it is drawn. */
export function noteOf(note: Note, theme: PictureTheme): PictureNote {
  const { id, kind, text, x, y, width, height } = note;
  const colour = colourOf(note.colour, theme);
  const box = { x1: x, y1: y, x2: x + width, y2: y + height };
  const weight = kind === 'note' ? 400 : 650;
  const { size, lines } = kind === 'note' ? fitted(text, width, height) : titled(text, box);
  const paper =
    kind === 'note' ? mixed(colour, theme.panel, note.colour === 'plain' ? 0 : 0.12) : theme.paper;
  return {
    id,
    kind,
    text,
    box,
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
    lines: lines.map((line, i) => ({
      text: line,
      x: x + notePadding,
      y: y + (kind === 'note' ? notePadding : size * 0.4) + size + i * size * lineHeight,
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
