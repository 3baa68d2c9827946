import { formOf, unmarked } from './forms';
import { otherColour } from './palette';
import type { Form, Point, Swatch } from './parts';
import { num } from './shapes';
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

/** A flow that gets wider up to its head, as path data; a loss is cut into pieces. */
export function flowSample(
  { x, y }: Point,
  length: number,
  { from, to, isLoss }: { readonly from: number; readonly to: number; readonly isLoss: boolean },
): { readonly line: string; readonly head: string } {
  const neck = length - 9;
  const pieces = isLoss ? 3 : 1;
  const step = neck / pieces;
  const halfAt = (along: number) => (from + ((to - from) * along) / neck) / 2;
  const line = Array.from({ length: pieces }, (_, i) => {
    const [start, end] = [i * step, (i + (isLoss ? 0.66 : 1)) * step];
    const [a, b] = [halfAt(start), halfAt(end)];
    return `M${num(x + start)} ${num(y - a)}L${num(x + end)} ${num(y - b)}V${num(y + b)}L${num(x + start)} ${num(y + a)}Z`;
  });
  const head = `M${num(x + length - 1)} ${num(y)}L${num(x + neck)} ${num(y - 5)}V${num(y + 5)}Z`;
  return { line: line.join(''), head };
}
