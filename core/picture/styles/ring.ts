import { marginOf } from '../forms';
import { strokes } from '../palette';
import type { Form } from '../parts';
import { nodeSample } from '../samples';
import { colouringOf } from './colouring';
import type { NodeStyle } from './style';

const line = { width: 3, gap: 1.5 };

/** A form with a ring of that colour outside all that says its side. */
function ringed(form: Form, colour: string): Form {
  const ring = { colour, width: line.width, dash: [], gap: marginOf(form) + line.gap };
  return { ...form, halos: [...form.halos, ring] };
}

/** A coloured ring round nodes: a second thing that colour can say. */
export const ring: NodeStyle = {
  id: 'ring',
  of: 'node',
  name: 'map:style.ring',
  usual: 'map:style.usual.none',
  mayBeNothing: false,
  replaces: false,
  fits: ({ of, id }) => of === 'node' && id !== 'name',
  run(chosen, source) {
    const { theme } = source;
    const sample = (colour: string) => {
      const swatch = nodeSample(theme, {});
      return swatch.type === 'node' ? { ...swatch, form: ringed(swatch.form, colour) } : swatch;
    };
    const colouring = colouringOf(chosen, ring, source, strokes(theme), sample);
    return (
      colouring && {
        paint(node) {
          node.form = ringed(node.form, colouring.colourOf(node.id));
        },
        legendOf: colouring.legendOf,
      }
    );
  },
};
