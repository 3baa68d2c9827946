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
      return numberIn(language, { style: 'percent', ...placesOf(value) })(value);
    case 'percentPoints':
      return signedIn(language, 0, 1)(value);
    case 'stance':
      return signedIn(language, 0, 2)(value);
    case 'hours':
    case 'days':
      return numberIn(language, { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 })(value);
    case 'number':
      return numberIn(language, { maximumSignificantDigits: 3, useGrouping: 'always' })(value);
  }
}

/** One decimal, so that figures stand in line; where that would leave nothing, the first digits that say something. */
function placesOf(share: number): Intl.NumberFormatOptions {
  const tiny = share !== 0 && Math.abs(share) < 0.0005;
  return tiny ? { maximumSignificantDigits: 1 } : { minimumFractionDigits: 1, maximumFractionDigits: 1 };
}

/** A figure where there is room for a few digits only, and what they count is said elsewhere: shares in hundredths. */
export function shortText(value: number, unit: Unit, language: Language): string {
  const shown = unit === 'share' ? 100 * value : value;
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
