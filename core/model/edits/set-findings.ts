import { z } from 'zod';
import { added, type RowChange, removed, replaced } from '../changes';
import { finding, isUntouched } from '../finding';
import { say } from '../refusal';
import { defineEdit } from './edit';

/** What the user did with findings: wrote their own words or went back to the others, pinned, put away, brought back, ordered. */
const reasons = ['write', 'unwrite', 'pin', 'unpin', 'dismiss', 'bringBack', 'order'] as const;
export type FindingReason = (typeof reasons)[number];

/** Writes down what the user did with findings; what is as it was found isn't kept. */
export const setFindings = defineEdit({
  type: 'findings.set',
  input: z.object({ reason: z.enum(reasons), rows: z.array(finding).min(1).max(1_000) }),
  run(plan, { reason, rows }) {
    const changes = [...new Map(rows.map((row) => [row.id, row])).values()].flatMap((row): RowChange[] => {
      const before = plan.get('finding', row.id);
      if (isUntouched(row)) return before ? [removed('finding', before)] : [];
      if (!before) return [added('finding', row)];
      return JSON.stringify(before) === JSON.stringify(row) ? [] : [replaced('finding', before, row)];
    });
    return { label: say(`edits:finding.${reason}`), changes };
  },
});
