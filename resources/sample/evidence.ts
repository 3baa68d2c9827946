import type { Words } from './words';

/** Where something is known from, in both languages; when, and how sure. */
export interface Source {
  /** Name of the field that it is about; left out where it is about all of it. */
  readonly field?: string;
  readonly source: Words;
  readonly date: string | null;
  readonly confidence: number | null;
}

function dated(it: string, en: string, confidence: number) {
  return (date: string): Source => ({ source: { it, en }, date, confidence });
}

export const post = dated('un suo post', 'a post', 0.9);
export const comments = dated('commenti al post', 'comments under the post', 0.6);
export const issue = dated('numero uscito', 'published issue', 0.9);
export const email = dated('e-mail', 'email', 0.85);
export const call = dated('telefonata', 'phone call', 0.75);
export const lab = dated('laboratorio', 'workshop', 0.8);
export const minutes = dated('verbale della riunione', 'minutes of the meeting', 0.9);
export const memberList = dated('elenco iscritti', 'member list', 0.95);
export const screenshot = dated('schermata', 'screenshot', 0.8);
export const programme = dated('programma', 'programme', 0.9);
export const profile = dated('contatore del profilo', 'counter on the profile', 0.9);

/** A conversation with somebody, named. */
export function talk(who: string, date: string): Source {
  return { source: { it: `colloquio con ${who}`, en: `conversation with ${who}` }, date, confidence: 0.7 };
}

/** What somebody said of somebody else. */
export function hearsay(who: string, date: string): Source {
  return { source: { it: `riferito da ${who}`, en: `as told by ${who}` }, date, confidence: 0.35 };
}

/** Anything that none of the above says. */
export function says(
  it: string,
  en: string,
  date: string | null = null,
  confidence: number | null = null,
): Source {
  return { source: { it, en }, date, confidence };
}

/** What a source says of one field. */
export function about(field: string, source: Source): Source {
  return { ...source, field };
}
