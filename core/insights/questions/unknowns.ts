import { z } from 'zod';
import type { Emphasis } from '../../model/look';
import { type Message, say } from '../../model/refusal';
import type { Network } from '../../network/network';
import type { FigureTable, Finding } from '../answer';
import type { Question, Subject } from '../question';
import { ranked } from '../ranking';
import { barsOf, figureOrNull, shown, tableWith } from '../showing';
import { type Gap, type Register, registerOf, type Unknown } from '../unknowns/register';
import { type Consequence, worthOf } from '../worth';

/** As many are shown on the map. */
const mostShown = 10;

/** As many are findings, and of one kind no more than that. */
const mostFindings = 4;
const mostAlike = 2;

/** To ask where somebody stands is a thing to plan for; a number or a source one looks up when one comes by. */
const consequences: Readonly<Record<Gap, Consequence>> = {
  side: 'plan',
  stance: 'plan',
  tie: 'plan',
  row: 'watch',
  people: 'watch',
};

/** Whom something is about: a node, or the two ends of a tie. */
function verticesOf({ source, target }: Network, { gap, about }: Unknown): readonly number[] {
  return gap === 'tie' ? [source[about] as number, target[about] as number] : [about];
}

function nameValues(network: Network, unknown: Unknown): Message['values'] {
  const [a, b] = verticesOf(network, unknown).map((vertex) => network.names[vertex] as string);
  return b === undefined ? { name: a ?? '' } : { a: a ?? '', b };
}

function idOf({ ids, tieIds }: Network, { gap, about }: Unknown): string {
  return `unknowns.${gap}:${(gap === 'tie' ? tieIds : ids)[about]}`;
}

function more(subject: Subject, { counts }: Register): Message[] {
  const { isCommunity } = subject.network;
  const actors = isCommunity.reduce((sum, one) => sum + 1 - one, 0);
  const doubted = counts.stance + counts.row + counts.tie;
  return [
    ...(counts.side > 0 ? [say('answers:unknowns.sides', { count: counts.side, total: actors })] : []),
    ...(counts.people > 0
      ? [say('answers:unknowns.people', { count: counts.people, total: isCommunity.length })]
      : []),
    ...(doubted > 0 ? [say('answers:unknowns.doubted', { count: doubted })] : []),
  ];
}

/** How many ties hang on whom it is about. */
function tableOfUnknown(subject: Subject, { first, total }: Register): FigureTable {
  const { network } = subject;
  const ties = subject.measured('degree').values;
  const table = tableWith(
    'unknowns',
    say('answers:table.unknowns'),
    ['sensitivity', 'doubt', 'sourceAge', 'degree'],
    first,
    (unknown) => ({
      nodeIds: verticesOf(network, unknown).map((vertex) => network.ids[vertex] as string),
      name: say(`answers:unknowns.what.${unknown.gap}`),
      values: [
        unknown.sensitivity,
        unknown.doubt,
        figureOrNull(unknown.age),
        unknown.gap === 'tie' ? null : (ties[unknown.about] as number),
      ],
    }),
  );
  return { ...table, total };
}

/** The first that aren't known, with their places; of a tie, both ends and the tie. */
function emphasisOf(network: Network, title: Message, first: readonly Unknown[]): Emphasis {
  const most = first[0]?.sensitivity || 1;
  const nodes = new Map<number, Emphasis['nodes'][number]>();
  first.slice(0, mostShown).forEach((unknown, i) => {
    for (const vertex of verticesOf(network, unknown)) {
      if (nodes.has(vertex)) continue;
      const place = unknown.gap === 'tie' ? null : i + 1;
      const id = network.ids[vertex] as string;
      nodes.set(vertex, { id, place, level: unknown.sensitivity / most, group: null });
    }
  });
  const links = first.slice(0, mostShown).filter(({ gap }) => gap === 'tie');
  const ties = links.map(({ about }) => network.tieIds[about] as string);
  return { title, nodes: [...nodes.values()], names: [], ties, flows: [] };
}

function findingsOf(network: Network, { first }: Register): Finding[] {
  const said = new Map<Gap, number>();
  const chosen = first.filter(({ gap }) => {
    said.set(gap, (said.get(gap) ?? 0) + 1);
    return (said.get(gap) ?? 0) <= mostAlike;
  });
  return chosen.slice(0, mostFindings).map((unknown) => ({
    id: idOf(network, unknown),
    question: 'unknowns',
    says: say(`answers:unknowns.finding.${unknown.gap}`, nameValues(network, unknown)),
    doubt: say('answers:unknowns.doubt'),
    // That it isn't known is sure; how much hangs on it isn't.
    worth: worthOf(consequences[unknown.gap], Math.sqrt(unknown.sensitivity), 0.5),
    emphasis: shown(
      network,
      say('answers:unknowns.title'),
      verticesOf(network, unknown),
      unknown.gap === 'tie' ? [unknown.about] : [],
    ),
  }));
}

const parameters = z.object({});

/** What isn't known, what would change an answer first at the head: the assumption register. */
export const unknowns: Question<typeof parameters> = {
  id: 'unknowns',
  parameters,
  metrics: ['sensitivity', 'doubt', 'sourceAge', 'degree', 'weight', 'betweenness'],
  run(subject) {
    const { network } = subject;
    const title = say('answers:unknowns.title');
    const register = registerOf(subject);
    const [most] = register.first;
    const isEmpty = network.ids.length === 0;
    const { error } = subject.measured('betweenness');
    const nothing = say(isEmpty ? 'answers:unknowns.says.empty' : 'answers:unknowns.says.nothing');
    return {
      question: 'unknowns',
      says: most ? say(`answers:unknowns.says.${most.gap}`, nameValues(network, most)) : nothing,
      more: more(subject, register),
      doubt: say('answers:unknowns.doubt'),
      findings: findingsOf(network, register),
      chart: most ? barsOf(network, 'sensitivity', ranked(register.byVertex), register.byVertex) : null,
      tables: most ? [tableOfUnknown(subject, register)] : [],
      emphasis: emphasisOf(network, title, register.first),
      precision: error === null || !most ? null : say('answers:precision', { error }),
      missing: isEmpty ? say('answers:unknowns.missing') : null,
    };
  },
};
