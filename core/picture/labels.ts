import { byId } from '../model/order';
import { atOnce, eachOf, mapped, type Pausing } from '../model/pausing';
import { wordBoxes } from './backdrop';
import { badgeBoxes } from './badges';
import { contains, grown } from './boxes';
import { Crowd } from './crowd';
import { stopsOf } from './finding';
import { marginOf } from './forms';
import { titleHeight } from './notes';
import type { Box, Label, Named, Picture } from './parts';
import { bodyBox, labelScale } from './words';

/** A label with its place. */
export interface PlacedLabel {
  readonly node: Named;
  /** The node's label, or its brief form. */
  readonly label: Label;
  /** Map units a label pixel. */
  readonly scale: number;
  readonly align: 'start' | 'middle' | 'end';
  /** In map units; the words stand at the side or in the middle of it, as `align` says. */
  readonly box: Box;
}

/** Space between a node and its words, in label pixels. */
const gap = 3;

/**
 * Where words may stand: towards which side of the node, −1 … 1 to the right and down, and by what part of their width
 * they are pushed aside; the best first.
 */
type Place = readonly [right: number, down: number, aside: number];
const below: Place = [0, 1, 0];
const places: readonly Place[] = [
  below,
  [1, 0, 0],
  [-1, 0, 0],
  [0, -1, 0],
  [1, 0.75, 0],
  [-1, 0.75, 0],
  [1, -0.75, 0],
  [-1, -0.75, 0],
];

/** Where a community's name may stand besides, before it covers anything. */
const asidePlaces: readonly Place[] = [0.3, -0.3, 0.45, -0.45].flatMap((aside): Place[] => [
  [0, 1, aside],
  [0, -1, aside],
]);
const communityPlaces = [...places, ...asidePlaces];

/** The name of a ground stands over its edge rather than in it. */
const aboveFirst = [...places].sort((a, b) => a[1] - b[1] || Math.abs(a[0]) - Math.abs(b[0]));

function placesAt({ size, kind }: Named): readonly Place[] {
  if (size === 0) return aboveFirst;
  return kind === 'community' ? communityPlaces : places;
}

function placed(node: Named, label: Label, scale: number, [right, down, aside]: Place): PlacedLabel {
  const width = label.width * scale;
  const height = label.height * scale;
  const away = node.size / 2 + marginOf(node) + gap * scale;
  const beside = right !== 0;
  const reach = beside && down !== 0 ? away * 0.75 : away;
  const x1 = node.x + (right > 0 ? reach : right < 0 ? -reach - width : (aside - 0.5) * width);
  const y1 = beside ? node.y - height / 2 + down * away : node.y + (down > 0 ? away : -away - height);
  const align = beside ? (right > 0 ? 'start' : 'end') : 'middle';
  return { node, label, scale, align, box: { x1, y1, x2: x1 + width, y2: y1 + height } };
}

/** The label where it stands by default, under its node. */
export function labelBelow(node: Named, scale: number): PlacedLabel {
  return placed(node, node.label, scale, below);
}

/** Space kept between words on a map of few, of many and of very many nodes, in label pixels. */
const room = [
  { upTo: 300, between: 1 },
  { upTo: 1500, between: 6 },
  { upTo: Number.POSITIVE_INFINITY, between: 14 },
];

/** From so many nodes on, small ones are dots. */
const crowd = 300;

/** A node that is drawn smaller than this is a dot that words may cover, in label pixels. */
const dot = 7;

/** From this importance on, a name may cover nodes where there is no room beside them. */
export const coversNodes = 1e5;

/** Up to so many selected nodes are named whatever their names cover. */
const mostForced = 5;

/** A label and its briefer forms, the fullest first. */
function formsOf(label: Label): Label[] {
  return label.brief ? [label, ...formsOf(label.brief)] : [label];
}

/** What of a picture's words has found a place. */
class Lettering {
  readonly #scale: number;
  readonly #room: number;
  readonly #words: Crowd;
  /** What stands beside nodes; words may come near it. */
  readonly #badges: Crowd;
  readonly #bodies: Crowd;
  /** Of the bodies, those of communities. */
  readonly #hubs: Crowd;
  readonly #bodyOf = new Map<Named, Box>();
  readonly #within: Box | null;

  constructor({ nodes }: Picture, zoom: number, within: Box | null) {
    const scale = labelScale(zoom);
    this.#within = within;
    this.#scale = scale;
    this.#room = (room.find(({ upTo }) => nodes.length <= upTo)?.between ?? 0) * scale;
    this.#words = new Crowd(80 * scale);
    this.#badges = new Crowd(80 * scale);
    this.#bodies = new Crowd(80 * scale);
    this.#hubs = new Crowd(80 * scale);
  }

  /** Has words keep off what is drawn, as far as they must; with pauses. */
  *heed({ nodes, notes, backdrop }: Picture, zoom: number): Pausing<void> {
    const scale = this.#scale;
    for (const box of backdrop ? wordBoxes(backdrop, zoom) : []) this.#words.add(grown(box, gap * scale));
    for (const box of badgeBoxes(nodes, zoom)) this.#badges.add(box);
    for (const { kind, box } of notes)
      this.#bodies.add(kind === 'note' ? box : { ...box, y2: box.y1 + titleHeight(box) });
    yield* eachOf(nodes, (node) => {
      // What is faded is in nobody's way, least of all in that of the few names that stay.
      if (node.faded || (node.size < dot * scale && nodes.length > crowd)) return;
      const box = grown(bodyBox(node), -Math.min(3 * scale, node.size / 5));
      this.#bodyOf.set(node, box);
      this.#bodies.add(box);
      if (node.kind === 'community') this.#hubs.add(box);
    });
  }

  /** The first place where the label covers no other words and no node; `but` are words that will make room. */
  #free(node: Named, label: Label, but?: Box): PlacedLabel | undefined {
    const body = this.#bodyOf.get(node);
    return placesAt(node)
      .map((place) => placed(node, label, this.#scale, place))
      .find(
        ({ box }) =>
          this.#isWithin(node, box) && !this.#coversWords(box, but) && !this.#bodies.meets(box, body),
      );
  }

  #isWithin({ x, y }: Named, box: Box): boolean {
    const within = this.#within;
    return !within || contains(within, box) || !contains(within, { x1: x, y1: y, x2: x, y2: y });
  }

  #coversWords(box: Box, but?: Box): boolean {
    return this.#words.meets(grown(box, this.#room), but) || this.#badges.meets(box);
  }

  /** The place where the label covers no words and the fewest nodes, communities least of all. */
  #leastCovering(node: Named, label: Label): PlacedLabel | undefined {
    let best: PlacedLabel | undefined;
    let fewest = Number.POSITIVE_INFINITY;
    for (const place of placesAt(node)) {
      const candidate = placed(node, label, this.#scale, place);
      if (!this.#isWithin(node, candidate.box) || this.#coversWords(candidate.box)) continue;
      const own = this.#bodyOf.get(node);
      const covered = this.#bodies.count(candidate.box, own) + 3 * this.#hubs.count(candidate.box, own);
      if (covered >= fewest) continue;
      best = candidate;
      fewest = covered;
    }
    return best;
  }

  /** Finds a place for a node's name. A community's or a very important one's may cover nodes, and one that must be shown other words too. */
  name(node: Named, must: boolean): PlacedLabel | undefined {
    const label = formsOf(node.label).at(-1) ?? node.label;
    const mayCover = node.kind === 'community' || node.importance >= coversNodes;
    const found =
      this.#free(node, label) ??
      (mayCover ? this.#leastCovering(node, label) : undefined) ??
      (must ? placed(node, label, this.#scale, placesAt(node)[0] ?? below) : undefined);
    if (found) this.#words.add(found.box);
    return found;
  }

  /** The whole label where there is room for it, or as much of it as there is room for. */
  completed(brief: PlacedLabel): PlacedLabel {
    for (const label of formsOf(brief.node.label).slice(0, -1)) {
      const fuller = this.#free(brief.node, label, brief.box);
      if (!fuller) continue;
      this.#words.remove(brief.box);
      this.#words.add(fuller.box);
      return fuller;
    }
    return brief;
  }
}

/**
 * The labels that have room at that zoom, the most important first: none covers another. Names come first; what is
 * said under them is added where it still fits.
 * @param zoom in pixels a map unit
 * @param within what words of nodes in it may not leave, in map units
 */
export function visibleLabels(picture: Picture, zoom: number, within: Box | null = null): PlacedLabel[] {
  return atOnce(placingLabels(picture, zoom, within));
}

/** {@link visibleLabels} with pauses. */
export function* placingLabels(picture: Picture, zoom: number, within: Box | null): Pausing<PlacedLabel[]> {
  const lettering = new Lettering(picture, zoom, within);
  yield* lettering.heed(picture, zoom);
  const order = stopsOf(picture)
    .filter((named) => !named.faded)
    .sort((a, b) => Number(b.selected) - Number(a.selected) || b.importance - a.importance || byId(a, b));
  const few = order.filter(({ selected }) => selected).length <= mostForced;
  const named = yield* mapped(order, (node) => lettering.name(node, few && node.selected));
  return yield* mapped(
    named.filter((label) => label !== undefined),
    (label) => lettering.completed(label),
  );
}
