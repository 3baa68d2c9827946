import { colour } from './colour';
import { size } from './size';
import type { Style } from './style';
import { tieColour } from './tie-colour';
import { tieWidth } from './tie-width';

/** Every way in which data shows in the drawing, in the order in which they are offered. */
export const styles: readonly Style[] = [size, colour, tieWidth, tieColour];
