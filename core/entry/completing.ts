import { quoted } from './format';
import { parted, piecesOf } from './scan';

/** A word that is being typed, and what could stand there. */
export interface Fragment {
  readonly type: 'name' | 'kind';
  readonly typed: string;
  /** Where it stands in the whole text, in characters. */
  readonly from: number;
  readonly to: number;
}

/**
 * What is being typed where the caret is: a name, or behind the colon of a tie its kind; null where neither is, or where
 * nothing has been typed of a first name yet.
 */
export function fragmentAt(text: string, caret: number): Fragment | null {
  const begin = text.lastIndexOf('\n', caret - 1) + 1;
  const line = text.slice(begin, caret);
  if (line.length > 5_000) return null;
  const pieces = parted(piecesOf(line), ';').at(-1) ?? [];
  const arrow = pieces.findIndex(({ type, text: sign }) => type === 'sign' && sign !== ',');
  const last = pieces.at(-1);
  const behind = arrow < 0 ? [] : pieces.slice(arrow + 1);
  const colon = behind.findIndex(({ type, text: words }) => type === 'text' && words.includes(':'));
  const word = (typed: string, type: Fragment['type']): Fragment | null => {
    const kept = typed.trimStart();
    if (kept === '' && type === 'name' && arrow < 0) return null;
    return { type, typed: kept, from: caret - kept.length, to: caret };
  };
  if (colon >= 0) {
    const typed = line.slice(behind[colon]?.from ?? 0);
    return word(typed.slice(typed.indexOf(':') + 1), 'kind');
  }
  if (!last || last.type === 'sign') return word('', 'name');
  if (last.type === 'open') return { type: 'name', typed: last.text, from: begin + last.from, to: caret };
  // Behind a first name, and behind what is said of it, no other name is begun.
  const group = parted(pieces.slice(arrow + 1), ',');
  if (arrow < 0 && group.length > 1) return null;
  return last.type === 'text' && group.at(-1)?.length === 1 && !/(?:^|\s)[@#]/u.test(last.text)
    ? word(last.text, 'name')
    : null;
}

/** The text with what was chosen in the place of a fragment, and where the caret comes to stand. */
export function completed(
  text: string,
  { type, from, to }: Fragment,
  chosen: string,
): { text: string; caret: number } {
  const written = type === 'name' ? quoted(chosen) : chosen;
  return { text: text.slice(0, from) + written + text.slice(to), caret: from + written.length };
}
