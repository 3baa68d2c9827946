// A vitest reporter that leaves a tally for the summary: what passed, at once or not, failed, was left out and why.
import { writeFileSync } from 'node:fs';

export default class TallyReporter {
  /** @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly import('vitest').SerializedError[]} unhandled */
  onTestRunEnd(modules, unhandled) {
    /** @type {import('./tally.mjs').Tally} */
    const tally = { passed: 0, failed: [], retried: [], skipped: [], projects: [] };
    for (const module of modules) {
      const where = module.relativeModuleId;
      tally.projects.push(module.project.name);
      for (const error of module.errors()) tally.failed.push(`${where}: ${error.message}`);
      for (const test of module.children.allTests()) {
        const name = `${where} › ${test.fullName}`;
        const result = test.result();
        if (result.state === 'passed') {
          tally.passed += 1;
          if (test.diagnostic()?.flaky)
            tally.retried.push(`${name}: ${result.errors?.[0]?.message.split('\n')[0]}`);
        } else if (result.state === 'failed') tally.failed.push(name);
        else tally.skipped.push(`${name}${'note' in result && result.note ? `: ${result.note}` : ''}`);
      }
    }
    for (const error of unhandled) tally.failed.push(`unhandled: ${error.message}`);
    writeFileSync(process.env.SCHIERA_TALLY ?? 'tally.json', JSON.stringify(tally));
  }
}
