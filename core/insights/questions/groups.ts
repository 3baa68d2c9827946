import { z } from 'zod';
import { choiceParameter } from '../../attributes/parameters';
import { type Message, say } from '../../model/refusal';
import type { Network } from '../../network/network';
import type { Answer } from '../answer';
import { groupBars, groupTables } from '../groups/figures';
import { groupFindings } from '../groups/findings';
import { type FoundGroups, foundGroups } from '../groups/found';
import { everybodyIn, groupsShown } from '../groups/shown';
import type { Question } from '../question';

const parameters = z.object({
  ties: choiceParameter(['carrying', 'favour'], 'carrying', {
    label: 'groups:parameter.ties',
    words: 'groups:ties',
  }),
  resolution: choiceParameter(['fewer', 'usual', 'more'], 'usual', {
    label: 'groups:parameter.resolution',
    words: 'groups:resolution',
  }),
});

const resolutions = { fewer: 0.5, usual: 1, more: 2 };

/** Of fewer pairs than this staying together, groups are an accident of the search. */
const blurred = 0.5;
/** A group follows a community when so many of its actors who are at home anywhere are at home there. */
const follows = 2 / 3;

/** Which groups hold together by their ties, and how they compare with the communities that were drawn. */
export const groups: Question<typeof parameters> = {
  id: 'groups',
  parameters,
  metrics: [
    'modularity',
    'agreement',
    'information',
    'steadiness',
    'groupSize',
    'groupInside',
    'groupSide',
    'groupHome',
    'groupPull',
    'homePull',
  ],
  run(subject, { ties, resolution }): Answer {
    const { network, seed, web } = subject;
    const fineness = resolutions[resolution];
    const found = foundGroups(network, web(ties), seed, fineness, subject.report);
    const findings =
      found.large.length > 0 && !isBlurred(found) ? groupFindings(network, found, seed, fineness) : [];
    return {
      question: 'groups',
      says: headline(network, found),
      more: found.large.length > 0 ? furtherSentences(found) : [],
      doubt: say('groups:doubt.limit'),
      findings,
      chart: found.large.length > 0 ? groupBars(network, found.large) : null,
      tables: found.large.length > 0 ? groupTables(network, found) : [],
      emphasis: groupsShown(network, found, say('groups:shown'), everybodyIn(found.large)),
      precision: null,
      missing: missing(found),
    };
  },
};

function missing({ web, agreement }: FoundGroups): Message | null {
  if (web.neighbours.length === 0) return say('groups:missing.ties');
  return agreement ? null : say('groups:missing.homes');
}

/** Whether another search would find quite other groups: then nothing that follows from these is worth telling. */
function isBlurred({ steadiness }: FoundGroups): boolean {
  return steadiness < blurred;
}

function headline({ ids }: Network, found: FoundGroups): Message {
  const { large, agreement } = found;
  if (large.length === 0) return say('groups:says.none');
  if (isBlurred(found)) return say('groups:says.blurred', { count: large.length });
  const held = large.reduce((sum, { vertices }) => sum + vertices.length, 0);
  const following = large.filter(({ homeShare }) => homeShare !== null && homeShare >= follows).length;
  const values = { count: large.length, held, all: ids.length, following };
  if (!agreement) return say('groups:says.bare', values);
  if (following === 0) return say('groups:says.noneFollows', values);
  if (following === large.length) return say('groups:says.allFollow', values);
  return say(following === 1 ? 'groups:says.oneFollows' : 'groups:says.someFollow', values);
}

/** How clear the groups are, how they agree with the communities, and how steady they are, in words. */
function furtherSentences({ groups, agreement, steadiness }: FoundGroups): readonly Message[] {
  const clear = ladder(groups.modularity, [
    [0.3, 'weak'],
    [0.5, 'clear'],
    [Infinity, 'strong'],
  ]);
  const agreeing = ladder(agreement?.rand ?? 0, [
    [0.3, 'hardly'],
    [0.65, 'partly'],
    [Infinity, 'largely'],
  ]);
  const steady = ladder(steadiness, [
    [0.75, 'shaky'],
    [0.95, 'mostly'],
    [Infinity, 'steady'],
  ]);
  return [
    say(`groups:modularity.${clear}`, { modularity: groups.modularity }),
    ...(agreement ? [say(`groups:agreement.${agreeing}`, { rand: agreement.rand })] : []),
    say(`groups:steadiness.${steady}`, { together: Math.round(100 * steadiness) }),
  ];
}

/** The word of the first step that a value doesn't reach. */
function ladder(value: number, steps: readonly (readonly [below: number, word: string])[]): string {
  return (steps.find(([below]) => value < below) ?? (steps.at(-1) as readonly [number, string]))[1];
}
