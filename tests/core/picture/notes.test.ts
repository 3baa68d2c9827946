import { assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Note } from '../../../core/model/note';
import { highlighted } from '../../../core/picture/highlight';
import { textWidth } from '../../../core/picture/letters';
import { corners, noteOf, notePadding, resized, wrappedIn } from '../../../core/picture/notes';
import { nothingSelected, pictureOf } from '../../../core/picture/picture';
import { svgOf } from '../../../core/picture/svg';
import { pictureThemes } from '../../../core/picture/theme';
import { Drawing, readerIn } from './drawn';
import { payloads } from './payloads';
import { elementsOf } from './xml';

const { light } = pictureThemes;

const note = (more: Partial<Note> = {}): Note => ({
  id: 'n',
  kind: 'note',
  text: 'Chi decide qui?',
  x: 10,
  y: 20,
  width: 200,
  height: 100,
  colour: 'plain',
  ...more,
});

function pictureWith(...notes: Note[]) {
  const scene = new Drawing().actor('a', [0, 0]).scene();
  const document = { ...scene.document, note: new Map(notes.map((row) => [row.id, row])) };
  return pictureOf({ ...scene, document }, readerIn('it'), light);
}

const how = {
  theme: light,
  title: 'x',
  description: '',
  background: true,
  legend: true,
  fontFamily: 'Inter',
};

test('wrapped text loses no letter, and no line is too wide', () => {
  assert(
    property(string({ maxLength: 120 }), integer({ min: 30, max: 300 }), (text, width) => {
      const lines = wrappedIn(text, width, 13, 400);
      const letters = (value: string) => value.replaceAll(/\s/gu, '');
      expect(letters(lines.join(''))).toBe(letters(text));
      for (const line of lines)
        if ([...line].length > 1) expect(textWidth(line, 13, 400)).toBeLessThanOrEqual(width);
    }),
  );
});

test('words stay on their card; what has no room ends in dots', () => {
  const long = noteOf(note({ text: 'parola '.repeat(200) }), light);
  expect(long.lines.at(-1)?.text).toMatch(/…$/u);
  for (const { text, x, y } of long.lines) {
    expect(x).toBeGreaterThanOrEqual(10 + notePadding);
    expect(x + textWidth(text, long.size, 400)).toBeLessThanOrEqual(210);
    expect(y).toBeLessThanOrEqual(120);
  }
});

test('a corner that is drawn leaves the other where it is, and the note as large as it may be at least', () => {
  const box = { x1: 0, y1: 0, x2: 200, y2: 100 };
  assert(
    property(
      constantFrom(...corners),
      integer({ min: -500, max: 500 }),
      integer({ min: -500, max: 500 }),
      (corner, dx, dy) => {
        const { x1, y1, x2, y2 } = resized(box, corner, dx, dy);
        expect(corner.includes('w') ? x2 : x1).toBe(corner.includes('w') ? 200 : 0);
        expect(corner.includes('n') ? y2 : y1).toBe(corner.includes('n') ? 100 : 0);
        expect(x2 - x1).toBeGreaterThanOrEqual(40);
        expect(y2 - y1).toBeGreaterThanOrEqual(40);
      },
    ),
  );
});

test('notes are in the picture, in its bounds and in the figure', () => {
  const picture = pictureWith(note(), note({ id: 'f', kind: 'frame', text: 'Nord', x: 900, width: 300 }));
  expect(picture.bounds?.x2).toBeGreaterThanOrEqual(1200);
  const texts = elementsOf(svgOf(picture, how)).map(({ text }) => text);
  expect(texts.join(' ')).toContain('Chi decide qui?');
  expect(texts).toContain('Nord');
});

test('a selected note is selected, and nothing else is touched', () => {
  const picture = pictureWith(note());
  const after = highlighted(picture, { ...nothingSelected, notes: new Set(['n']) }, light);
  expect(after.notes.map(({ selected }) => selected)).toEqual([true]);
  expect(after.nodes).toBe(picture.nodes);
});

describe('notes that would be code', () => {
  test.each(payloads.map((payload) => [payload]))('%s stays text', (text) => {
    const harmless = new Set(elementsOf(svgOf(pictureWith(note()), how)).map(({ name }) => name));
    const elements = elementsOf(svgOf(pictureWith(note({ text, width: 4_000, height: 4_000 })), how));
    for (const { name, attributes } of elements) {
      expect(harmless).toContain(name);
      expect(Object.keys(attributes).filter((key) => /^on|href|src|style/u.test(key))).toEqual([]);
    }
  });
});
