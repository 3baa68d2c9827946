import { z } from 'zod';
import { dateOfDay } from '../../model/calendar';
import type { Emphasis } from '../../model/look';
import { type Message, say } from '../../model/refusal';
import { isOurs, type Network, sideNumber } from '../../network/network';
import type { Answer, Chart, FigureTable } from '../answer';
import { namesOf } from '../naming';
import type { Question, Subject } from '../question';
import { ranked } from '../ranking';
import { figureOrNull, tableOf, tableWith } from '../showing';
import { campsOf, type FoundCamps, noCamp } from '../sides/camps';
import { type Placing, placingsOf, sideFindings } from '../sides/findings';
import { type Quarrel, quarrelsAmongUs } from '../sides/quarrels';

/** Of those who sit uneasily, as many are numbered on the map. */
const mostNumbered = 10;

/** Places on the board, those with most regard first: of more, a window would have to read for long. */
const mostPlaces = 500;

const mostQuarrels = 20;

/** Of those whom it would pay to win, as many are marked on the board. */
const mostSwing = 5;

const [own, undecided, rival] = (['own', 'undecided', 'rival'] as const).map(sideNumber);

/** What the answer is said from. */
interface Told {
  readonly subject: Subject;
  readonly network: Network;
  readonly camps: FoundCamps;
  readonly placings: Placing;
  readonly actors: readonly number[];
}

/** Whether the plan says of anybody where they stand. */
function isSided({ side }: Network): boolean {
  return side.some((one) => one !== undecided);
}

/** Whether it says so of anybody, or what stance they took. */
function hasSides(network: Network): boolean {
  return isSided(network) || !network.stance.every(Number.isNaN);
}

function says({ network, camps }: Told): Message {
  const { favour, against, index, sizes } = camps;
  const [ours, theirs] = sizes;
  if (favour + against === 0) return say('balance:says.noTies');
  if (against === 0) return say('balance:says.noEnmity');
  if (theirs === 0) return say('balance:says.oneCamp', { count: against, ties: favour + against });
  const values = { ours, theirs, ties: favour + against };
  const whose = isSided(network) ? 'ours' : 'two';
  if (index.upper === 0) return say(`balance:says.${whose}Clean`, values);
  return say(`balance:says.${whose}`, { ...values, count: index.upper });
}

function standSaid({ network, actors }: Told): Message[] {
  if (actors.length === 0) return [];
  if (!hasSides(network)) return [say('balance:standNone')];
  const count = (keep: (vertex: number) => boolean) => actors.filter(keep).length;
  return [
    say('balance:stand', {
      ours: count((v) => isOurs(network, v)),
      undecided: count((v) => network.side[v] === undecided),
      rivals: count((v) => network.side[v] === rival),
      count: count((v) => Number.isNaN(network.stance[v])),
      total: actors.length,
    }),
  ];
}

function acrossSaid({ network, placings }: Told): Message[] {
  const { across } = placings;
  return across.length > 0
    ? [say('balance:across', { names: namesOf(network, across), count: across.length })]
    : [];
}

function swingSaid({ network, placings }: Told): Message[] {
  const { swing } = placings;
  return swing.length > 0 ? [say('balance:swing', { names: namesOf(network, swing) })] : [];
}

function balanceSaid({ camps: { balanced, against } }: Told): Message[] {
  return Number.isNaN(balanced) || against === 0 ? [] : [say('balance:balanced', { part: balanced })];
}

function doubtOf({ network, actors, camps }: Told): Message {
  const assumed = actors.filter((v) => Number.isNaN(network.stance[v])).length;
  if (2 * assumed > actors.length && actors.length > 0)
    return say('balance:doubt.assumed', { count: assumed, total: actors.length });
  if (!camps.index.exact) return say('balance:doubt.bounds');
  return camps.against > 0 ? say('balance:doubt.two') : say('balance:doubt.noEnmity');
}

/** An actor's stance as somebody wrote it down, else what the side makes us assume. */
function boardOf({ network, actors, placings, subject }: Told): Chart | null {
  const { ids, side, stance, stanceConfidence, stanceDay } = network;
  const assumed = (v: number) => {
    if (side[v] === undecided) return null;
    if (side[v] === rival) return -1;
    return side[v] === own ? 2 : 1;
  };
  const swings = new Map(placings.swing.slice(0, mostSwing).map((v, at) => [v, at + 1]));
  const regard = subject.measured('pagerank').values;
  const ordered = actors.toSorted(
    (a, b) =>
      Number(swings.has(b)) - Number(swings.has(a)) || (regard[b] as number) - (regard[a] as number) || a - b,
  );
  const places = ordered.slice(0, mostPlaces).map((v) => {
    const taken = figureOrNull(stance[v]);
    const day = figureOrNull(stanceDay[v]);
    return {
      nodeId: ids[v] as string,
      stance: taken ?? assumed(v),
      confidence: figureOrNull(stanceConfidence[v]),
      date: day === null ? null : dateOfDay(day),
      assumed: taken === null,
      swing: swings.get(v) ?? null,
    };
  });
  const order = (value: number | null) => value ?? -3;
  return actors.length > 0
    ? { type: 'board', places: places.sort((a, b) => order(b.stance) - order(a.stance)) }
    : null;
}

function tablesOf(told: Told, quarrels: readonly Quarrel[]): FigureTable[] {
  const { network, camps, placings, subject } = told;
  const measured = (id: string) => subject.measured(id).values;
  const { swing, uneasy, across } = placings;
  const people = { stance: network.stance, pagerank: measured('pagerank') };
  const { index, census, balanced, favour, against } = camps;
  const kinds = (['+++', '+--', '++-', '---'] as const).filter(() => favour + against > 0);
  const tables: FigureTable[] = [
    tableWith(
      'balance',
      say('balance:table.balance'),
      ['frustration', 'frustrationBound', 'balancedShare'],
      favour + against > 0 ? [index] : [],
      ({ upper, lower }) => ({
        nodeIds: [],
        name: say('balance:whole'),
        values: [upper, lower, figureOrNull(balanced)],
      }),
    ),
    tableOf(network, 'swing', say('balance:table.swing'), swing, {
      swing: measured('swing'),
      persuadability: measured('persuadability'),
      effort: measured('effort'),
      ...people,
    }),
    tableOf(network, 'uneasy', say('balance:table.uneasy'), uneasy, { unease: camps.unease, ...people }),
    tableOf(network, 'across', say('balance:table.across'), across, { unease: camps.unease, ...people }),
    tableWith(
      'quarrels',
      say('balance:table.quarrels'),
      ['quarrel'],
      quarrels,
      ({ friend, between, strength }) => ({
        nodeIds: [friend, ...between].map((v) => network.ids[v] as string),
        name: say('balance:quarrel', {
          name: network.names[friend] as string,
          names: namesOf(network, between),
        }),
        values: [strength],
      }),
    ),
    tableWith('triangles', say('balance:table.triangles'), ['signedTriangles'], kinds, (kind) => ({
      nodeIds: [],
      name: say(`balance:triangles.${kind}`),
      values: [census[kind]],
    })),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

/** The two camps as groups, those who sit uneasily numbered, and the ties that the split does no justice to. */
function emphasisOf({ network, camps, placings }: Told): Emphasis {
  const { camp, sizes } = camps;
  const numbered = new Map(placings.uneasy.slice(0, mostNumbered).map((v, at) => [v, at + 1]));
  const { ids, tieIds, source, target, valence } = network;
  const isSplit = sizes[1] > 0;
  const wronged = tieIds.filter((_, t) => {
    const [a, b] = [camp[source[t] as number], camp[target[t] as number]];
    const value = valence[t] as number;
    return isSplit && value !== 0 && a !== noCamp && b !== noCamp && (a === b) !== value > 0;
  });
  return {
    title: say(isSplit ? 'balance:title.two' : 'balance:title.one'),
    nodes: ids.flatMap((id, v) =>
      camp[v] === noCamp
        ? []
        : [{ id, place: numbered.get(v) ?? null, level: null, group: isSplit ? (camp[v] as number) : null }],
    ),
    names: isSplit && isSided(network) ? [say('balance:camp.ours'), say('balance:camp.theirs')] : [],
    ties: wronged,
    flows: [],
  };
}

function precisionOf({ camps: { index } }: Told): Message | null {
  return index.exact ? null : say('balance:precision', { lower: index.lower, upper: index.upper });
}

function missingOf(hasTies: boolean, hasSides: boolean): Message | null {
  if (!hasSides) return say('balance:missing.sides');
  return hasTies ? null : say('balance:missing.ties');
}

const parameters = z.object({});

/**
 * Where everybody stands: stances beside sides, the two camps that fit the ties best (structural balance), who sits uneasily in them or
 * across from where they are said to stand, and whom it would pay to win.
 */
export const sides: Question<typeof parameters> = {
  id: 'sides',
  parameters,
  metrics: [
    'stance',
    'unease',
    'persuadability',
    'effort',
    'swing',
    'pagerank',
    'frustration',
    'frustrationBound',
    'balancedShare',
    'signedTriangles',
    'quarrel',
  ],
  improves: true,
  run(subject) {
    const { network } = subject;
    const camps = campsOf(subject);
    const actors = ranked(network.people.map(() => 0)).filter((v) => network.isCommunity[v] === 0);
    const told: Told = { subject, network, camps, placings: placingsOf(subject, camps), actors };
    const quarrels = quarrelsAmongUs(network, camps.pairs, mostQuarrels);
    const hasTies = camps.favour + camps.against > 0;
    const [split, stand] = [says(told), standSaid(told)];
    // Where sides are known, they are the answer, and what the ties make of them comes after; so it is where neither is known.
    const stood = (hasTies ? isSided(network) : !hasSides(network)) ? stand[0] : undefined;
    const answer: Answer = {
      question: 'sides',
      says: stood ?? split,
      more: [
        ...(stood ? [split] : []),
        ...acrossSaid(told),
        ...swingSaid(told),
        ...(stood ? [] : stand),
        ...balanceSaid(told),
      ].slice(0, 3),
      doubt: doubtOf(told),
      findings: sideFindings(subject, camps, told.placings, quarrels),
      chart: boardOf(told),
      tables: tablesOf(told, quarrels),
      emphasis: emphasisOf(told),
      precision: precisionOf(told),
      missing: missingOf(hasTies, hasSides(network)),
    };
    return answer;
  },
};
