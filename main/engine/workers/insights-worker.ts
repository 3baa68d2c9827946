import { say } from '../../../core/model/refusal';
import { answer } from './answer';
import { workOnInsights } from './insights-work';

/** How far it is, is told no more often than this, in milliseconds. */
const every = 100;
let told = performance.now();

answer<Parameters<typeof workOnInsights>[0], ReturnType<typeof workOnInsights>>((input, report) =>
  workOnInsights(input, (done) => {
    const now = performance.now();
    if (now < told + every) return;
    told = now;
    report(say('insights:progress.quick'), done);
  }),
);
