import { say } from '../../../core/model/refusal';
import { sides } from '../../../core/model/sides';
import { openPlan } from '../../engine/plans';
import { programWorld } from '../program';
import type { Verb } from '../verb';

/** `schiera info plan.schiera --json` */
export const infoVerb: Verb = {
  name: 'info',
  operands: { least: 1, most: 1 },
  options: { json: { takes: 'nothing' } },
  async run({ operands: [plan = ''], options, path, answer, say: tell }) {
    const live = openPlan(path(plan), { ...programWorld(), readOnly: true });
    try {
      const info = live.info();
      if (options.has('json')) return await answer(info);
      const { name, client, actors, communities, ties, stances, bytes } = info;
      tell(say('cli:info.plan', { name, client: client || '—' }));
      tell(say('cli:info.holds', { actors, communities, ties, stances }));
      for (const side of sides) tell(say(`cli:info.side.${side}`, { count: info.sides[side] }));
      tell(say('cli:info.file', { journal: info.journal, schema: info.schemaVersion, bytes }));
      tell(say(`cli:info.integrity.${info.integrity}`));
    } finally {
      await live.close();
    }
  },
};
