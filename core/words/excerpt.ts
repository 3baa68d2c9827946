/** A text as a message quotes it: on one line, and only the beginning of a long one, at most `most` characters in all. */
export function excerpt(text: string, most = 60): string {
  const line = text.toWellFormed().replaceAll(/\s+/gu, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1).toWellFormed()}…` : line;
}
