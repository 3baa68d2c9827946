import { type Actor, newActor } from '../../core/model/actor';
import { type Community, newCommunity } from '../../core/model/community';
import { noRows, type PlanRows } from '../../core/model/document';
import type { Evidence } from '../../core/model/evidence';
import type { Node } from '../../core/model/node';
import { type Language, type PlanRow, planRowId } from '../../core/model/plan';
import type { Stance } from '../../core/model/stance';
import { newTie, type Tie, type TieKind } from '../../core/model/tie';
import { actors } from './actors/actors';
import { type CommunityId, communities } from './communities/communities';
import type { Source } from './evidence';
import { places } from './places';
import { stances } from './stances';
import { type Tag, tags } from './tags';
import { tieDetails } from './ties/details';
import type { MemberLine, Strength } from './ties/facts';
import { overlaps, referrals } from './ties/flows';
import { influences } from './ties/influences';
import { membersNearUs } from './ties/members-near';
import { membersRivals } from './ties/members-rivals';
import { membersUndecided } from './ties/members-undecided';
import { alliances, imitations, rivalries } from './ties/sides';
import { savedViews } from './views';
import { inLanguage, type Text } from './words';

const plan = {
  name: { it: 'Altomiglio, la giornata di maggio', en: 'Altomiglio, the May meeting' },
  client: 'Altomiglio Formazione',
  question: {
    it: 'La riunione annuale dei direttori commerciali si deve tenere con Altomiglio?',
    en: 'Should the yearly meeting of sales directors be held with Altomiglio?',
  },
  createdAt: '2027-01-18T08:30:00.000Z',
};

const members: Readonly<Record<CommunityId, readonly MemberLine[]>> = {
  ...membersNearUs,
  ...membersUndecided,
  ...membersRivals,
};

const tiesByKind = [
  ['influence', influences],
  ['alliance', alliances],
  ['rivalry', rivalries],
  ['imitation', imitations],
  ['overlap', overlaps],
  ['referral', referrals],
] as const;

/** The texts of one language. */
function voiceOf(language: Language) {
  return {
    say: (text: Text = '') => inLanguage(text, language),
    evidence: (sources: readonly Source[] = []): Evidence[] =>
      sources.map(({ field = '', source, date, confidence }) => ({
        field,
        source: source[language],
        date,
        confidence,
      })),
    tags: (chosen: readonly Tag[] = []) => chosen.map((tag) => tags[tag][language]),
  };
}

type Voice = ReturnType<typeof voiceOf>;

function planRowIn(language: Language, { say }: Voice): PlanRow {
  return {
    id: planRowId,
    name: say(plan.name),
    client: plan.client,
    question: say(plan.question),
    language,
    timeZone: 'Europe/Rome',
    createdAt: plan.createdAt,
  };
}

function nodes(): Node[] {
  return Object.entries(places).map(([id, [x, y]]) => ({
    id,
    kind: id in communities ? 'community' : 'actor',
    x,
    y,
    pinned: false,
  }));
}

function actorRows(voice: Voice): Actor[] {
  return Object.entries(actors).map(([id, facts]) => ({
    ...newActor(id, facts.name),
    type: facts.type ?? 'person',
    side: facts.side ?? null,
    roles: [...(facts.roles ?? [])],
    headline: voice.say(facts.headline),
    platform: voice.say(facts.platform),
    handle: facts.handle ?? '',
    reach: facts.reach ?? null,
    credibility: facts.credibility ?? null,
    confidence: facts.confidence ?? null,
    tags: voice.tags(facts.tags),
    evidence: voice.evidence(facts.evidence),
    notes: voice.say(facts.notes),
  }));
}

function communityRows(voice: Voice): Community[] {
  return Object.entries(communities).map(([id, facts]) => ({
    ...newCommunity(id, voice.say(facts.name)),
    kind: facts.kind,
    side: facts.side,
    origin: facts.origin ?? null,
    purpose: voice.say(facts.purpose),
    ownerId: facts.owner ?? null,
    platform: voice.say(facts.platform),
    handle: facts.handle ?? '',
    audience: facts.audience,
    activity: facts.activity ?? null,
    promoTolerance: facts.promoTolerance ?? null,
    confidence: facts.confidence ?? null,
    tags: voice.tags(facts.tags),
    evidence: voice.evidence(facts.evidence),
    notes: voice.say(facts.notes),
  }));
}

function tieRow(kind: TieKind, source: string, target: string, strength: Strength, voice: Voice): Tie {
  const [valence, weight, confidence, since] = strength;
  const id = `${source}.${kind}.${target}`;
  const details = tieDetails[id];
  return {
    ...newTie(id, source, target, kind),
    valence,
    weight,
    confidence,
    since,
    until: details?.until ?? null,
    tags: voice.tags(details?.tags),
    evidence: voice.evidence(details?.evidence),
    notes: voice.say(details?.notes),
  };
}

function tieRows(voice: Voice): Tie[] {
  const memberships = Object.entries(members).flatMap(([community, lines]) =>
    lines.map(([who, rank, ...strength]) => ({
      ...tieRow('membership', who, community, strength, voice),
      rank,
    })),
  );
  const others = tiesByKind.flatMap(([kind, lines]) =>
    lines.map(([source, target, ...strength]) => tieRow(kind, source, target, strength, voice)),
  );
  return [...memberships, ...others];
}

function stanceRows(voice: Voice): Stance[] {
  return Object.entries(stances).flatMap(([actorId, lines]) =>
    lines.map(([date, value, confidence, ...evidence]) => ({
      id: `${actorId}.${date}`,
      actorId,
      date,
      value,
      confidence,
      evidence: voice.evidence(evidence),
    })),
  );
}

/**
 * The sample plan: a sales-training consultancy that wants the yearly meeting of sales directors, and everybody
 * around it. All names are invented. The same in both languages but for the words; ids are the same in both.
 */
export function samplePlan(language: Language): PlanRows {
  const voice = voiceOf(language);
  return {
    ...noRows,
    plan: [planRowIn(language, voice)],
    node: nodes(),
    actor: actorRows(voice),
    community: communityRows(voice),
    stance: stanceRows(voice),
    tie: tieRows(voice),
    ...savedViews(voice.say),
  };
}
