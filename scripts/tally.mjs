// What a test run comes to, and how it is told.

/**
 * @typedef {{ passed: number, failed: string[], retried: string[], skipped: string[], projects: string[] }} Tally
 * `retried`: what passed, but not at the first try, and what it failed of then.
 */

/** Names what failed, what needed a second try and what was left out; the last line is the count alone.
 * Where nobody watches, a skipped test is one that will never be missed: it counts as failed.
 * @param {Tally} tally @param {boolean} skippedFails */
export function summary({ passed, failed, retried, skipped }, skippedFails) {
  const bad = failed.length + (skippedFails ? skipped.length : 0);
  const rest = !skippedFails && skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  const lines = [
    '',
    ...failed.map((test) => `failed: ${test}`),
    ...retried.map((test) => `passed at the second try: ${test}`),
    ...skipped.map((test) => `skipped${skippedFails ? ', which counts as failed here' : ''}: ${test}`),
    `${passed} passed, ${bad} failed${rest}`,
  ];
  return { text: `${lines.join('\n')}\n`, ok: bad === 0 };
}
