// What a test run comes to, and how it is told.

/** @typedef {{ passed: number, failed: string[], skipped: string[], projects: string[] }} Tally */

/** Names what failed and what was left out; the last line is the count alone.
 * Where nobody watches, a skipped test is one that will never be missed: it counts as failed.
 * @param {Tally} tally @param {boolean} skippedFails */
export function summary({ passed, failed, skipped }, skippedFails) {
  const bad = failed.length + (skippedFails ? skipped.length : 0);
  const rest = !skippedFails && skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  const lines = [
    '',
    ...failed.map((test) => `failed: ${test}`),
    ...skipped.map((test) => `skipped${skippedFails ? ', which counts as failed here' : ''}: ${test}`),
    `${passed} passed, ${bad} failed${rest}`,
  ];
  return { text: `${lines.join('\n')}\n`, ok: bad === 0 };
}
