import { z } from 'zod';
import * as field from './fields';

/** Longest image, in characters of its data URI: some 110 kB. */
export const longestImage = 150_000;

/** The icon or the photo that a node carries; the id is the node's. */
export const emblem = z.object({
  id: field.id,
  /** Id of an icon of the program; empty where there is an image. */
  icon: field.line,
  /** A small square image as a data URI; empty where there is an icon. */
  image: z
    .string()
    .max(longestImage)
    .regex(/^(data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2})?$/u),
});
export type Emblem = z.infer<typeof emblem>;
