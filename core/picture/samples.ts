import { formOf, unmarked } from './forms';
import { otherColour } from './palette';
import type { Form, Swatch } from './parts';
import type { PictureTheme } from './theme';

/** A plain node that says nothing of kind and side. */
export function plainForm(theme: PictureTheme): Form {
  const grey = otherColour(theme);
  return {
    shape: 'circle',
    fill: grey,
    stroke: { colour: grey, width: 1, dash: [] },
    ring: null,
    ...unmarked,
  };
}

/** What shows a sign of nodes on a plain one. */
export function nodeSample(theme: PictureTheme, sign: Partial<Form>): Swatch {
  const { stroke } = formOf(theme, 'circle', 'ally', sign.fill ?? otherColour(theme));
  return { type: 'node', form: { ...plainForm(theme), stroke, ...sign } };
}

/** What shows the colour of ties. */
export function lineSample(colour: string): Swatch {
  return { type: 'tie', colour, width: 2.5, dash: [], opacity: 1 };
}
