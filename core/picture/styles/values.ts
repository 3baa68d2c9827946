import type { Attribute } from '../../attributes/attribute';
import { dateOfDay } from '../../model/calendar';
import { say } from '../../model/refusal';
import { dateIn, numberIn } from '../../words/locale';
import type { Wording } from '../wording';

/** Writes an attribute's numbers in the reader's language; those of dates are days as `dayNumber` gives them. */
export function numberWords({ type }: Attribute, { language }: Wording): (value: number) => string {
  if (type === 'date') {
    const format = dateIn(language);
    return (value) => format(dateOfDay(value));
  }
  return numberIn(language, {
    style: type === 'share' ? 'percent' : 'decimal',
    maximumFractionDigits: type === 'share' ? 0 : 2,
    useGrouping: 'always',
  });
}

/** Says a category of an attribute in the reader's language. */
export function categoryWords(
  { choices, type }: Attribute,
  { say: speak }: Wording,
): (value: string) => string {
  if (type === 'flag') return (value) => speak(say(`map:legend.flag.${value}`));
  return choices ? (value) => speak(say(`${choices.words}.${value}`)) : (value) => value;
}
