/**
 * Keeps a spreadsheet from taking a text for a formula: a cell that begins with = + - @, tab or carriage return gets an
 * apostrophe in front. One that already has apostrophes before such a sign gets one more, so that {@link unguarded}
 * gives back exactly what was there.
 */
export function guarded(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

/** Takes the apostrophe of {@link guarded} off again. */
export function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
