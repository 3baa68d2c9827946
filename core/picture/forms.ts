import type { ActorType } from '../model/actor';
import type { Side } from '../model/sides';
import { mixed } from './colour';
import type { Form, Ring, Shape } from './parts';
import type { PictureTheme } from './theme';

/** The shape that stands for a kind of node. */
export function shapeOf(type: ActorType | 'community'): Shape {
  if (type === 'community') return 'hexagon';
  return type === 'person' ? 'circle' : 'square';
}

const noHalos: readonly Ring[] = [];

/** Nothing that says more than kind and side. */
export const unmarked = { halos: noHalos, plus: null, pin: null, opacity: 1 };

/**
 * How a node of that shape and side looks. The side is told twice, by colour and by form: own is full with a
 * ring round it, an ally is full, undecided is pale with a dashed border, a rival is hollow with a thick border.
 * @param fill given where the colour says something else than the side, which is then told by the border alone
 */
export function formOf(theme: PictureTheme, shape: Shape, side: Side, fill?: string): Form {
  const colour = theme[side];
  const large = shape === 'hexagon';
  const bare = { shape, ring: null, ...unmarked };
  switch (side) {
    case 'own':
      return {
        shape,
        fill: fill ?? colour,
        stroke: { colour: theme.paper, width: 2, dash: [] },
        ring: { colour, width: large ? 2 : 1.5, dash: [], gap: 2 },
        ...unmarked,
      };
    case 'ally':
      // A pale fill would be lost on paper without an edge.
      if (fill) return { ...bare, fill, stroke: { colour: theme.soft, width: 1, dash: [] } };
      return { ...bare, fill: colour, stroke: { colour: theme.paper, width: 2, dash: [] } };
    case 'undecided':
      return {
        ...bare,
        fill: fill ?? mixed(colour, theme.paper, 0.5),
        stroke: { colour: mixed(colour, theme.ink, 0.8), width: 1.5, dash: [3, 2] },
      };
    case 'rival':
      return { ...bare, fill: fill ?? theme.panel, stroke: { colour, width: large ? 4 : 3, dash: [] } };
  }
}

/** How far a node's drawing reaches beyond its outline, in map units. */
export function marginOf(form: Pick<Form, 'stroke' | 'ring' | 'halos'>): number {
  const halo = form.halos.at(-1);
  if (halo) return halo.gap + halo.width;
  return form.ring ? form.ring.gap + form.ring.width : form.stroke.width / 2;
}
