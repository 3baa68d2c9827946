import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokers } from '../../../core/insights/questions/brokers';
import { documentOf, type PlanDocument } from '../../../core/model/document';
import { sidesOf } from '../../../core/model/standings';
import { attitudeOf } from '../../../core/model/tie';
import { samplePlan } from '../../../resources/sample/sample';
import { plans } from '../look/random-plans';
import { Drawing } from '../picture/drawn';
import { asked, columnIn } from './asking';
import { said } from './laws';

/** Whom a way of ties that aren't against leads to, from any of ours, round the rivals and those who are left out. */
function reached(plan: PlanDocument, leftOut: (id: string) => boolean): ReadonlySet<string> {
  const sides = sidesOf(plan);
  const found = new Set([...plan.node.keys()].filter((id) => sides.get(id) === 'own' && !leftOut(id)));
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const tie of plan.tie.values()) {
      if (attitudeOf(tie) === 'against') continue;
      const { sourceId, targetId } = tie;
      if (leftOut(sourceId) || leftOut(targetId)) continue;
      if (found.has(sourceId) || found.has(targetId)) found.add(sourceId).add(targetId);
    }
  }
  return found;
}

describe('what breaks without one of us or an ally', () => {
  it('is whom no way leads to any more, tried out one by one', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const sides = sidesOf(plan);
        const answer = asked(brokers, plan);
        if (answer.missing) return;
        const isRival = (id: string) => sides.get(id) === 'rival';
        const before = reached(plan, isRival);
        const ours = [...plan.node.keys()].filter((id) => ['own', 'ally'].includes(sides.get(id) ?? ''));
        const lost = columnIn(answer, 'losses', 'cutoff');
        const people = columnIn(answer, 'losses', 'peopleLost');
        expect(new Set(lost.keys())).toEqual(new Set(ours));
        for (const id of ours) {
          const after = reached(plan, (one) => one === id || isRival(one));
          const gone = [...before].filter((one) => one !== id && !after.has(one));
          expect(lost.get(id), id).toBe(gone.length);
          const sum = gone.reduce(
            (all, one) => all + (plan.actor.get(one)?.reach ?? plan.community.get(one)?.audience ?? 0),
            0,
          );
          expect(people.get(id), id).toBe(sum);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('names in its findings exactly those who are cut off', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const sides = sidesOf(plan);
        const isRival = (id: string) => sides.get(id) === 'rival';
        const before = reached(plan, isRival);
        for (const { id, emphasis } of asked(brokers, plan).findings) {
          if (!/^brokers\.(loss|onlyBridge):/u.test(id)) continue;
          const [head, ...rest] = emphasis.nodes.map((node) => node.id);
          const after = reached(plan, (one) => one === head || isRival(one));
          expect(new Set(rest)).toEqual(
            new Set([...before].filter((one) => one !== head && !after.has(one))),
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('who connects the groups', () => {
  it('is in the sample the one who leads to the directors', () => {
    const answer = asked(brokers, documentOf(samplePlan('it')));
    expect(said(answer.says)).toEqual([
      'Chiara Mondini collega più di tutti; Elena Bianchi è l’unico ponte verso altri 12 (59.000 persone).',
      'Chiara Mondini connects most; Elena Bianchi is the only bridge to 12 others (59,000 people).',
    ]);
    expect(answer.findings.map(({ id }) => id)).toContain('brokers.loss:elena-bianchi');
    expect(answer.precision).toBeNull();
  });

  const chain = () =>
    new Drawing()
      .actor('Noi', null, { side: 'own' })
      .actor('Amica', null, { side: 'ally', reach: 10 })
      .actor('Lontano', null, { reach: 500 })
      .tie('Noi', 'Amica', 'alliance')
      .tie('Amica', 'Lontano', 'alliance');

  it('and is the only bridge: an ally between us and somebody', () => {
    const answer = asked(brokers, chain().document());
    expect(said(answer.says)[0]).toBe(
      'Amica collega più di tutti, ed è anche l’unico ponte verso 1 altro (500 persone).',
    );
    const loss = answer.findings.find(({ id }) => id === 'brokers.loss:Amica');
    expect(loss && said(loss.says)[0]).toBe(
      'Senza Amica perdiamo l’unica strada verso Lontano (500 persone).',
    );
  });

  it('is nobody alone where there is another way', () => {
    const answer = asked(brokers, chain().tie('Noi', 'Lontano', 'alliance').document());
    expect(answer.findings.filter(({ id }) => /loss|onlyBridge|thread/u.test(id))).toEqual([]);
  });

  it('is a rival where no way leads round him', () => {
    const plan = new Drawing()
      .actor('Noi', null, { side: 'own' })
      .actor('Rivale', null, { side: 'rival' })
      .actor('Lontano', null, {})
      .tie('Noi', 'Rivale', 'referral')
      .tie('Rivale', 'Lontano', 'alliance');
    const gate = asked(brokers, plan.document()).findings.find(({ id }) =>
      id.startsWith('brokers.rivalGate:'),
    );
    expect(gate && said(gate.says)).toEqual([
      'A Lontano si arriva solo passando da Rivale, che è un rivale.',
      'Lontano can be reached only through Rivale, a rival.',
    ]);
  });

  it('says which tie alone holds two circles together', () => {
    const plan = new Drawing();
    for (const id of ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'])
      plan.actor(id, null, id === 'a1' ? { side: 'own' } : {});
    for (const circle of ['a', 'b'])
      plan
        .tie(`${circle}1`, `${circle}2`, 'alliance')
        .tie(`${circle}2`, `${circle}3`, 'alliance')
        .tie(`${circle}3`, `${circle}1`, 'alliance');
    plan.tie('a3', 'b3', 'alliance');
    const { findings, emphasis } = asked(brokers, plan.document());
    const thread = findings.find(({ id }) => id.startsWith('brokers.thread:'));
    expect(thread && said(thread.says)[0]).toBe(
      'Il solo legame tra a3 e b3 tiene attaccati al resto 3 tra attori e comunità.',
    );
    expect(emphasis.ties).toEqual(thread?.emphasis.ties);
  });
});
