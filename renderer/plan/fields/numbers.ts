import type { Language } from '../../../core/model/plan';
import { localeOf, perLanguage } from '../../../core/words/locale';

/** The signs that a language writes numbers with. */
const signsOf = perLanguage((language) => {
  const parts = new Intl.NumberFormat(localeOf(language)).formatToParts(1_234_567.8);
  const sign = (type: string, otherwise: string) =>
    parts.find((part) => part.type === type)?.value ?? otherwise;
  return { group: sign('group', ','), decimal: sign('decimal', '.') };
});

/**
 * The number that somebody typed in their language: "14.200" is 14,200 in Italian, "14,200" in English.
 * A lone decimal sign of the other language is understood where it can mean nothing else ("0.85" in Italian).
 * NaN for what is no number.
 */
export function numberFrom(text: string, language: Language): number {
  const { group, decimal } = signsOf(language);
  const bare = text
    .trim()
    .replaceAll(/[\s'’]/gu, '')
    .replace('−', '-')
    .replace(/^\+/u, '');
  const grouped = new RegExp(`^-?\\d{1,3}([${group}]\\d{3})+([${decimal}]\\d+)?$`, 'u');
  const settled = grouped.test(bare)
    ? bare.replaceAll(group, '').replace(decimal, '.')
    : bare.replace(decimal, '.').replace(group, '.');
  const number = /^-?(\d+\.?\d*|\.\d+)$/u.test(settled) ? Number(settled) : Number.NaN;
  return Number.isFinite(number) ? number : Number.NaN;
}

/** The number that somebody typed in their language, or else in the other one: "1,234.5" among Italians. NaN for what is none. */
export function numberFromAny(text: string, language: Language): number {
  const own = numberFrom(text, language);
  return Number.isNaN(own) ? numberFrom(text, language === 'it' ? 'en' : 'it') : own;
}
