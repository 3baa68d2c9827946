import { marginOf } from '../forms';
import { strokes } from '../palette';
import type { Form } from '../parts';
import { nodeSample, plainForm } from '../samples';
import { colouringOf } from './colouring';
import type { NodeStyle } from './style';

const line = { width: 3, gap: 1.5 };

/** A form with a ring of that colour outside all that says its side. */
function ringed(form: Form, colour: string): Form {
  const ring = { colour, width: line.width, dash: [], gap: marginOf(form) + line.gap };
  return { ...form, halos: [...form.halos, ring] };
}

/** A coloured ring round nodes, a second thing that colour can say; none round those of which it isn't known. */
export const ring: NodeStyle = {
  id: 'ring',
  of: 'node',
  name: 'map:style.ring',
  usual: 'map:style.usual.none',
  mayBeNothing: false,
  replaces: false,
  fits: ({ of, id }) => of === 'node' && id !== 'side' && id !== 'name',
  run(chosen, source) {
    const { theme } = source;
    const colours = strokes(theme);
    const withRing = (form: Form, colour: string) =>
      colour === colours.unknown ? form : ringed(form, colour);
    const sample = (colour: string) => nodeSample(theme, { halos: withRing(plainForm(theme), colour).halos });
    const colouring = colouringOf(chosen, ring, source, colours, sample);
    return (
      colouring && {
        paint(node) {
          node.form = withRing(node.form, colouring.colourOf(node.id));
        },
        legendOf: colouring.legendOf,
      }
    );
  },
};
