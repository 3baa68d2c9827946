import { type Message, say } from '../../model/refusal';
import { isOurs, type Network, sideNumber } from '../../network/network';
import type { Finding } from '../answer';
import type { Subject } from '../question';
import { ranked, standingIn, surenessOf } from '../ranking';
import { shown } from '../showing';
import { type Consequence, worthOf } from '../worth';
import type { FoundCamps } from './camps';
import type { Quarrel } from './quarrels';

/** Who is worth a look, most worth first, as vertices. */
export interface Placing {
  /** On our side by what the plan says, in the other camp by their ties; and the other way round. */
  readonly across: readonly number[];
  readonly near: readonly number[];
  /** In a camp that doesn't suit all of their ties. */
  readonly uneasy: readonly number[];
  /** Whom it would pay to win. */
  readonly swing: readonly number[];
}

/** Somebody with ties of worth to both camps: neither is less than a quarter of the larger. */
const heldTogether = 0.4;

/** A fall of stance within a year that is worth a word. */
const slipped = -0.5;

/** No more findings than this say the same of different nodes. */
const mostAlike = 2;

const [own, rival] = (['own', 'rival'] as const).map(sideNumber);

/** Sorts out who is worth a look. Those who are across only count where there are two camps. */
export function placingsOf(subject: Subject, { camp, sizes, unease }: FoundCamps): Placing {
  const { network } = subject;
  const regard = subject.measured('pagerank').values;
  const isSplit = sizes[1] > 0;
  return {
    across: isSplit ? ranked(regard, (v) => camp[v] === 1 && isOurs(network, v)) : [],
    near: isSplit ? ranked(regard, (v) => camp[v] === 0 && network.side[v] === rival) : [],
    uneasy: ranked(unease, (v) => (unease[v] as number) > 0),
    swing: ranked(
      subject.measured('swing').values,
      (v) => (subject.measured('swing').values[v] as number) > 0,
    ),
  };
}

/** What is worth telling of sides and camps. */
export function sideFindings(
  subject: Subject,
  camps: FoundCamps,
  { across, near, swing }: Placing,
  quarrels: readonly Quarrel[],
): Finding[] {
  const { network } = subject;
  const { names, ids, stanceChange } = network;
  const regard = subject.measured('pagerank').values;
  const standing = standingIn(regard);
  const finding = (
    what: string,
    consequence: Consequence,
    vertices: readonly number[],
    values: Message['values'],
    extent: number = standing[vertices[0] ?? 0] ?? 0,
    sureness: number = surenessOf(network.confidence[vertices[0] ?? 0] ?? Number.NaN),
  ): Finding => ({
    id: `sides.${what}:${vertices.map((v) => ids[v]).join(':')}`,
    question: 'sides',
    says: say(`balance:finding.${what}`, { name: names[vertices[0] ?? 0] ?? '', ...values }),
    doubt: say(`balance:findingDoubt.${what}`, { name: names[vertices[0] ?? 0] ?? '' }),
    worth: worthOf(consequence, extent, sureness),
    emphasis: shown(network, say('balance:title.two'), vertices),
  });
  const first = (vertices: readonly number[]) => vertices.slice(0, mostAlike);
  const { between, unease, camp, sizes } = camps;
  const torn = ranked(
    between,
    (v) => sizes[1] > 0 && (between[v] as number) >= heldTogether && (unease[v] as number) > 0,
  )
    .sort((a, b) => (regard[b] as number) - (regard[a] as number) || a - b)
    .filter((v) => network.side[v] !== own);
  const slipping = ranked(
    stanceChange.map((change) => -change),
    (v) => isOurs(network, v) && (stanceChange[v] as number) <= slipped,
  );
  const sureOfStance = (v: number) => surenessOf(network.stanceConfidence[v] ?? Number.NaN);
  return [
    ...first(swing).map((v) => finding('swing', 'act', [v], {}, standing[v], sureOfStance(v))),
    ...first(across.filter((v) => !torn.includes(v))).map((v) => finding('across', 'plan', [v], {})),
    ...first(near.filter((v) => !torn.includes(v))).map((v) => finding('near', 'plan', [v], {})),
    ...first(torn).map((v) =>
      finding('torn', 'plan', [v], {
        count: friendsOf(camps, v, 1 - (camp[v] as number)),
        others: friendsOf(camps, v, camp[v] as number),
      }),
    ),
    ...first(slipping).map((v) => finding('slipping', 'act', [v], {}, standing[v], sureOfStance(v))),
    ...quarrels
      .filter(({ friend, between: [a, b] }) => [friend, a, b].every((v) => isOurs(network, v)))
      .slice(0, mostAlike)
      .map(({ friend, between: [a, b] }) =>
        finding('quarrel', 'act', [friend, a, b], { names: namesBetween(network, a, b) }),
      ),
  ];
}

function namesBetween({ names }: Network, a: number, b: number): string[] {
  return [names[a] ?? '', names[b] ?? ''];
}

/** With how many of a camp somebody has ties in favour. */
function friendsOf({ pairs, camp }: FoundCamps, v: number, of: number): number {
  let count = 0;
  for (let slot = pairs.offsets[v] as number; slot < (pairs.offsets[v + 1] as number); slot++)
    if ((pairs.weights[slot] as number) > 0 && camp[pairs.neighbours[slot] as number] === of) count++;
  return count;
}
