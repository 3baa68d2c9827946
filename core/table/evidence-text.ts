import { type Evidence, evidence } from '../model/evidence';

const date = String.raw`\d{4}-\d{2}-\d{2}`;
const percent = String.raw`\d{1,3}(?:[.,]\d+)?(?:e-?\d+)?\s?%`;
const quoted = '"(?:[^"]|"")*"';
const details = String.raw`\((?:(?<date>${date})(?:,\s*(?<sure>${percent}))?|(?<only>${percent}))\)`;

/** A source in quotes, perhaps with the field that it is about, when, and how sure. */
const marked = new RegExp(
  String.raw`^(?:(?<field>[A-Za-z]{1,40}):\s*)?(?<quoted>${quoted})(?:\s*${details})?$`,
  'u',
);
/** A source as it is. */
const plain = new RegExp(String.raw`^(?<plain>.+?)\s*${details}$`, 'su');
/** What may hold a separator without being parted by it. */
const kept = new RegExp(`${quoted}|${details.replaceAll(/\?<\w+>/gu, '')}`, 'uy');

/**
 * The evidence in a text such as the cell of a table: sources parted by `;` or `|`, or by commas where neither stands in it. A source may be followed
 * by when and how sure, `call with Anna (2027-01-12, 80 %)`; in double quotes it may hold all of these, and be led by the
 * field that it is about, `reach: "LinkedIn page" (2027-01-12)`.
 */
export function evidenceIn(cell: string): Evidence[] {
  return parted(cell.replaceAll(/[^\S\n]+/gu, ' ')).map(evidenceOf);
}

/** The one text from which {@link evidenceIn} reads this evidence again. */
export function evidenceText(all: readonly Evidence[]): string {
  return all.map(written).join('; ');
}

function parted(cell: string): string[] {
  const pieces: { readonly text: string; readonly whole: boolean }[] = [];
  let rest = '';
  for (let at = 0; at < cell.length; ) {
    kept.lastIndex = at;
    // A quote opens only where a source begins; "Via Roma" in the middle of one is its own.
    const opens =
      cell[at] !== '"' ||
      /(?:^|[;|,\n])\s*(?:[A-Za-z]{1,40}:\s*)?$/u.test(cell.slice(Math.max(0, at - 60), at));
    const found = opens ? kept.exec(cell)?.[0] : undefined;
    if (found === undefined) rest += cell[at++];
    else {
      pieces.push({ text: rest, whole: false }, { text: found, whole: true });
      rest = '';
      at += found.length;
    }
  }
  pieces.push({ text: rest, whole: false });
  const separators = pieces.some(({ text, whole }) => !whole && /[;|\n]/u.test(text)) ? /[;|\n]/u : /,/u;
  const items = [''];
  for (const { text, whole } of pieces) {
    const [first = '', ...more] = whole ? [text] : text.split(separators);
    items.push(`${items.pop() ?? ''}${first}`, ...more);
  }
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

function evidenceOf(item: string): Evidence {
  const groups = (marked.exec(item) ?? plain.exec(item))?.groups ?? {};
  const source =
    groups.quoted === undefined ? groups.plain : groups.quoted.slice(1, -1).replaceAll('""', '"').trim();
  const sure = groups.sure ?? groups.only;
  const told = {
    field: groups.field ?? '',
    source: source ?? item,
    date: groups.date ?? null,
    confidence: sure === undefined ? null : shareOf(sure),
  };
  // A day that isn't in the calendar, or more than all, is part of what was written.
  const isSound = evidence.shape.date.safeParse(told.date).success && (told.confidence ?? 0) <= 1;
  return isSound ? told : { field: '', source: item, date: null, confidence: null };
}

function written({ field, source, date: day, confidence }: Evidence): string {
  const isPlain = field === '' && !/[;|,\n"]/u.test(source) && evidenceOf(source).source === source;
  const text = isPlain ? source : `"${source.replaceAll('"', '""')}"`;
  const sure = confidence === null ? [] : [percentOf(confidence)];
  const when = [...(day === null ? [] : [day]), ...sure].join(', ');
  return `${field === '' ? '' : `${field}: `}${text}${when === '' ? '' : ` (${when})`}`;
}

/** "80 %" as 0.8: the point is moved in the text, so that no digit is lost in reckoning. */
function shareOf(text: string): number {
  const [digits = '', exponent = '0'] = text.replace('%', '').replace(',', '.').trim().split('e');
  return Number(`${digits}e${Number(exponent) - 2}`);
}

/** 0.8 as "80 %", to the last digit. */
function percentOf(share: number): string {
  const [digits = '', exponent] = String(share).split('e');
  if (exponent !== undefined) return `${digits}e${Number(exponent) + 2} %`;
  const [whole = '', fraction = ''] = digits.split('.');
  const moved = `${whole}${fraction.padEnd(2, '0').slice(0, 2)}.${fraction.slice(2)}`;
  return `${moved.replace(/^0+(?=\d)/u, '').replace(/\.$/u, '')} %`;
}
