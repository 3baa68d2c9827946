import type { Style } from './style';

export const tieWidth: Style = {
  id: 'tieWidth',
  of: 'tie',
  name: 'map:style.tieWidth',
  usual: 'map:style.usual.tieWidth',
  mayBeNothing: true,
  fits: ({ of, type }) => of === 'tie' && (type === 'number' || type === 'share'),
};
