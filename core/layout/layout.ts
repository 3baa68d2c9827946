import { z } from 'zod';
import type { Reading } from '../attributes/reading';
import type { Backdrop } from '../model/look';
import { type Message, message } from '../model/refusal';
import type { NodeGraph } from '../network/graph';
import type { Room } from '../network/spread';

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
  /** What is selected: what some layouts begin from. */
  readonly chosen: readonly number[];
  readonly seed: number;
}

const words = z.object({ name: message, low: message, high: message });

/** What the places of a layout mean, to be said in the language of whoever looks. */
export const namedBackdrop = z.object({
  type: z.enum(['quadrants', 'bands']),
  x: words.nullable(),
  y: words.nullable(),
  bands: z.array(
    z.object({ along: z.enum(['x', 'y', 'outwards']), from: z.number(), to: z.number(), name: message }),
  ),
});
export type NamedBackdrop = z.infer<typeof namedBackdrop>;
export type NamedBand = NamedBackdrop['bands'][number];

/** Where a layout would have the boxes. */
export interface Wishes {
  /** x and y of the middle of box `moving[i]` at 2i and 2i + 1; for all nodes, about (0, 0). */
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
  readonly parameters: Parameters;
  /** Whether, with these parameters, the selection is what the layout begins from and not all that it moves. */
  beginsFromSelection?(parameters: z.infer<Parameters>): boolean;
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
  };
}
