import { isMeasured } from './measure';
import { palingOf } from './paling';
import type { TieStyle } from './style';

/** How solid ties are: what is less sure, weaker or older steps back. */
export const tieOpacity: TieStyle = {
  id: 'tieOpacity',
  of: 'tie',
  name: 'map:style.tieOpacity',
  usual: 'map:style.usual.full',
  mayBeNothing: false,
  replaces: false,
  fits: (attribute) => attribute.of === 'tie' && isMeasured(attribute),
  run(chosen, source) {
    const paling = palingOf(chosen, tieOpacity, source);
    return (
      paling && {
        paint(tie) {
          tie.opacity *= paling.opacityOf(tie.id);
        },
        legendOf: paling.legendOf,
      }
    );
  },
};
