import { z } from 'zod';
import { nodeParameter } from '../../attributes/parameters';
import { type Message, say } from '../../model/refusal';
import { type Introduction, surest } from '../../network/introductions';
import { isOurs, type Network, sideNumber } from '../../network/network';
import { type WarmWays, warmWays } from '../../network/warm-ways';
import type { Answer, Chart, FigureTable, Finding } from '../answer';
import type { Question, Subject } from '../question';
import { largestOf, ranked, sureEnough, surenessOf } from '../ranking';
import { shown, tableOf, tableWith } from '../showing';
import { worthOf } from '../worth';

const [own, ally, undecided, rival] = (['own', 'ally', 'undecided', 'rival'] as const).map(sideNumber);

/** How many ways are shown. */
const fewBest = 5;

/** For so many of the heaviest whom we might want to get to it is looked whether a door stands open. */
const mostDoors = 12;

/** No more findings than this say the same of different nodes. */
const mostAlike = 2;

/** A single step that carries less well is no open door. */
const open = 0.1;

/** Ways from our own people, and beside them from our allies for those whom no way of our own leads to. */
interface Side {
  readonly network: Network;
  readonly weight: Float64Array;
  readonly fromOurs: WarmWays;
  readonly fromAllies: WarmWays;
}

const isActor = ({ isCommunity }: Network, vertex: number) => isCommunity[vertex] === 0;

function sideOf(subject: Subject): Side {
  const { network } = subject;
  const from = (place: number | undefined) =>
    warmWays(network, (vertex) => network.side[vertex] === place && isActor(network, vertex));
  return { network, weight: subject.measured('weight').values, fromOurs: from(own), fromAllies: from(ally) };
}

/** Whom one would most like to get to: the heaviest undecided actor whom none of us is tied to; failing that any undecided, then a rival. */
function usualTarget({ network, weight, fromOurs }: Side): number | undefined {
  const wanted = (place: number | undefined) =>
    ranked(weight, (vertex) => network.side[vertex] === place && isActor(network, vertex));
  const swayed = wanted(undecided);
  return (
    swayed.slice(0, mostDoors).find((vertex) => !fromOurs.isNext(vertex)) ?? swayed[0] ?? wanted(rival)[0]
  );
}

interface Found {
  readonly ways: readonly Introduction[];
  /** Whether it is our allies who would have to begin. */
  readonly byAllies: boolean;
}

function waysTo({ fromOurs, fromAllies }: Side, target: number): Found {
  const ours = fromOurs.to(target, fewBest);
  if (ours.length > 0) return { ways: ours, byAllies: false };
  return { ways: fromAllies.to(target, fewBest), byAllies: true };
}

const between = ({ vertices }: Introduction): readonly number[] => vertices.slice(1, -1);

function says(network: Network, target: number, { ways, byAllies }: Found): Message {
  const to = network.names[target] as string;
  const [best] = ways;
  if (!best) return say('answers:routes.says.none', { to });
  const from = network.names[best.vertices[0] as number] as string;
  const middle = between(best);
  const who = byAllies ? 'ally' : 'own';
  if (middle.length === 0) return say(`answers:routes.says.direct.${who}`, { from, to });
  const through = middle.map((vertex) => network.names[vertex] as string);
  return say(`answers:routes.says.through.${who}`, { from, to, through });
}

/** The step that carries least. */
function weakestSaid({ names }: Network, { vertices, strengths, weakest }: Introduction): Message {
  const [a, b] = [vertices[weakest], vertices[weakest + 1]].map((vertex) => names[vertex ?? 0] as string);
  return say('answers:routes.weakest', { a: a ?? '', b: b ?? '', share: strengths[weakest] ?? 0 });
}

function more(network: Network, { ways }: Found): Message[] {
  const [best] = ways;
  if (!best) return [];
  const nameOf = (vertex: number | undefined) => network.names[vertex ?? 0] as string;
  const middle = between(best);
  const gate = middle.find((vertex) => ways.every((way) => between(way).includes(vertex)));
  const all: Message[] = best.links.length > 1 ? [weakestSaid(network, best)] : [];
  if (ways.length > 1 && gate !== undefined)
    all.push(say('answers:routes.gate', { name: nameOf(gate), count: ways.length }));
  const other = ways.find((way) => between(way).length > 0 && !between(way).includes(middle[0] ?? -1));
  if (other && middle.length > 0)
    all.push(
      say('answers:routes.second', { from: nameOf(other.vertices[0]), through: between(other).map(nameOf) }),
    );
  return all;
}

function doubtOf(network: Network, best: Introduction | undefined): Message {
  if (!best) return say('answers:routes.doubt.unseen');
  const sure = best.links.map((link) => network.tieConfidence[link] as number);
  const least = sure.reduce(
    (found, one, i) => (surenessOf(one) < surenessOf(sure[found] as number) ? i : found),
    0,
  );
  if (surenessOf(sure[least] as number) >= sureEnough) return say('answers:routes.doubt.judged');
  const [a, b] = [best.vertices[least], best.vertices[least + 1]].map(
    (vertex) => network.names[vertex ?? 0] as string,
  );
  return say(Number.isNaN(sure[least]) ? 'answers:routes.doubt.unrated' : 'answers:routes.doubt.unsure', {
    ...{ a: a ?? '', b: b ?? '' },
  });
}

/** Whom somebody on our side could introduce us to, and whom nobody could. */
function doors(side: Side): Finding[] {
  const { network, weight, fromOurs, fromAllies } = side;
  const { ids, names } = network;
  const heaviest = largestOf(weight) || 1;
  const wanted = ranked(
    weight,
    (vertex) => network.side[vertex] === undecided && isActor(network, vertex),
  ).slice(0, mostDoors);
  const opened: Finding[] = [];
  const shut: Finding[] = [];
  const mayIntroduce = (vertex: number) => network.side[vertex] === ally && isActor(network, vertex);
  for (const target of wanted) {
    const extent = (weight[target] as number) / heaviest;
    const to = names[target] as string;
    const title = say('answers:routes.title', { to });
    if (fromOurs.strengths[target] === 0 && fromAllies.strengths[target] === 0)
      shut.push({
        id: `routes.shut:${ids[target]}`,
        question: 'routes',
        says: say('answers:routes.finding.shut', { to }),
        doubt: say('answers:routes.doubt.unseen'),
        worth: worthOf('plan', extent, surenessOf(network.confidence[target] as number)),
        emphasis: shown(network, title, [target]),
      });
    const door = fromOurs.isNext(target) ? null : fromOurs.introducing(target, mayIntroduce);
    if (!door || door.strength < open) continue;
    const [from, through] = door.vertices.map((vertex) => names[vertex] as string);
    opened.push({
      id: `routes.door:${ids[target]}`,
      question: 'routes',
      says: say('answers:routes.finding.door', { from: from ?? '', through: through ?? '', to }),
      doubt: doubtOf(network, door),
      worth: worthOf('act', extent, (door.strengths[door.weakest] as number) / surest),
      emphasis: shown(network, title, [target, ...door.vertices.slice(0, -1)], door.links),
    });
  }
  return [...opened.slice(0, mostAlike), ...shut.slice(0, mostAlike)];
}

function chartOf({ ids }: Network, ways: readonly Introduction[]): Chart {
  return {
    type: 'ways',
    ways: ways.map(({ vertices, strengths, weakest, strength }) => ({
      nodeIds: vertices.map((vertex) => ids[vertex] as string),
      ...{ strengths, weakest, strength },
    })),
  };
}

function waysTable({ ids, names }: Network, ways: readonly Introduction[]): FigureTable {
  const table = tableWith(
    'ways',
    say('answers:table.ways'),
    ['wayStrength', 'waySteps', 'weakestStep'],
    ways,
    ({ vertices, strength, links, strengths, weakest }) => ({
      nodeIds: [vertices[0], vertices.at(-1)].map((vertex) => ids[vertex ?? 0] as string),
      name: say('answers:routes.along', { names: vertices.map((vertex) => names[vertex] as string) }),
      values: [strength, links.length, strengths[weakest] ?? null],
    }),
  );
  return { ...table, oneWay: true };
}

/** How near everybody is whom we might want to get to. */
function nearnessTable({ network, weight, fromOurs }: Side): FigureTable {
  const wanted = ranked(weight, (vertex) => isActor(network, vertex) && network.side[vertex] !== own);
  const columns = { wayStrength: fromOurs.strengths, weight };
  return tableOf(network, 'nearness', say('answers:table.nearness'), wanted, columns);
}

function withoutTarget(missing: Message, emphasis: Answer['emphasis']): Answer {
  return {
    question: 'routes',
    says: say('answers:routes.says.nobody'),
    more: [],
    doubt: say('answers:routes.doubt.judged'),
    findings: [],
    chart: null,
    tables: [],
    emphasis,
    precision: null,
    missing,
  };
}

const parameters = z.object({
  to: nodeParameter(['actor', 'community'], { label: 'answers:routes.to' }),
});

/** How we could get to somebody: introductions from our own people, else from our allies, by how well each step carries. */
export const routes: Question<typeof parameters> = {
  id: 'routes',
  parameters,
  metrics: ['wayStrength', 'waySteps', 'weakestStep', 'weight'],
  run(subject, { to }) {
    const { network } = subject;
    const { side, ids, names } = network;
    const nothing = shown(network, say('answers:routes.title', { to: '' }), []);
    if (!ids.some((_, vertex) => isActor(network, vertex) && isOurs(network, vertex)))
      return withoutTarget(say('answers:routes.missing.nobodyOurs'), nothing);
    const all = sideOf(subject);
    const asked = to === null ? -1 : ids.indexOf(to);
    const target = asked === -1 ? usualTarget(all) : asked;
    if (target === undefined) return withoutTarget(say('answers:routes.missing.nobodyElse'), nothing);
    if (side[target] === own && isActor(network, target))
      return withoutTarget(say('answers:routes.missing.ours', { name: names[target] as string }), nothing);
    const found = waysTo(all, target);
    const [best] = found.ways;
    const title = say('answers:routes.title', { to: names[target] as string });
    const steps = [...new Set(found.ways.flatMap(({ links }) => links))];
    const clear = [...new Set([target, ...found.ways.flatMap(({ vertices }) => vertices)])];
    return {
      question: 'routes',
      says: says(network, target, found),
      more: more(network, found),
      doubt: doubtOf(network, best),
      findings: doors(all),
      chart: best ? chartOf(network, found.ways) : null,
      tables: [...(best ? [waysTable(network, found.ways)] : []), nearnessTable(all)],
      emphasis: shown(network, title, clear, steps),
      precision: null,
      missing: null,
    };
  },
};
