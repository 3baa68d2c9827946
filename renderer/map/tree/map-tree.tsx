import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  memo,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Scene } from '../../../core/look/scene';
import { stopsOf } from '../../../core/picture/finding';
import type { Named, Picture } from '../../../core/picture/parts';
import { useSay } from '../../app/language';
import { SideMark } from '../../plan/side-mark';
import { takeKeyboard } from '../../ui/keyboard-home';
import type { Row } from './rows';
import styles from './tree.module.css';
import { useRowWords } from './use-row-words';
import type { Tree } from './use-tree';

interface MapTreeProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly picture: Picture;
  readonly scene: Scene;
  readonly tree: Tree;
  /** Whether it lies open over the map; otherwise it is there for those who can't see, and for the keyboard. */
  readonly reading: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** So many lines before and after the current one are there, open and unseen; a screen reader is told of the others by number. */
const around = { open: 80, unseen: 24 };

/** So many selected ones are there wherever they stand. */
const mostAway = 100;

/** The height of a line, in pixels: a finger can hit it. */
const lineHeight = 36;

const lineId = (place: number) => `map-line-${place}`;

/** The lines that are there: those round a place, those in sight, and what is selected. */
function linesAt(
  rows: readonly Row[],
  middles: readonly number[],
  near: number,
  selected: ReadonlySet<string>,
): number[] {
  let away = 0;
  return [...rows.keys()].filter((i) => {
    if (middles.some((middle) => Math.abs(i - middle) <= near)) return true;
    const row = rows[i];
    return row?.type === 'node' && selected.has(row.id) && away++ < mostAway;
  });
}

/**
 * The map for those who can't see it, and for the keyboard: its communities with those at home in them, and everybody's
 * ties in words.
 */
export function MapTree({ ref, picture, scene, tree, reading, onKeyDown }: MapTreeProps) {
  const say = useSay();
  const { rows, at } = tree;
  const [scrolled, setScrolled] = useState(0);
  const current = useRef<HTMLDivElement>(null);
  const { nodes, areas } = picture;
  const stops = useMemo(
    () => new Map(stopsOf({ nodes, areas }).map((stop) => [stop.id, stop])),
    [nodes, areas],
  );
  const outlines = useMemo(
    () => new Map(areas.flatMap(({ id, count, name }) => (name ? [[id, count] as const] : []))),
    [areas],
  );
  const selected = useMemo(() => {
    const ids = new Set<string>();
    for (const stop of stops.values()) if (stop.selected) ids.add(stop.id);
    return ids;
  }, [stops]);
  const ties = useMemo(
    () => new Set(picture.ties.filter((tie) => tie.selected).map(({ id }) => id)),
    [picture.ties],
  );
  const words = useRowWords({ scene, stops, outlines, tiesOf: tree.tiesOf });
  const latest = useRef({ tree, onKeyDown });
  latest.current = { tree, onKeyDown };
  const hands = useMemo(
    (): Hands => ({
      go: (place) => latest.current.tree.go(place),
      turn: (row) => latest.current.tree.turn(row),
      press: (event) => latest.current.onKeyDown(event),
    }),
    [],
  );
  const middle = Math.max(0, at);
  const shown = useMemo(
    () => linesAt(rows, [middle, scrolled], reading ? around.open : around.unseen, selected),
    [rows, middle, scrolled, reading, selected],
  );

  // Whoever opens a plan, comes back to its map, or has something on it again, goes on with the keyboard there.
  useEffect(() => takeKeyboard(ref.current), [ref]);
  useLayoutEffect(() => {
    if (reading && at >= 0) current.current?.scrollIntoView({ block: 'nearest' });
  }, [reading, at]);

  return (
    <div
      ref={ref}
      role="tree"
      tabIndex={0}
      className={reading ? styles.open : styles.unseen}
      aria-label={say('map:tree.label', { count: picture.nodes.length })}
      aria-multiselectable
      aria-activedescendant={at >= 0 ? lineId(at) : undefined}
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget }) =>
        setScrolled(Math.round(currentTarget.scrollTop / lineHeight / 40) * 40)
      }
      data-map-keys
      data-keyboard-home
      data-testid="map-tree"
    >
      <div role="none" className={styles.lines} style={{ height: rows.length * lineHeight }}>
        <Lines {...{ rows, shown, at, stops, selected, ties, words, hands, current }} />
      </div>
    </div>
  );
}

interface LinesProps {
  readonly rows: readonly Row[];
  readonly shown: readonly number[];
  readonly at: number;
  readonly stops: ReadonlyMap<string, Named>;
  readonly selected: ReadonlySet<string>;
  readonly ties: ReadonlySet<string>;
  readonly words: (row: Row) => string;
  readonly hands: Hands;
  readonly current: RefObject<HTMLDivElement | null>;
}

/** What is done to lines; the same value in every drawing. */
interface Hands {
  readonly go: (place: number) => void;
  readonly turn: (row: Row) => void;
  readonly press: (event: KeyboardEvent) => void;
}

/** Not drawn anew while one only zooms. */
const Lines = memo(function Lines({
  rows,
  shown,
  at,
  stops,
  selected,
  ties,
  words,
  hands,
  current,
}: LinesProps) {
  return shown.map((i) => {
    const row = rows[i];
    if (!row) return null;
    const stop = row.type === 'node' ? stops.get(row.id) : undefined;
    const chosen = row.type === 'tie' ? ties.has(row.tie.id) : row.type === 'node' && selected.has(row.id);
    return (
      <div
        key={row.key}
        ref={i === at ? current : null}
        id={lineId(i)}
        role="treeitem"
        tabIndex={-1}
        className={styles.line}
        aria-level={row.level}
        aria-setsize={row.of}
        aria-posinset={row.place}
        aria-selected={chosen}
        aria-expanded={row.open ?? undefined}
        data-current={i === at || undefined}
        data-node={row.type === 'node' ? row.id : undefined}
        style={{ top: i * lineHeight }}
        onClick={() => hands.go(i)}
        onKeyDown={(event) => hands.press(event)}
      >
        <Turn row={row} onTurn={() => hands.turn(row)} />
        {stop ? <SideMark side={stop.side} shape={stop.shape} /> : null}
        <span className={styles.words}>{words(row)}</span>
      </div>
    );
  });
});

/** Opens and shuts a line by the mouse or a finger; keys have the arrows. */
function Turn({ row, onTurn }: { readonly row: Row; readonly onTurn: () => void }) {
  if (row.open === null) return <span className={styles.turn} />;
  const Sign = row.open ? IconChevronDown : IconChevronRight;
  return (
    <span
      className={styles.turn}
      aria-hidden
      onPointerUp={onTurn}
      onClick={(event) => event.stopPropagation()}
    >
      <Sign size={16} stroke={2} />
    </span>
  );
}
