import type { Style } from './style';

export const size: Style = {
  id: 'size',
  of: 'node',
  name: 'map:style.size',
  usual: 'map:style.usual.size',
  mayBeNothing: true,
  fits: ({ of, type }) => of === 'node' && (type === 'number' || type === 'share'),
};
