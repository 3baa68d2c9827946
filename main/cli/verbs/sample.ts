import { say } from '../../../core/model/refusal';
import { samplePlan } from '../../../resources/sample/sample';
import { newPlan, planPath } from '../new-plan';
import type { Verb } from '../verb';

/** `schiera sample --lang it --out plan.schiera` */
export const sampleVerb: Verb = {
  name: 'sample',
  operands: { least: 0, most: 0 },
  options: { out: { takes: 'path' }, force: { takes: 'nothing' } },
  async run(call) {
    const path = planPath(call);
    await newPlan(path, samplePlan(call.language), async () => undefined);
    call.say(say('cli:sample.done', { file: path }));
  },
};
