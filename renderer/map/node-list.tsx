import { type KeyboardEvent, memo, type Ref, useMemo } from 'react';
import type { Scene } from '../../core/look/scene';
import type { Picture, PictureNode } from '../../core/picture/parts';
import { useSay } from '../app/language';
import styles from './map.module.css';

interface NodeListProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly picture: Picture;
  readonly groups: Scene['groups'];
  /** The node the keyboard is on. */
  readonly current: PictureNode | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** So many nodes before and after the current one are in the list; a screen reader is told of the others by number. */
const around = 120;

/** So many selected ones are in the list wherever they stand. */
const mostAway = 100;

const shapeNames = { circle: 'person', square: 'organisation', hexagon: 'community' } as const;

const optionId = (place: number) => `map-node-${place}`;

interface OptionsProps {
  readonly nodes: readonly PictureNode[];
  readonly groups: Scene['groups'];
  readonly degrees: ReadonlyMap<string, number>;
  readonly first: number;
  readonly last: number;
}

const Options = memo(function Options({ nodes, groups, degrees, first, last }: OptionsProps) {
  const say = useSay();
  let selectedAway = 0;
  return nodes.map(({ id, name, shape, side, selected }, place) => {
    const near = place >= first && place < last;
    if (!near && !(selected && selectedAway++ < mostAway)) return null;
    return (
      <div
        key={id}
        id={optionId(place)}
        role="option"
        tabIndex={-1}
        aria-selected={selected}
        aria-setsize={nodes.length}
        aria-posinset={place + 1}
        data-node={id}
      >
        {say('map:list.node', {
          name,
          kind: groups.has(id)
            ? say('map:list.kind.group', { nodes: groups.get(id)?.filter((one) => one !== id).length ?? 0 })
            : say(`map:list.kind.${shapeNames[shape]}`),
          side: say(`model:side.${side}`),
          count: degrees.get(id) ?? 0,
        })}
      </div>
    );
  });
});

/**
 * The map for those who can't see it, and for the keyboard: a list of its nodes, each with its kind, its side and the
 * number of its ties.
 */
export function NodeList({ ref, picture, groups, current, onKeyDown }: NodeListProps) {
  const say = useSay();
  const nodes = useMemo(
    () => [...picture.nodes].sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1)),
    [picture.nodes],
  );
  const degrees = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { sourceId, targetId } of picture.ties)
      for (const id of [sourceId, targetId]) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  }, [picture.ties]);
  const at = current ? nodes.findIndex(({ id }) => id === current.id) : -1;
  return (
    <div
      ref={ref}
      role="listbox"
      tabIndex={0}
      className={styles.nodeList}
      aria-label={say('map:list.label', { count: nodes.length })}
      aria-multiselectable
      aria-activedescendant={at >= 0 ? optionId(at) : undefined}
      onKeyDown={onKeyDown}
      data-map-keys
      data-testid="map-list"
    >
      <Options
        nodes={nodes}
        groups={groups}
        degrees={degrees}
        first={Math.max(0, at - around)}
        last={Math.max(at, 0) + around}
      />
    </div>
  );
}
