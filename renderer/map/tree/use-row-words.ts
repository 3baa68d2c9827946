import { useMemo } from 'react';
import type { Scene } from '../../../core/look/scene';
import type { PictureNode } from '../../../core/picture/parts';
import { useSay } from '../../app/language';
import type { Row, TiesOf } from './rows';
import { tieSaid } from './tie-said';

const shapeNames = { circle: 'person', square: 'organisation', hexagon: 'community' } as const;

/** Says a line of the tree. */
export function useRowWords(
  { document, groups, sums }: Scene,
  nodes: ReadonlyMap<string, PictureNode>,
  tiesOf: TiesOf,
): (row: Row) => string {
  const say = useSay();
  return useMemo(() => {
    const kindOf = ({ id, shape }: PictureNode) => {
      const inside = groups.get(id)?.filter((one) => one !== id).length;
      return inside === undefined
        ? say(`map:tree.kind.${shapeNames[shape]}`)
        : say('map:tree.kind.group', { nodes: inside });
    };
    return (row) => {
      switch (row.type) {
        case 'node': {
          const node = nodes.get(row.id);
          if (!node) return '';
          return say('map:tree.node', {
            name: node.name,
            kind: kindOf(node),
            side: say(`model:side.${node.side}`),
            count: tiesOf.count(row.id),
          });
        }
        case 'side':
          return say(`map:tree.side.${row.side}`);
        case 'ties':
          return say('map:tree.ties', { count: row.count });
        case 'tie':
          return tieSaid(row.tie, row.from, document, sums.get(row.tie.id)?.length ?? 1, say);
      }
    };
  }, [document, groups, sums, nodes, tiesOf, say]);
}
