import { isMeasured } from './measure';
import { palingOf } from './paling';
import type { NodeStyle } from './style';

/** How solid nodes are: what is less sure, or known from longer ago, steps back. */
export const opacity: NodeStyle = {
  id: 'opacity',
  of: 'node',
  name: 'map:style.opacity',
  usual: 'map:style.usual.full',
  mayBeNothing: false,
  replaces: false,
  fits: (attribute) => attribute.of === 'node' && isMeasured(attribute),
  run(chosen, source) {
    const paling = palingOf(chosen, opacity, source);
    return (
      paling && {
        paint(node) {
          node.form = { ...node.form, opacity: node.form.opacity * paling.opacityOf(node.id) };
        },
        legendOf: paling.legendOf,
      }
    );
  },
};
