import type { z } from 'zod';
import type { Reading } from '../attributes/reading';
import { type Backdrop, noBackdrop } from '../model/look';
import type { Message } from '../model/refusal';
import type { NodeGraph } from '../network/graph';
import type { Report } from '../network/progress';
import type { Room } from '../network/room';

/** What a layout has to place, and among what. Vertices are those of `graph`; lengths are in map units. */
export interface LayoutProblem {
  readonly reading: Reading;
  readonly graph: NodeGraph;
  /** What each node takes up, with its words, round the middle of its box. */
  readonly room: Room;
  /** x and y of the middle of each box at present; NaN where a node has no place. */
  readonly present: Float64Array;
  /** The vertices to be placed, in ascending order. All others stay where they are. */
  readonly moving: Int32Array;
  /** Whether all nodes are to be placed, but for pinned ones. */
  readonly whole: boolean;
  /** What is selected: what some layouts begin from. */
  readonly chosen: readonly number[];
  readonly seed: number;
  readonly report: Report;
}

interface AxisWords {
  readonly name: Message;
  readonly low: Message;
  readonly high: Message;
}

/** A stretch of the map with a name, as in a look's backdrop. */
export interface NamedBand {
  readonly along: Backdrop['bands'][number]['along'];
  readonly from: number;
  readonly to: number;
  readonly name: Message;
}

/** What the places of a layout mean, to be said in the language of whoever looks. */
export interface NamedBackdrop {
  readonly type: 'quadrants' | 'bands';
  readonly x: AxisWords | null;
  readonly y: AxisWords | null;
  readonly bands: readonly NamedBand[];
}

/** Where a layout would have the boxes. */
export interface Wishes {
  /** x and y of the middle of box `moving[i]` at 2i and 2i + 1; for all nodes, about (0, 0) or where they were. */
  readonly places: Float64Array;
  /** Null where places mean nothing by themselves. */
  readonly backdrop: NamedBackdrop | null;
}

/** A way to arrange nodes. The list of layouts (`layouts.ts`) feeds menus, forms and the palette. */
export interface Layout<Parameters extends z.ZodObject = z.ZodObject> {
  /** Never changed: what was used last is remembered by it. */
  readonly id: string;
  /** Key of its name. */
  readonly name: string;
  /** Key of one plain sentence: what it is good for. */
  readonly hint: string;
  /** A few dots on a square of 24 that show how nodes come to lie. */
  readonly glyph: readonly (readonly [x: number, y: number])[];
  readonly parameters: Parameters;
  /** Whether, with these parameters, the selection is what the layout begins from and not all that it moves. */
  beginsFromSelection?(parameters: z.infer<Parameters>): boolean;
  /** Which part of the width of its words a node has room for, 0 … 1, where that isn't all of it: where not all names are shown, nodes are larger. */
  wordShare?(reading: Reading): number;
  /** Pure: the same problem gives the same places. Throws a `Refusal` where the plan has nothing to go by. */
  run(problem: LayoutProblem, parameters: z.infer<Parameters>): Wishes;
}

/** A backdrop in one language. */
export function saidBackdrop(
  { type, x, y, bands }: NamedBackdrop,
  say: (message: Message) => string,
): Backdrop {
  const axis = (words: NamedBackdrop['x']) => ({
    name: words ? say(words.name) : '',
    low: words ? say(words.low) : '',
    high: words ? say(words.high) : '',
  });
  return {
    type,
    x: axis(x),
    y: axis(y),
    bands: bands.map((band) => ({ ...band, name: say(band.name).slice(0, 200) })),
    centre: noBackdrop.centre,
  };
}
