import { z } from 'zod';
import { roomOf } from '../network/assembly';
import { part } from '../network/graph';
import { quickPlacement } from '../network/placement';
import type { Layout } from './layout';

const parameters = z.object({});

/** Who is tied stands together. */
export const organic: Layout<typeof parameters> = {
  id: 'organic',
  name: 'layouts:organic.name',
  hint: 'layouts:organic.hint',
  parameters,
  run({ graph, room, moving, seed }) {
    const places = quickPlacement(part(graph, moving), roomOf(room, moving), seed);
    return { places, backdrop: null };
  },
};
