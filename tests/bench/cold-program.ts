import { questionIds } from '../../core/insights/answer';
import { questionOf } from '../../core/insights/questions';
import { subjectOf } from '../../core/insights/subject';
import { documentOf } from '../../core/model/document';
import { networkOf } from '../../core/network/network';
import { networkFrom, shared } from '../../main/engine/workers/shared-network';
import { onProcessor } from './on-processor';
import { grownPlan } from './plans';

/** Bundled as the engine is, answers the questions it is called with, and prints as JSON how many milliseconds each kept the processor busy. */
const network = networkFrom(shared(networkOf(documentOf(grownPlan(500, 2_500)))));
const subject = subjectOf(network, { day: '2027-05-31', seed: 1, exact: false });
const asked = questionIds.filter((id) => process.argv.includes(id));
const taken = asked.map((id) =>
  onProcessor(() => {
    const question = questionOf(id);
    question?.run(subject, question.parameters.parse({}));
  }),
);
process.stdout.write(JSON.stringify(taken));
