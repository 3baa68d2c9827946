import { strokes } from '../palette';
import { lineSample } from '../samples';
import { colouringOf } from './colouring';
import type { TieStyle } from './style';

/** The colour of ties; while nothing is chosen, whether they are in favour or against. */
export const tieColour: TieStyle = {
  id: 'tieColour',
  of: 'tie',
  name: 'map:style.tieColour',
  usual: 'map:style.usual.tieColour',
  mayBeNothing: false,
  replaces: true,
  fits: ({ of }) => of === 'tie',
  run(chosen, source) {
    const colouring = colouringOf(chosen, tieColour, source, strokes(source.theme), lineSample);
    return (
      colouring && {
        paint(tie) {
          tie.colour = colouring.colourOf(tie.id);
        },
        legendOf: colouring.legendOf,
      }
    );
  },
};
