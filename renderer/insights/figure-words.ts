import type { Unit } from '../../core/insights/metric';
import type { Language } from '../../core/model/plan';
import { countIn, numberIn, signedIn } from '../../core/words/locale';

/** A figure as it stands in a table whose head says what it is; a dash where it isn't known. */
export function figureText(value: number | null, unit: Unit, language: Language): string {
  if (value === null || Number.isNaN(value)) return '–';
  switch (unit) {
    case 'whole':
    case 'people':
      return countIn(language)(Math.round(value));
    case 'share':
      return numberIn(language, { style: 'percent', ...placesOf(100 * value) })(value);
    case 'index':
      return numberIn(language, placesOf(100 * value))(100 * value);
    case 'percentPoints':
      return signedIn(language, 0, 1)(value);
    case 'stance':
      return signedIn(language, 0, 2)(value);
    case 'hours':
    case 'days':
      return numberIn(language, { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 })(value);
    case 'number':
      return numberIn(language, { useGrouping: 'always', ...digitsOf(Math.abs(value)) })(value);
  }
}

/** The decimals of a figure with their sign, as far as they stand at its end: ",5"; nothing of whole figures and of per cent. */
export function decimalsOf(text: string, language: Language): string {
  const from = text.lastIndexOf(numberIn(language, { minimumFractionDigits: 1 })(0).charAt(1));
  return from > 0 && /\d$/u.test(text) ? text.slice(from) : '';
}

/** Whole hundredths; of less than ten one decimal, and where that would leave nothing, the first digit that says something. */
function placesOf(hundredths: number): Intl.NumberFormatOptions {
  const size = Math.abs(hundredths);
  if (size === 0 || size >= 9.95) return { maximumFractionDigits: 0 };
  if (size < 0.05) return { maximumSignificantDigits: 1 };
  return { minimumFractionDigits: 1, maximumFractionDigits: 1 };
}

/** Two decimals, so that small figures stand in line; of larger ones three digits, as many as anybody keeps in mind. */
function digitsOf(size: number): Intl.NumberFormatOptions {
  if (size === 0) return {};
  if (size < 0.005) return { maximumSignificantDigits: 1 };
  if (size < 10) return { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  if (size < 100) return { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return { maximumSignificantDigits: 3 };
}

/** How many people an estimate comes to: nobody knows that to the last one. */
export function roughText(people: number, language: Language): string {
  return numberIn(language, { useGrouping: 'always', maximumSignificantDigits: 2 })(people);
}

/** A figure where there is room for a few digits only, and what they count is said elsewhere: shares in hundredths. */
export function shortText(value: number, unit: Unit, language: Language): string {
  const shown = unit === 'share' || unit === 'index' ? 100 * value : value;
  return numberIn(language, { notation: 'compact', maximumSignificantDigits: Math.abs(shown) < 10 ? 1 : 2 })(
    shown,
  );
}

/** The key under which a figure is said with its unit, for units that need a word. */
function unitKey(unit: Unit): string | null {
  return unit === 'people' || unit === 'hours' || unit === 'days' || unit === 'percentPoints'
    ? `insights:unit.${unit}`
    : null;
}

/** A figure with its unit: "1,200 people". */
export function figureWords(
  value: number | null,
  unit: Unit,
  language: Language,
  say: (key: string, values: { count: number; figure: string }) => string,
): string {
  const figure = figureText(value, unit, language);
  const key = unitKey(unit);
  return key === null || value === null ? figure : say(key, { count: Math.round(value), figure });
}
