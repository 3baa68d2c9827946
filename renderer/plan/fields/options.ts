import { type Language, languages } from '../../../core/model/plan';
import { plain } from '../../../core/words/plain';
import {
  type Dictionary,
  directionWords,
  flagWords,
  originWords,
  rankWords,
  roleWords,
  sideWords,
  tieKindWords,
  typeWords,
} from '../../../core/words/words';
import { catalogue } from '../../../resources/locales/catalogue';
import { type Field, optionKey } from './field';

type Option = string | number | boolean | null;

const truth =
  <Word extends string>(words: Dictionary<Word>, yes: Word): Dictionary<boolean> =>
  (word) => {
    const found = words(word);
    return found === undefined ? undefined : found === yes;
  };

/** What people write for the options of a field, besides the words on the screen. */
const dictionaries: Readonly<Record<string, Dictionary<Option>>> = {
  'model:side': sideWords,
  'model:role': roleWords,
  'model:actorType': typeWords,
  'model:communityKind': typeWords,
  'model:origin': originWords,
  'model:tieKind': tieKindWords,
  'model:rank': rankWords,
  'inspector:mutual': truth(directionWords, 'both'),
  'model:pinned': truth(flagWords, 'yes'),
};

/** The words on the screen for an option, in a language. */
export function optionWords({ words = '' }: Field, option: Option, language: Language): string {
  const [space = '', ...path] = `${words.replace(':', '.')}.${optionKey(option)}`.split('.');
  let found: unknown = Reflect.get(catalogue[language], space);
  for (const part of path)
    found = typeof found === 'object' && found !== null ? Reflect.get(found, part) : undefined;
  return typeof found === 'string' ? found : '';
}

/** The option that a text stands for: its words in any language, its own name, or what else people write for it. */
export function optionFrom(field: Field, text: string): Option | undefined {
  const sought = plain(text);
  const options = field.options ?? [];
  const shown = options.find((option) =>
    languages.some((language) => plain(optionWords(field, option, language)) === sought),
  );
  if (shown !== undefined) return shown;
  const named = options.find((option) => option !== null && plain(String(option)) === sought);
  if (named !== undefined) return named;
  const meant = dictionaries[field.words ?? '']?.(text);
  return options.find((option) => option === meant && option !== null);
}
