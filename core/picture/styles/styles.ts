import { colour } from './colour';
import { labelSize } from './label-size';
import { opacity } from './opacity';
import { ring } from './ring';
import { size } from './size';
import type { NodeStyle, Style, TieStyle } from './style';
import { tieColour } from './tie-colour';
import { tieOpacity } from './tie-opacity';
import { tieWidth } from './tie-width';

/** Every way in which data shows in the drawing, in the order in which they are offered, painted and explained. */
export const styles: readonly Style[] = [
  colour,
  ring,
  size,
  labelSize,
  opacity,
  tieColour,
  tieWidth,
  tieOpacity,
];

export const nodeStyles = styles.filter((style): style is NodeStyle => style.of === 'node');
export const tieStyles = styles.filter((style): style is TieStyle => style.of === 'tie');
