import { describe, expect, it } from 'vitest';
import { groups } from '../../../core/insights/questions/groups';
import { documentOf, type PlanDocument } from '../../../core/model/document';
import type { Side } from '../../../core/model/sides';
import { diceOf } from '../../../core/network/dice';
import { samplePlan } from '../../../resources/sample/sample';
import { Drawing } from '../picture/drawn';
import { asked, columnIn } from './asking';
import { said } from './laws';

/** A community with members who all know one another. */
function circle(
  drawing: Drawing,
  community: string,
  members: readonly string[],
  side: Side = 'undecided',
): Drawing {
  drawing.community(community, null, { side });
  for (const member of members) drawing.actor(member, null, { side });
  for (const member of members) drawing.tie(member, community, 'membership');
  return knit(drawing, members);
}

function knit(drawing: Drawing, members: readonly string[]): Drawing {
  members.forEach((member, i) => {
    for (const other of members.slice(i + 1)) drawing.tie(member, other, 'alliance');
  });
  return drawing;
}

const some = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);

const twoCircles = () =>
  circle(circle(new Drawing(), 'piazza', some('p', 5), 'own'), 'club', some('c', 6), 'rival');

const english = (answer: ReturnType<typeof asked>) => ({
  says: said(answer.says)[1],
  findings: answer.findings.map(({ id, says }) => [id, said(says)[1]]),
});

const ask = (plan: PlanDocument, chosen = {}) => asked(groups, plan, chosen);

describe('which groups there are really', () => {
  it('finds circles that are communities, and says that they are', () => {
    const answer = ask(twoCircles().document());
    expect(english(answer).says).toBe(
      '2 groups hold 13 of 13 actors and communities together; each follows a community you drew.',
    );
    expect(answer.chart).toMatchObject({
      type: 'bars',
      bars: [
        { nodeId: 'club', value: 7 },
        { nodeId: 'piazza', value: 6 },
      ],
    });
    expect(columnIn(answer, 'groups', 'groupInside')).toEqual(
      new Map([
        ['club', 1],
        ['piazza', 1],
      ]),
    );
    expect(columnIn(answer, 'groups', 'groupHome')).toEqual(
      new Map([
        ['club', 1],
        ['piazza', 1],
      ]),
    );
    expect(columnIn(answer, 'whole', 'agreement').get('')).toBe(1);
    const groupOf = new Map(answer.emphasis.nodes.map(({ id, group }) => [id, group]));
    expect(groupOf.size).toBe(13);
    expect(new Set(['piazza', ...some('p', 5)].map((id) => groupOf.get(id)))).toEqual(new Set([1]));
    expect(new Set(['club', ...some('c', 6)].map((id) => groupOf.get(id)))).toEqual(new Set([0]));
    expect(answer.missing).toBeNull();
  });

  it('sees through two names for one circle', () => {
    const drawing = twoCircles().community('salotto', null, { side: 'own' });
    for (const member of ['p1', 'p2', 'p3'])
      drawing.tie(member, 'salotto', 'membership', { rank: 'administrator' });
    const { findings } = english(ask(drawing.document()));
    expect(findings).toContainEqual([
      'groups.joined:salotto+piazza',
      'salotto and piazza are really one circle: all 5 at home there are in the same group.',
    ]);
  });

  it('sees a community that is two circles', () => {
    const drawing = new Drawing().community('forum', null);
    for (const member of [...some('a', 4), ...some('b', 5)])
      drawing.actor(member, null).tie(member, 'forum', 'membership', { weight: 0.1 });
    knit(knit(drawing, some('a', 4)), some('b', 5));
    const [[id, sentence] = []] = english(ask(drawing.document())).findings;
    expect(id).toBe('groups.split:forum');
    expect(sentence).toMatch(
      /^forum is more than one circle: of the 9 at home in it, 5 are in the group round/,
    );
  });

  it('sees who has moved on from the community where he is at home', () => {
    const drawing = twoCircles().actor('mario', null).tie('mario', 'piazza', 'membership', { weight: 0.2 });
    for (const other of some('c', 4)) drawing.tie('mario', other, 'alliance');
    const answer = ask(drawing.document());
    expect(english(answer).findings).toContainEqual([
      'groups.astray:piazza:club',
      'mario is at home in piazza, but has most ties with the group round club.',
    ]);
    expect(columnIn(answer, 'strangers', 'groupPull').get('mario')).toBeGreaterThan(0.8);
    expect(columnIn(answer, 'strangers', 'homePull').get('mario')).toBeLessThan(0.2);
  });

  it('sees groups without anybody of ours, and rivals in ours', () => {
    const drawing = circle(twoCircles(), 'mercato', some('m', 4));
    drawing.actor('spia', null, { side: 'rival' });
    for (const other of some('p', 3)) drawing.tie('spia', other, 'alliance');
    const { findings } = english(ask(drawing.document()));
    expect(findings).toContainEqual([
      'groups.withoutUs:mercato',
      'In the group round mercato there are 5 undecided, and nobody of ours nor any ally.',
    ]);
    expect(findings).toContainEqual([
      'groups.withRivals:piazza',
      'spia is a rival, but sits in our own group round piazza.',
    ]);
  });

  it('lets nothing against hold together, and nothing neutral where only favour counts', () => {
    const drawing = circle(new Drawing(), 'piazza', some('p', 4));
    for (const other of some('x', 4)) drawing.actor(other, null);
    for (const [i, other] of some('x', 4).entries()) {
      drawing.tie(other, `p${i + 1}`, 'rivalry', { valence: -0.8, weight: 1 });
      for (const more of some('x', 4).slice(i + 1)) drawing.tie(other, more, 'influence', { valence: 0 });
    }
    expect(ask(drawing.document()).chart).toMatchObject({ bars: [{ value: 5 }, { value: 4 }] });
    expect(ask(drawing.document(), { ties: 'favour' }).chart).not.toMatchObject({ bars: [{}, { value: 4 }] });
  });

  it('tells nothing further of a network without groups', () => {
    const dice = diceOf(3);
    const drawing = new Drawing();
    for (const id of some('a', 120)) drawing.actor(id, null);
    for (let i = 0; i < 900; i++)
      drawing.tie(`a${1 + Math.floor(120 * dice())}`, `a${1 + Math.floor(120 * dice())}`, 'alliance');
    const answer = ask(drawing.document());
    expect(answer.says.key).toBe('groups:says.blurred');
    expect(answer.findings).toEqual([]);
  });

  it('says what is missing where there are no ties, or no members', () => {
    const alone = ask(new Drawing().actor('anna', null).actor('bruno', null).document());
    expect(alone).toMatchObject({
      chart: null,
      tables: [],
      findings: [],
      missing: { key: 'groups:missing.ties' },
    });
    const bare = ask(
      knit(
        some('a', 4).reduce((all, id) => all.actor(id, null), new Drawing()),
        some('a', 4),
      ).document(),
    );
    expect(bare.missing?.key).toBe('groups:missing.homes');
    expect(english(bare).says).toBe('One group holds 4 of 4 actors and communities together.');
  });
});

describe('on the sample', () => {
  const sample = documentOf(samplePlan('en'));

  it('finds nine groups, three of which are communities', () => {
    expect(english(ask(sample)).says).toBe(
      '9 groups hold 96 of 97 actors and communities together; 3 follow a community you drew, the others don’t.',
    );
  });

  it('finds fewer or more as one chooses', () => {
    const counts = ['fewer', 'usual', 'more'].map(
      (resolution) => ask(sample, { resolution }).tables.find(({ id }) => id === 'groups')?.total ?? 0,
    );
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(new Set(counts).size).toBe(3);
  });
});
