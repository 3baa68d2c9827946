import type { Style } from './style';

export const tieColour: Style = {
  id: 'tieColour',
  of: 'tie',
  name: 'map:style.tieColour',
  usual: 'map:style.usual.tieColour',
  mayBeNothing: false,
  fits: ({ of }) => of === 'tie',
};
