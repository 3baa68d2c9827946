import { type Look, noBackdrop, usualLook } from '../../core/model/look';
import { type Place, placeId, type View } from '../../core/model/view';
import { columns, placesBySide } from './places-by-side';
import type { NodeId } from './ties/facts';
import type { Words } from './words';

interface SavedView {
  readonly id: string;
  readonly name: Words;
  readonly look: (say: (words: Words) => string) => Partial<Look>;
  readonly places?: Readonly<Record<NodeId, readonly [x: number, y: number]>>;
}

const from: NodeId = 'altomiglio';
const to: NodeId = 'tavolo-dei-direttori';

/** What a consultant would have saved to show in the next meeting. */
const saved: readonly SavedView[] = [
  {
    id: 'chi-sta-dove',
    name: { it: 'Chi sta dove', en: 'Who stands where' },
    places: placesBySide,
    look: (say) => ({
      communities: 'nodes',
      filters: [
        {
          attribute: 'tieKind',
          test: { type: 'oneOf', values: ['rivalry', 'imitation', 'influence'] },
          unknown: true,
          not: false,
        },
      ],
      backdrop: {
        ...noBackdrop,
        type: 'bands',
        bands: columns.map(({ from, to, ...name }) => ({ along: 'x', from, to, name: say(name) })),
      },
    }),
  },
  {
    id: 'esperti-e-ambasciatori',
    name: { it: 'Esperti e ambasciatori', en: 'Experts and ambassadors' },
    look: () => ({
      filters: [
        {
          attribute: 'roles',
          test: { type: 'oneOf', values: ['expert', 'ambassador'] },
          unknown: true,
          not: false,
        },
      ],
      tiedOnly: true,
      styling: { size: 'credibility' },
    }),
  },
  {
    id: 'da-marzo',
    name: { it: 'Che cosa è cambiato da marzo', en: 'What changed since March' },
    look: () => ({ day: '2027-01-18', since: '2026-03-01' }),
  },
  {
    id: 'strada-per-il-tavolo',
    name: { it: 'La strada per il Tavolo', en: 'The way to the Table' },
    look: () => ({ route: { from, to, pick: 0 } }),
  },
];

/** The views of the sample, and where nodes stand in those that have places of their own. */
export function savedViews(say: (words: Words) => string): {
  readonly view: readonly View[];
  readonly place: readonly Place[];
} {
  return {
    view: saved.map(({ id, name, look, places }, ordinal) => ({
      id,
      name: say(name),
      ordinal,
      look: { ...usualLook, ...look(say) },
      camera: null,
      ownPlaces: places !== undefined,
    })),
    place: saved.flatMap(({ id: viewId, places = {} }) =>
      Object.entries(places).map(([nodeId, [x, y]]) => ({
        id: placeId(viewId, nodeId),
        viewId,
        nodeId,
        x,
        y,
      })),
    ),
  };
}
