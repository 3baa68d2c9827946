import { type Message, say } from '../../../core/model/refusal';
import { excerpt } from '../../../core/words/excerpt';

/** What came of reading a cell: a value, or what is wrong with it. */
export type Read<Value> = { readonly value: Value } | { readonly problem: Message };

const problem = (key: string, values: Message['values']) => ({
  problem: say(`import:problem.${key}`, values),
});

/**
 * A number with a decimal point or comma, with or without thousands between the digits: `0,5`, `1.234,5`, `1,234.5`,
 * `12 000`, `80%`. A single dot or comma before three digits is a decimal mark unless `whole` numbers are expected.
 */
export function numberFrom(cell: string, whole = false): Read<number> {
  const percent = /%\s*$/.test(cell);
  const bare = cell
    .replace(/%\s*$/, '')
    .replaceAll(/[\s\u{00a0}\u{202f}'’]/gu, '')
    .replace(/^\u{2212}/u, '-');
  const value = toNumber(bare, whole);
  if (value === undefined) return problem('notANumber', { value: excerpt(cell) });
  return { value: percent ? value / 100 : value };
}

const attitudes: Readonly<Record<string, number>> = {
  ...{ '+': 1, pos: 1, positive: 1, positivo: 1, positiva: 1, 'a favore': 1 },
  ...{
    '-': -1,
    '\u{2212}': -1,
    '\u{2013}': -1,
    neg: -1,
    negative: -1,
    negativo: -1,
    negativa: -1,
    contro: -1,
    against: -1,
  },
  ...{ neutral: 0, neutro: 0, neutra: 0, neutrale: 0 },
};

/** How far something is for or against: a number, a sign alone, or a word for one. */
export function valenceFrom(cell: string): Read<number> {
  const value = attitudes[cell.trim().toLowerCase()];
  return value === undefined ? numberFrom(cell) : { value };
}

function toNumber(bare: string, whole: boolean): number | undefined {
  const exact = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
  const thousands = whole ? /^[-+]?\d{1,3}([.,])\d{3}(\1\d{3})*$/ : /^[-+]?\d{1,3}([.,])\d{3}(\1\d{3})+$/;
  if (thousands.test(bare)) return Number(bare.replaceAll(/[.,]/g, ''));
  const mixed = /^([-+]?\d{1,3}(?:([.,])\d{3})+)([.,])(\d+)$/.exec(bare);
  if (mixed && mixed[2] !== mixed[3]) return Number(`${mixed[1]?.replaceAll(/[.,]/g, '')}.${mixed[4]}`);
  const pointed = /^[-+]?\d*,\d+(e[-+]?\d+)?$/i.test(bare) ? bare.replace(',', '.') : bare;
  return exact.test(pointed) ? Number(pointed) : undefined;
}

/**
 * A calendar date as `YYYY-MM-DD`, from `2024-05-31`, `2024-05`, `2024`, `31/05/2024`, `05/2024`, with dots or dashes
 * too; a time of day after it is dropped. A month or year alone means its first day, or its last at the `end` of a time.
 */
export function dateFrom(cell: string, end: boolean): Read<string> {
  const bare = cell.trim().replace(/[T\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|[-+]\d{2}:?\d{2})?$/i, '');
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(bare);
  const european = /^(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})$/.exec(bare);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : european
      ? [european[3], european[2], european[1]]
      : [];
  if (year === undefined) return problem('notADate', { value: excerpt(cell) });
  const y = Number(year);
  const m = month === undefined ? (end ? 12 : 1) : Number(month);
  if (m < 1 || m > 12) return problem('noSuchMonth', { value: excerpt(cell), month: m });
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  const d = day === undefined ? (end ? last : 1) : Number(day);
  if (d < 1 || d > last || y < 1) return problem('noSuchDay', { value: excerpt(cell) });
  return { value: `${year}-${`${m}`.padStart(2, '0')}-${`${d}`.padStart(2, '0')}` };
}
