import { z } from 'zod';
import * as field from './fields';
import { message } from './refusal';

/** Most nodes that a look can name: what the largest map holds. */
const mostIds = 50_000;
const ids = z.array(field.id).max(mostIds);

/** What a filter asks of an attribute; which kind fits, the attribute's type says. */
const test = z.discriminatedUnion('type', [
  /** One of these choices, tags or words; of several values, any. */
  z.object({ type: z.literal('oneOf'), values: z.array(z.string().max(300)).max(500) }),
  /** A number from … to …, both included; null leaves that end open. */
  z.object({ type: z.literal('range'), from: z.number().nullable(), to: z.number().nullable() }),
  /** A date from … to …, both included. */
  z.object({ type: z.literal('period'), from: field.date.nullable(), to: field.date.nullable() }),
  /** Text that has these words in it, in whatever case and with whatever accents. */
  z.object({ type: z.literal('contains'), text: field.line }),
  z.object({ type: z.literal('is'), value: z.boolean() }),
]);
export type FilterTest = z.infer<typeof test>;

/** One condition that what is shown has to meet. A filter of ties leaves nodes alone. */
export const filter = z.object({
  /** Id of an attribute (`core/attributes`). */
  attribute: z.string().min(1).max(60),
  test,
  /** Whether what isn't known passes as well. */
  unknown: z.boolean(),
  /** Shows what doesn't pass instead. */
  not: z.boolean(),
});
export type Filter = z.infer<typeof filter>;

/** Nodes drawn as one. */
const closedGroup = z.object({
  /** The community's id, or one that was made for a group put together by hand. */
  id: field.id,
  /** Its members; null for those who are at home in the community. */
  members: ids.nullable(),
  /** What a group put together by hand is called; empty for a community, which has a name. */
  name: field.line,
});
export type ClosedGroup = z.infer<typeof closedGroup>;

/** More styles than this nobody has. */
const mostStyles = 100;

/** What is as usual isn't kept, and the rest in one order: two that mean the same are the same. */
function chosenOnly(all: Record<string, string | null>): Record<string, string | null> {
  const given = Object.keys(all);
  const chosen = given
    .filter((style) => all[style] !== null)
    .sort()
    .slice(0, mostStyles);
  const isTidy = chosen.length === given.length && given.every((style, at) => style === chosen[at]);
  return isTidy ? all : Object.fromEntries(chosen.map((style) => [style, all[style] ?? null]));
}

const styleName = z.string().min(1).max(60);

/**
 * What the map is styled by: the id of an attribute, or "nothing", under the id of each style (`core/picture/styles`) that isn't as
 * usual. Every style has its place here: what a newer program chose is kept, and waits for one that knows it.
 */
const styling = z.record(styleName, styleName.nullable()).overwrite(chosenOnly);
export type Styling = Readonly<z.infer<typeof styling>>;

/** One axis of the map: what it is called, and its two ends. Empty where nothing is said. */
const axis = z.object({ name: field.line, low: field.line, high: field.line });

/** A stretch of the map with a name: a column (along x), a row (along y) or a ring about x = 0, y = 0 (outwards). */
const band = z.object({
  along: z.enum(['x', 'y', 'outwards']),
  /** Where it begins and ends, in map units; for a ring its radii. */
  from: z.number(),
  to: z.number(),
  name: field.line,
});

/**
 * What lies behind the map. Quadrants cross at `centre` and may have bands beside them, for what isn't known;
 * bands alone are what columns, rows and rings leave behind.
 */
const backdrop = z.object({
  type: z.enum(['none', 'grid', 'quadrants', 'bands']),
  x: axis,
  y: axis,
  bands: z.array(band).max(200).default([]),
  centre: z.object({ x: z.number(), y: z.number() }).default({ x: 0, y: 0 }),
});
export type Backdrop = z.infer<typeof backdrop>;

/** A few nodes and ties that are to be seen while the rest fades, and what is said of them on the map. */
const emphasis = z.object({
  /** What is shown: the heading of the legend. */
  title: message,
  nodes: z
    .array(
      z.object({
        id: field.id,
        /** Place in a ranking, from 1, drawn beside it. */
        place: z.number().int().min(1).max(99).nullable(),
        /** How much of what is shown it has, 0 … 1: the deeper its colour. */
        level: field.share.nullable(),
        /** Which of several groups it is in, from 0: each has a colour of its own. */
        group: z.number().int().min(0).max(999).nullable(),
      }),
    )
    .max(mostIds),
  /** What the groups are called, in their order; none where they have no names. */
  names: z.array(message).max(1_000).default([]),
  /** Ties that stay clear, besides those of none but the nodes above. */
  ties: z.array(field.id).max(200_000),
  /** What passes from one node to another, drawn as arrows; the widest have share 1. */
  flows: z
    .array(z.object({ from: field.id, to: field.id, share: field.share, isLoss: z.boolean() }))
    .max(2_000),
});
export type Emphasis = Readonly<z.infer<typeof emphasis>>;

/** How communities are drawn: as nodes with ties, as grounds round their members, or as both. */
export const communityForms = ['both', 'nodes', 'grounds'] as const;
export type CommunityForm = (typeof communityForms)[number];

/**
 * How the map of a plan is seen: what of it is shown, and in which way. Never changes the plan. What looks got after the
 * first of them were saved has a default.
 */
export const look = z.object({
  /** All of them have to be met. */
  filters: z.array(filter).max(60),
  /** Nodes hidden by hand. */
  hidden: ids,
  /** The only nodes that are shown; null for all. */
  only: ids.nullable(),
  /** Whether nodes that no shown tie reaches are left out. */
  tiedOnly: z.boolean().default(false),
  /** Nodes whose surroundings stay while the rest fades, and how many ties far these reach. */
  focus: z.object({ ids: ids.min(1), steps: z.number().int().min(0).max(20) }).nullable(),
  /** The ways from one node to another, and which of the best is picked, from 0. */
  route: z.object({ from: field.id, to: field.id, pick: z.number().int().min(0).max(20) }).nullable(),
  /** What an answer shows on the map. */
  emphasis: emphasis.nullable().default(null),
  closed: z.array(closedGroup).max(2_000),
  communities: z.enum(communityForms),
  styling,
  backdrop,
  /** The plan as it was on this day; null for all that is known. */
  day: field.date.nullable(),
  /** What changed from this day to `day` is marked. */
  since: field.date.nullable(),
});
export type Look = z.infer<typeof look>;

const namelessAxis = { name: '', low: '', high: '' };

/** Nothing behind the map. */
export const noBackdrop: Backdrop = {
  type: 'none',
  x: namelessAxis,
  y: namelessAxis,
  bands: [],
  centre: { x: 0, y: 0 },
};

/** The whole plan, drawn as usual. */
export const usualLook: Look = {
  filters: [],
  hidden: [],
  only: null,
  tiedOnly: false,
  focus: null,
  route: null,
  emphasis: null,
  closed: [],
  communities: 'both',
  styling: {},
  backdrop: noBackdrop,
  day: null,
  since: null,
};
