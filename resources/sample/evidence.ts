import type { Words } from './words';

const italianDate = new Intl.DateTimeFormat('it', { dateStyle: 'long', timeZone: 'UTC' });
const englishDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "12 gennaio 2027", and "1º gennaio" for the first of the month. */
function inItalian(date: string): string {
  return italianDate.format(new Date(date)).replace(/^1 /, '1º ');
}

function inEnglish(date: string): string {
  return englishDate.format(new Date(date));
}

/** "del 12 gennaio", but "dell’8" and "dell’11", which begin with a vowel. */
function ofTheDay(date: string): string {
  const day = inItalian(date);
  return /^(8|11) /.test(day) ? `dell’${day}` : `del ${day}`;
}

function dated(it: string, en: string) {
  return (date: string): Words => ({
    it: `${it} ${ofTheDay(date)}`,
    en: `${en} of ${inEnglish(date)}`,
  });
}

export const post = dated('post', 'post');
export const comments = dated('commenti al post', 'comments under the post');
export const issue = dated('numero', 'issue');
export const email = dated('e-mail', 'email');
export const call = dated('telefonata', 'phone call');
export const lab = dated('laboratorio', 'workshop');
export const minutes = dated('verbale della riunione', 'minutes of the meeting');
export const memberList = dated('elenco iscritti', 'member list');
export const screenshot = dated('schermata', 'screenshot');
export const programme = dated('programma', 'programme');

/** A conversation with somebody, named. */
export function talk(who: string, date: string): Words {
  return {
    it: `colloquio con ${who}, ${inItalian(date)}`,
    en: `conversation with ${who}, ${inEnglish(date)}`,
  };
}

/** Anything that none of the above says. */
export function says(it: string, en: string): Words {
  return { it, en };
}
