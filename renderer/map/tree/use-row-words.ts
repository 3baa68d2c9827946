import { useMemo } from 'react';
import type { Scene } from '../../../core/look/scene';
import { groupLetter } from '../../../core/picture/emphasising';
import type { Named } from '../../../core/picture/parts';
import { useSay } from '../../app/language';
import type { Row, TiesOf } from './rows';
import { tieSaid } from './tie-said';

const shapeNames = { circle: 'person', square: 'organisation', hexagon: 'community' } as const;

interface RowsSaid {
  readonly scene: Scene;
  readonly stops: ReadonlyMap<string, Named>;
  /** How many are in the outline of each community that is drawn as nothing else. */
  readonly outlines: ReadonlyMap<string, number>;
  readonly tiesOf: TiesOf;
}

/** Says a line of the tree. */
export function useRowWords({ scene, stops, outlines, tiesOf }: RowsSaid): (row: Row) => string {
  const { document, groups, sums, emphasis } = scene;
  const say = useSay();
  return useMemo(() => {
    const kindOf = ({ id, shape }: Named) => {
      const inside = groups.get(id)?.filter((one) => one !== id).length;
      if (inside !== undefined) return say('map:tree.kind.group', { nodes: inside });
      const outlined = outlines.get(id);
      return outlined === undefined
        ? say(`map:tree.kind.${shapeNames[shape]}`)
        : say('map:tree.kind.outline', { count: outlined });
    };
    const withTold = (id: string, words: string) => {
      const { place = null, group = null } = emphasis?.nodes.get(id) ?? {};
      const placed = place === null ? words : say('map:tree.placed', { words, place });
      return group === null ? placed : say('map:tree.grouped', { words: placed, group: groupLetter(group) });
    };
    return (row) => {
      switch (row.type) {
        case 'node': {
          const stop = stops.get(row.id);
          if (!stop) return '';
          const node = say('map:tree.node', {
            name: stop.name,
            kind: kindOf(stop),
            side: say(`model:side.${stop.side}`),
            count: tiesOf.count(row.id),
          });
          return withTold(row.id, node);
        }
        case 'side':
          return say(`map:tree.side.${row.side}`);
        case 'ties':
          return say('map:tree.ties', { count: row.count });
        case 'tie':
          return tieSaid(row.tie, row.from, document, sums.get(row.tie.id)?.length ?? 1, say);
      }
    };
  }, [document, groups, sums, emphasis, stops, outlines, tiesOf, say]);
}
