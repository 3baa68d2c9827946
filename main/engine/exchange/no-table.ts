import { Refusal } from '../../../core/model/refusal';

/** A kind of file that is no table, told by how it begins. */
interface Kind {
  readonly begins: RegExp;
  /** Its message is `errors:import.<key>`. */
  readonly key: string;
  /** What a network's format is called, in every language. */
  readonly format?: string;
}

/** How bytes begin, each as one character. */
const kindsOfBytes: readonly Kind[] = [
  { begins: /^%PDF-/u, key: 'document' },
  { begins: /^(\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*\p{Cc}|MM\p{Cc}\*)/u, key: 'image' },
  { begins: /^(RIFF.{4}WEBP|BM.{4}\p{Cc}{4})/su, key: 'image' },
  { begins: /^SQLite format 3\p{Cc}/u, key: 'database' },
  { begins: /^PK\p{Cc}{2}.*?(xl\/|opendocument\.spreadsheet)/su, key: 'workbook' },
  { begins: /^PK\p{Cc}{2}.*?(word\/|ppt\/|opendocument\.)/su, key: 'document' },
  { begins: /^(PK\p{Cc}{2}|\p{Cc}\x8b|7z\xbc\xaf|Rar!\p{Cc}|BZh\d1AY|\xfd7zXZ)/u, key: 'archive' },
  { begins: /^\xd0\xcf\p{Cc}\xe0/u, key: 'workbook' },
];

const xml = (root: string) =>
  new RegExp(`^(<\\?xml[^>]*>\\s*|<!--([^-]|-(?!->))*-->\\s*|<!DOCTYPE[^>]*>\\s*)*<${root}[\\s>]`, 'iu');

/** How text begins, white space left out. */
const kindsOfText: readonly Kind[] = [
  { begins: xml('graphml'), key: 'network', format: 'GraphML' },
  { begins: xml('gexf'), key: 'network', format: 'GEXF' },
  { begins: xml('svg'), key: 'image' },
  { begins: /^(<!DOCTYPE\s+html|<html[\s>])/iu, key: 'page' },
  { begins: /^<\?xml\s/iu, key: 'markup' },
  { begins: /^((#|Creator|Version|Comment).*[\r\n]\s*)*graph\s*\[/iu, key: 'network', format: 'GML' },
  {
    begins:
      /^((\/\/|#).*[\r\n]\s*|\/\*([^*]|\*(?!\/))*\*\/\s*)*(strict\s+)?(di)?graph(\s+("[^"]*"|[\w.]+))?\s*\{/iu,
    key: 'network',
    format: 'DOT',
  },
  {
    begins: /^(%.*[\r\n]\s*)*\*(network|vertices|arcs|arcslist|edges|edgeslist|partition|vector|matrix)\b/iu,
    key: 'network',
    format: 'Pajek',
  },
  { begins: /^dl[\s,;]+(n|nr|nc|nm|format)\s*=/iu, key: 'network', format: 'UCINET DL' },
  { begins: /^\*(node|tie) (data|properties)\b/iu, key: 'network', format: 'VNA' },
  { begins: /^\{\\rtf/u, key: 'document' },
  { begins: /^(\{\s*["}]|\[\s*[[{])/u, key: 'otherJson' },
];

/** A network's remarks may be long; no table begins with so many. */
const lookedAt = 16_384;

function refuseFirst(kinds: readonly Kind[], start: string, file: string): void {
  const kind = kinds.find(({ begins }) => begins.test(start));
  if (kind) throw new Refusal(`errors:import.${kind.key}`, { file, format: kind.format ?? '' });
}

/** Refuses bytes that are known to be something else than text, and says what can be done. */
export function refuseOtherBytes(bytes: Uint8Array, file: string): void {
  const start = Array.from(bytes.subarray(0, lookedAt), (byte) => String.fromCharCode(byte)).join('');
  refuseFirst(kindsOfBytes, start, file);
}

/** Refuses text that is known to be something else than a table, and says what can be done. */
export function refuseOtherText(text: string, file: string): void {
  refuseFirst(kindsOfText, text.slice(0, lookedAt).trimStart(), file);
}
