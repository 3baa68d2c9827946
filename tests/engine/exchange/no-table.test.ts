import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../core/model/refusal';
import { readSheet } from '../../../main/engine/exchange/sheet';
import { describeOnReferenceData } from '../../fixtures/reference-data';
import { referenceFile, referenceFiles } from '../../fixtures/reference-files';

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** What the import says of a file: the key of its refusal, with the format where it names one; "table" if it takes it. */
function said(content: string | Uint8Array, name = 'x'): string {
  try {
    readSheet({ name, bytes: bytesOf(content) });
    return 'table';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { key, values } = error.problem;
    return [key.replace('errors:import.', ''), values.format].filter(Boolean).join(' ');
  }
}

/** The beginning of an archive that holds these files. */
function archive(...names: string[]): Uint8Array {
  const parts = names.map((name) => {
    const content = deflateRawSync('<some>content</some>');
    const head = Buffer.alloc(30);
    head.write('PK\x03\x04', 'latin1');
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(name.length, 26);
    return Buffer.concat([head, Buffer.from(name), content]);
  });
  return Buffer.concat(parts);
}

const latin = (text: string) => Buffer.from(text, 'latin1');
const zeros = '\0'.repeat(40);

describe('a file that is no table', () => {
  it.each<[kind: string, content: string | Uint8Array]>([
    ['document', '%PDF-1.7\n1 0 obj\n'],
    ['document', '{\\rtf1\\ansi Rossi}'],
    ['document', archive('[Content_Types].xml', 'word/document.xml')],
    ['image', latin(`\x89PNG\r\n\x1a\n${zeros}`)],
    ['image', latin(`\xff\xd8\xff\xe0${zeros}`)],
    ['image', latin(`GIF89a${zeros}`)],
    ['image', latin(`RIFF\x01\x02\0\0WEBPVP8 ${zeros}`)],
    ['image', '<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
    ['database', latin(`SQLite format 3\0${zeros}`)],
    ['workbook', archive('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml')],
    ['workbook', archive('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
    ['workbook', latin(`\xd0\xcf\x11\xe0${zeros}`)],
    ['archive', archive('nodes.csv')],
    ['archive', gzipSync('source,target\na,b\n')],
    ['page', '<!doctype html>\n<html><body><table></table></body></html>'],
    ['markup', '\uFEFF<?xml version="1.0"?><dataset><row/></dataset>'],
    ['otherJson', '{ "nodes": [], "links": [] }'],
    ['otherJson', '[\n  {"source": "a", "target": "b"}\n]'],
    ['network GraphML', '<?xml version="1.0"?><!-- a - b --><graphml xmlns="x"><graph/></graphml>'],
    ['network GEXF', '<gexf version="1.3"><graph/></gexf>'],
    ['network GML', 'Creator "somebody"\r\nVersion 1\r\ngraph\r\n[\r\n  directed 0\r\n]'],
    ['network DOT', '// mine\n/* a ** b */ strict digraph "Le mappe" {\n a -> b\n}'],
    ['network Pajek', '% by hand\n% two lines\n*Vertices 3\n1 "a"\n'],
    ['network UCINET DL', 'DL N = 3 FORMAT = EDGELIST1\nDATA:\n1 2\n'],
    ['network VNA', '*Node data\nID side\na own\n'],
  ])('is told as such: %s', (kind, content) => {
    expect(said(content)).toBe(kind);
  });

  it.each([
    '<b>Rossi</b>,<script>alert(1)</script>\nAnna,Bruno\n',
    '# a remark\n# another\nsource,target\na,b\n',
    'graph,target\na,b\n',
    'PK,Paola Kern\nBM,Bruno Manzi\n',
    '[Rossi],Bianchi\n{Anna},Bruno\n',
    '*,name\n1,Anna\n',
    'dl,name\n1,Anna\n',
  ])('is not what only looks a little like it: %j', (content) => {
    expect(said(content)).toBe('table');
  });

  it('is told at once, however its remarks are made', () => {
    for (const remark of ['# # ', '/* */ ', '<!-- - -->', '% % ', 'Creator '])
      expect(said(`${remark.repeat(4_000)}\nsource,target\n`)).toBe('table');
  });
});

describeOnReferenceData('real files', () => {
  const formats = {
    gml: 'GML',
    gexf: 'GEXF',
    graphml: 'GraphML',
    net: 'Pajek',
    paj: 'Pajek',
    tim: 'Pajek',
    vna: 'VNA',
    dl: 'UCINET DL',
  };

  it.each(Object.entries({ ...formats, dot: 'DOT' }))(
    'networks of the ending %s are told',
    (ending, format) => {
      const files = referenceFiles(ending);
      expect(files.length).toBeGreaterThan(0);
      for (const path of files) expect(said(referenceFile(path).bytes), path).toBe(`network ${format}`);
    },
  );

  it('tables are taken for tables', () => {
    for (const path of ['csv', 'txt'].flatMap(referenceFiles))
      expect(['table', 'matrix'], path).toContain(said(referenceFile(path).bytes, path));
  });
});
