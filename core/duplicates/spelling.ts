/**
 * How many letters two words are apart: insertions, deletions, substitutions and swaps of neighbours (optimal string
 * alignment; F. Damerau, CACM 7(3), 1964). O(a·b); gives up and returns `most + 1` as soon as it must be more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = new Uint8Array(0);
  let above = Uint8Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = new Uint8Array(b.length + 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, above] = [above, row];
  }
  return Math.min(above[b.length] as number, most + 1);
}

/**
 * Whether two words of names are likely one word in two spellings. In short words, and in the last letter (Mario and
 * Maria, Rossi and Rosso), one letter makes another name; in numbers any does.
 */
export function isOtherSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  const shortest = Math.min(a.length, b.length);
  if (shortest < 3 || /\d/u.test(a) || /\d/u.test(b) || a[0] !== b[0]) return false;
  const most = shortest >= 9 ? 2 : 1;
  const distance = editDistance(a, b, most);
  if (distance > most) return false;
  if (a.length !== b.length) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    // A letter more at the end is an ending: Martin and Martini, Neri and Nerio.
    return shortest >= 5 ? !long.startsWith(short) : isDoubled(short, long);
  }
  if (shortest < 4) return false;
  const swapped = [...a].sort().join('') === [...b].sort().join('');
  return swapped || (shortest >= 6 && a.at(-1) === b.at(-1));
}

/** Whether the longer word is the shorter one with a letter doubled: Ana and Anna. */
function isDoubled(short: string, long: string): boolean {
  for (let at = 1; at < long.length; at++)
    if (long[at] === long[at - 1] && long.slice(0, at) + long.slice(at + 1) === short) return true;
  return false;
}
