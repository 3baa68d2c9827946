import type { Style } from './style';

export const colour: Style = {
  id: 'colour',
  of: 'node',
  name: 'map:style.colour',
  usual: 'map:style.usual.colour',
  mayBeNothing: false,
  fits: ({ of, id }) => of === 'node' && id !== 'side' && id !== 'name',
};
