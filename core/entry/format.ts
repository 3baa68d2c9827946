import { roleWords } from '../words/words';
import type { Entry, Mention, TieMention } from './grammar';

/** Text that stands for itself: words of letters and digits with single spaces between, in no need of quotes. */
const safe = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.&'’/!?_+-]*(?: [\p{L}\p{N}&][\p{L}\p{M}\p{N}.&'’/!?_+-]*)*$/u;

/** Writes a statement so that it reads as it is: `parseEntries` of it gives the same entry again, but for the places. */
export function formatEntry({ subjects, tie }: Entry): string {
  const left = subjects.map(mentioned).join(', ');
  if (tie === null) {
    const headline = subjects[0]?.headline ?? '';
    return headline === '' ? left : `${left}, ${headlined(headline)}`;
  }
  const words = tieWords(tie);
  const right = tie.others.map(mentioned).join(', ');
  return `${left} ${tie.arrow} ${right}${words === '' ? '' : ` : ${words}`}`;
}

/** A name as it has to be typed: in quotes where it would be read as something else. */
export function quoted(text: string): string {
  return safe.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}

/** A handle or a tag: one word, or quoted. */
function marked(text: string): string {
  return text.includes(' ') ? `"${text.replaceAll('"', '""')}"` : quoted(text);
}

function headlined(text: string): string {
  return roleWords(text) ? `"${text}"` : quoted(text);
}

function mentioned({ name, side, type, roles, handle, tags }: Mention): string {
  const said = [...(side ? [side] : []), ...(type ? [type] : []), ...roles];
  return [
    quoted(name),
    ...(said.length > 0 ? [`[${said.join(', ')}]`] : []),
    ...(handle === '' ? [] : [`@${marked(handle.replace(/^@/u, ''))}`]),
    ...tags.map((tag) => `#${marked(tag)}`),
  ].join(' ');
}

function tieWords({ kind, rank, weight, valence }: TieMention): string {
  const signed = (value: number) => `${value < 0 ? '' : '+'}${decimal(value)}`;
  return [
    ...(rank ? [rank] : kind ? [kind] : []),
    ...(weight === null ? [] : [decimal(weight)]),
    ...(valence === null ? [] : [typeof valence === 'number' ? signed(valence) : valence]),
  ].join(' ');
}

/** Without the exponent that very small numbers would get. */
function decimal(value: number): string {
  return String(value).includes('e') ? value.toFixed(20).replace(/0+$/u, '') : String(value);
}
