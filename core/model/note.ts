import { z } from 'zod';
import * as field from './fields';
import { position } from './node';

export const noteColours = ['plain', 'accent', 'own', 'ally', 'undecided', 'rival'] as const;
export type NoteColour = (typeof noteColours)[number];

const extent = z.number().min(20).max(1e6);

/** Words on the map: a note of its own, or the title of a frame round a part of it. Shown wherever the map is. */
export const note = z.object({
  id: field.id,
  kind: z.enum(['note', 'frame']),
  text: field.text,
  /** The left upper corner, in map units. */
  x: position.shape.x,
  y: position.shape.y,
  width: extent,
  height: extent,
  colour: z.enum(noteColours),
});
export type Note = z.infer<typeof note>;
