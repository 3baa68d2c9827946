import { folded } from './folded';

/** What companies write behind their names. */
const legalForms: ReadonlySet<string> = new Set(
  (
    'srl srls spa sas snc sapa scarl scrl scpa coop onlus aps ets odv ssd asd scs ' +
    'gmbh mbh ag kg ohg ug ltd limited plc llc llp inc incorporated corp corporation company ' +
    'sa sarl sasu eurl slu bv nv oy ab oyj'
  ).split(' '),
);

/** Words that only belong to a legal form that they stand before: "Società cooperativa", "& Co. KG". */
const beforeForms: ReadonlySet<string> = new Set(['soc', 'co', 'e', 'and']);

/** How people are addressed. */
const titles: ReadonlySet<string> = new Set(
  (
    'dott dottore dottoressa dottssa dr dssa ing avv avvocato prof professore professoressa profssa sig signor signora ' +
    'sigra geom rag arch cav on mr mrs ms miss'
  ).split(' '),
);

const connectives: ReadonlySet<string> = new Set(['e', 'ed', 'and', 'und']);

/** A name as names are compared. */
export interface NameForm {
  /** Its words in their order: without case, accents and signs, letters that stand alone put together ("S.p.A." → "spa"). */
  readonly words: readonly string[];
  /** The same for names that differ in case, accents, signs and the order of words only; never empty. */
  readonly key: string;
  /** The same, too, where legal forms, ways of address and "and" differ; never empty. */
  readonly core: string;
  /** Its words without those, sorted. */
  readonly coreWords: readonly string[];
  /** Its letters without those and without spaces, in their order: the same where only spaces differ. */
  readonly compact: string;
  /** The legal form at its end ("srl"); empty where there is none. */
  readonly legalForm: string;
}

const unlike: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', đ: 'd', ð: 'd', ł: 'l', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i' },
};

/** Without case, accents, ligatures and other ways to write one letter. */
function unified(text: string): string {
  return folded(text.normalize('NFKD')).replaceAll(/[ßøđðłæœþı]/gu, (letter) => unlike[letter] as string);
}

/** The words of a name, with runs of single letters as one word each; "Dott.ssa" is one. */
function wordsOf(name: string): string[] {
  const words: string[] = [];
  let spelled = false;
  for (const word of unified(name)
    .replaceAll(/\.(?=ssa\b|ra\b)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)) {
    if (word === '') continue;
    const letter = word.length === 1 && /\p{L}/u.test(word);
    if (letter && spelled) words.push((words.pop() ?? '') + word);
    else words.push(word);
    spelled = letter;
  }
  return words;
}

/** The same names are asked for again and again while a text is read; of so many the forms are kept. */
const mostKept = 20_000;
const kept = new Map<string, NameForm>();

/** Compares no name with another: what it says depends on the name alone. */
export function nameForm(name: string): NameForm {
  const known = kept.get(name);
  if (known) return known;
  const form = formOf(name);
  if (kept.size >= mostKept) kept.clear();
  kept.set(name, form);
  return form;
}

function formOf(name: string): NameForm {
  const words = wordsOf(name);
  if (words.length === 0) {
    const only = unified(name).trim() || name;
    return { words: [only], key: only, core: only, coreWords: [only], compact: only, legalForm: '' };
  }
  let [from, to] = [0, words.length];
  let legalForm = '';
  while (to > 1 && legalForms.has(words[to - 1] as string)) {
    to--;
    legalForm ||= words[to] as string;
    while (to > 1 && beforeForms.has(words[to - 1] as string)) to--;
  }
  while (from < to - 1 && titles.has(words[from] as string)) from++;
  const bare = words.slice(from, to);
  const spoken = bare.filter((word) => !connectives.has(word));
  const said = spoken.length > 0 ? spoken : bare;
  const coreWords = [...said].sort();
  return {
    words,
    key: [...words].sort().join(' '),
    core: coreWords.join(' '),
    coreWords,
    compact: said.join(''),
    legalForm,
  };
}
