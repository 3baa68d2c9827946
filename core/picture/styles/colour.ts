import { formOf } from '../forms';
import { fills } from '../palette';
import type { Form } from '../parts';
import { nodeSample } from '../samples';
import { colouringOf } from './colouring';
import type { NodeStyle } from './style';

/** What nodes are filled with; while nothing is chosen, their side's colour. */
export const colour: NodeStyle = {
  id: 'colour',
  of: 'node',
  name: 'map:style.colour',
  usual: 'map:style.usual.colour',
  mayBeNothing: false,
  replaces: true,
  fits: ({ of, id }) => of === 'node' && id !== 'side' && id !== 'name',
  run(chosen, source) {
    const { theme, reading } = source;
    const forms = new Map<string, Form>();
    const sample = (fill: string) => nodeSample(theme, { fill });
    const colouring = colouringOf(chosen, colour, source, fills(theme), sample);
    return (
      colouring && {
        paint(node) {
          const side = reading.sides.get(node.id) ?? 'undecided';
          const { shape } = node.form;
          const fill = colouring.colourOf(node.id);
          const look = `${shape} ${side} ${fill}`;
          const form = forms.get(look) ?? formOf(theme, shape, side, fill);
          forms.set(look, form);
          node.form = form;
        },
        legendOf: colouring.legendOf,
      }
    );
  },
};
