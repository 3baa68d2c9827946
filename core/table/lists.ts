/**
 * The items of a cell that holds several, parted by `;` or `|`, or by commas where neither stands in it. An item in double
 * quotes may hold all of these, and a doubled quote for one.
 */
export function listIn(cell: string): string[] {
  const separators = /[;|\n]/.test(cell.replaceAll(/"(?:[^"]|"")*"/g, '')) ? ';|\n' : ',';
  const items: string[] = [];
  let item = '';
  let quotedItem = false;
  for (let i = 0; i < cell.length; i++) {
    const character = cell.charAt(i);
    if (quotedItem) {
      if (character !== '"') item += character;
      else if (cell[i + 1] === '"') {
        item += '"';
        i++;
      } else quotedItem = false;
    } else if (character === '"' && item.trim() === '') {
      item = '';
      quotedItem = true;
    } else if (separators.includes(character)) {
      items.push(item);
      item = '';
    } else item += character;
  }
  items.push(item);
  return items.map((each) => each.trim()).filter((each) => each !== '');
}

/** The one cell from which {@link listIn} reads these items again. */
export function listCell(items: readonly string[]): string {
  const awkward = (item: string) => /[;|,\n"]/.test(item) || item !== item.trim();
  return items.map((item) => (awkward(item) ? `"${item.replaceAll('"', '""')}"` : item)).join('; ');
}
