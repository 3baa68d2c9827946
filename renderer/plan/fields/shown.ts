import type { Language } from '../../../core/model/plan';
import { attitudeOf } from '../../../core/model/tie';
import { countIn, dateIn, numberIn, signedIn } from '../../../core/words/locale';
import { type Field, optionKey } from './field';

/** Says a key in the reader's language. */
type Words = (key: string) => string;

/** What showing a value takes. */
export interface Reader {
  readonly say: Words;
  readonly language: Language;
  /** The name of an actor or a community. */
  nameOf(id: string): string;
}

/** A value as it is read, in the reader's language; empty when nothing is known. */
export function shown(field: Field, value: unknown, reader: Reader): string {
  const { say, language } = reader;
  if (field.kind === 'choice')
    return typeof value === 'number' ? stepText(field, value, reader) : optionText(field, value, say);
  if (value === null || value === undefined || value === '') return '';
  switch (field.kind) {
    case 'headcount':
      return countIn(language)(Number(value));
    case 'share':
      return `${say(`inspector:level.${levelOf(Number(value))}`)} · ${twoPlaces(Number(value), language)}`;
    case 'percent':
      return numberIn(language, { style: 'percent', maximumFractionDigits: 1 })(Number(value));
    case 'valence':
      return `${say(`inspector:attitude.${attitudeOf({ valence: Number(value) })}`)} · ${signed(Number(value), language)}`;
    case 'date':
      return dateIn(language)(String(value));
    case 'choices':
      return listOf(value)
        .map((one) => optionText(field, one, say))
        .join(', ');
    case 'tags':
      return listOf(value).join(', ');
    case 'actor':
    case 'node':
      return reader.nameOf(String(value));
    default:
      return String(value);
  }
}

function optionText({ options, words }: Field, value: unknown, say: Words): string {
  const option = options?.find((one) => one === value);
  return option === undefined ? String(value ?? '') : say(`${words}.${optionKey(option)}`);
}

/** A number between two steps of a scale is said as the nearer one, with the number. */
function stepText(field: Field, value: number, { say, language }: Reader): string {
  const step = Math.round(value) || 0;
  const words = optionText(field, step, say);
  return step === value ? words : `${words} · ${signed(value, language)}`;
}

export function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function levelOf(share: number): 'high' | 'medium' | 'low' {
  if (share >= 0.7) return 'high';
  return share >= 0.4 ? 'medium' : 'low';
}

/** A number with at most two decimals. */
export function twoPlaces(value: number, language: Language): string {
  return numberIn(language, { maximumFractionDigits: 2 })(value);
}

function signed(value: number, language: Language): string {
  return signedIn(language, 0, 2)(value);
}
