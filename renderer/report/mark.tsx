import type { Side } from '../../core/model/sides';
import { formOf } from '../../core/picture/forms';
import type { Shape } from '../../core/picture/parts';
import { shapePath } from '../../core/picture/shapes';
import { paper } from './paper';

const size = 11;
const centre = { x: 9, y: 9 };

/** The mark that stands on the map for a kind of node and a side; the side's word belongs beside it. */
export function Mark({ side, shape }: { readonly side: Side; readonly shape: Shape }) {
  const { fill, stroke, ring } = formOf(paper, shape, side);
  const thin = Math.min(stroke.width, 2);
  const width = shape === 'square' ? size - 1.5 : size;
  return (
    <svg className="mark" viewBox="0 0 18 18" aria-hidden="true">
      <path
        d={shapePath(shape, centre, width - (side === 'rival' ? thin / 2 : 0))}
        fill={fill}
        stroke={stroke.colour}
        strokeWidth={side === 'own' || side === 'ally' ? 0 : thin}
        strokeDasharray={stroke.dash.length > 0 ? '2.4 1.6' : undefined}
      />
      {ring && (
        <path d={shapePath(shape, centre, width, 2.2)} fill="none" stroke={ring.colour} strokeWidth={1.2} />
      )}
    </svg>
  );
}
