import { attentionOf, usualAttention } from '../../core/diffusion/attention';
import { leaks } from '../../core/insights/questions/leaks';
import { reach } from '../../core/insights/questions/reach';
import { watchers } from '../../core/insights/questions/watchers';
import { subjectOf } from '../../core/insights/subject';
import { type Actor, newActor } from '../../core/model/actor';
import { type Community, newCommunity } from '../../core/model/community';
import { documentOf, noRows } from '../../core/model/document';
import { newTie, type Tie } from '../../core/model/tie';
import { networkOf } from '../../core/network/network';
import { referenceDataIsHere, referenceFile } from '../fixtures/reference-files';
import { median, report } from './figures';

interface Shared {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly {
    readonly source: string;
    readonly target: string;
    readonly attributes: { readonly Weight: string };
  }[];
}

const runs = 15;

if (referenceDataIsHere) measure();
else console.error('the reference data is not beside the checkout: nothing measured');

/**
 * Communities joined by the people who post in both: 5,228 and 22,400 of reddit, with audiences and activities made up, and so are 500
 * actors, each in ten of them, of whom one in five is a rival.
 */
function measure(): void {
  const { bytes } = referenceFile('reddit_interest/backbone_sigma.json.gz');
  const { nodes, edges } = JSON.parse(new TextDecoder().decode(bytes)) as Shared;
  const heaviest = Math.max(...edges.map(({ attributes }) => Number(attributes.Weight)));
  const community = nodes.map(
    ({ id }, i): Community => ({
      ...newCommunity(id, id),
      side: i % 40 === 0 ? 'own' : i % 40 === 1 ? 'rival' : 'undecided',
      audience: 200 + ((i * 7_919) % 40_000),
      activity: 0.05 + ((i * 31) % 50) / 100,
    }),
  );
  const actor = Array.from(
    { length: 500 },
    (_, i): Actor => ({
      ...newActor(`actor ${i}`, `actor ${i}`),
      side: i % 5 === 0 ? 'rival' : 'undecided',
    }),
  );
  const memberships = actor.flatMap(({ id }, i) =>
    Array.from({ length: 10 }, (_, k) => {
      const place = community[(40 * k + 397 * i) % community.length]?.id ?? '';
      return newTie(`m${i} ${k}`, id, place, 'membership');
    }),
  );
  const overlaps = edges.map(
    ({ source, target, attributes }, i): Tie => ({
      ...newTie(`t${i}`, source, target, 'overlap'),
      weight: Math.sqrt(Number(attributes.Weight) / heaviest),
    }),
  );
  const place = { x: null, y: null, pinned: false };
  const node = [
    ...community.map(({ id }) => ({ id, kind: 'community' as const, ...place })),
    ...actor.map(({ id }) => ({ id, kind: 'actor' as const, ...place })),
  ];
  const tie = [...overlaps, ...memberships];
  const network = networkOf(documentOf({ ...noRows, node, community, actor, tie }));
  const what = `${nodes.length.toLocaleString('en')} communities, ${edges.length.toLocaleString('en')} overlaps`;

  const plain = repeated(() => plainLedger(community, overlaps));
  const ours = repeated(() => attentionOf(network));
  const expected = plainLedger(community, overlaps);
  const off = [...attentionOf(network).loses].reduce(
    (most, hours, v) => Math.max(most, Math.abs(hours - (expected.get(community[v]?.id ?? '') ?? 0))),
    0,
  );
  if (off > 1e-6) throw new Error(`the two ledgers differ by ${off} hours`);
  report({
    name: `the ledger of attention, ${what}`,
    value: ours,
    unit: 'ms',
    peer: 'objects and Maps',
    peerValue: plain,
  });
  const subject = () => subjectOf(network, { day: '2027-01-20', seed: 1, exact: true });
  const questions = {
    reach: () => reach.run(subject(), { communities: null }),
    leaks: () => leaks.run(subject(), {}),
    watchers: () => watchers.run(subject(), { communities: null }),
  };
  for (const [name, ask] of Object.entries(questions))
    report({
      name: `${name}, ${what}`,
      value: repeated(ask),
      unit: 'ms',
      peer: 'the ledger by objects and Maps',
      peerValue: plain,
    });
}

function repeated(work: () => unknown): number {
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

/** What each community loses, as one would write it down first. */
function plainLedger(communities: readonly Community[], ties: readonly Tie[]): Map<string, number> {
  const facts = new Map(
    communities.map(({ id, audience, activity, tags, platform, kind }) => {
      const [people, active] = [audience ?? 0, activity ?? 0];
      const pull = active * Math.sqrt(people / 1_000);
      return [
        id,
        { people, has: people * active * usualAttention.hours, pull, tags: new Set(tags), platform, kind },
      ];
    }),
  );
  const around = new Map<string, Map<string, number>>();
  for (const { sourceId, targetId, weight } of ties)
    for (const [one, other] of [
      [sourceId, targetId],
      [targetId, sourceId],
    ] as const) {
      if (one === other) continue;
      const known = around.get(one) ?? new Map<string, number>();
      known.set(other, Math.max(weight, known.get(other) ?? 0));
      around.set(one, known);
    }
  const losses = new Map<string, number>();
  for (const [id, others] of around) {
    const own = facts.get(id);
    if (!own) continue;
    let left = 1;
    for (const [other, weight] of others) {
      const rival = facts.get(other);
      if (!rival) continue;
      const both = [...own.tags].filter((tag) => rival.tags.has(tag)).length;
      const tags =
        own.tags.size === 0 || rival.tags.size === 0 ? 0.5 : both / (own.tags.size + rival.tags.size - both);
      const platform =
        own.platform === '' || rival.platform === '' ? 0.5 : Number(own.platform === rival.platform);
      const alike = 0.6 * tags + 0.2 * platform + 0.2 * Number(own.kind === rival.kind);
      const shared = (weight * Math.min(own.people, rival.people)) / own.people;
      left *= 1 - shared * alike * (rival.pull / (own.pull + rival.pull));
    }
    losses.set(id, own.has * (1 - left));
  }
  return losses;
}
