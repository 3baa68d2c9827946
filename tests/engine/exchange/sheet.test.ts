import { describe, expect, it } from 'vitest';
import { importMegabytes } from '../../../core/contract/exchange';
import { readSheet, type Sheet } from '../../../main/engine/exchange/sheet';
import { file } from './plans';

const read = (text: string, name = 'x.csv'): Sheet => readSheet(file(name, text));
const cells = ({ lines }: Sheet) => lines.map((line) => line.cells);

describe('the delimiter', () => {
  it.each([
    [',', 'id,name\n1,Anna\n'],
    [';', 'id;name;weight\n1;Anna;0,5\n2;Bea;0,7\n'],
    [';', 'a;b;0,5\nb;c;0,25\nc;d;0,75\n'],
    ['\t', 'id\tname\n1\tBianchi, Anna\n2\tRossi, Bea\n'],
    [',', 'name,roles\nAnna,expert;press\nBea,expert;partner\n'],
    [' ', '0 1\n1 2\n2   0\n'],
    [' ', 'Source Target Type\nFred Alice "one, two"\nAlice Fred Directed\n'],
    [',', 'Anna Bianchi\nBea Rossi\n'],
    [',', 'Anna Maria Bianchi\nMaria Bea Rossi\n'],
    [',', 'Anna Bianchi 45\nBea Rossi 38\nCarlo Neri\n'],
    [' ', 'anna bea\nbea carlo\n'],
    [' ', 'anna bea 1\ncarlo dario -1\n'],
    [' ', 'anna bea +\ncarlo dario -\n'],
    [' ', 'anna bea {}\ncarlo dario {}\n'],
    [' ', '#a list of ties\n1 2\n2 3\n'],
  ])('is %j', (delimiter, text) => {
    expect(read(text).delimiter).toBe(delimiter);
  });

  it('may be told on a first line, as spreadsheets do', () => {
    const sheet = read('sep=;\nid;name\n1;Anna\n');
    expect([sheet.delimiter, sheet.titles, sheet.lines]).toEqual([
      ';',
      ['id', 'name'],
      [{ row: 3, cells: ['1', 'Anna'] }],
    ]);
  });

  it('counts a run of spaces once', () => {
    expect(cells(read('1   2  0.5\n3 4 0.5\n', 'x.txt'))).toEqual([
      ['1', '2', '0.5'],
      ['3', '4', '0.5'],
    ]);
  });
});

describe('the first row', () => {
  it.each([
    [true, 'source,target\na,b\n'],
    [true, 'Da;A\nAnna;Bea\n'],
    [true, 'Etichetta,Nome\nx,Anna\n'],
    [true, 'who,whom,how much\na,b,1\nb,c,2\nc,d,3\n'],
    [false, 'a,b\nb,c\n'],
    [false, 'a,b,1\nb,c,2\nc,d,3\n'],
    [false, '1,2\n2,3\n'],
  ])('holds titles: %s', (header, text) => {
    const sheet = read(text);
    expect(sheet.header).toBe(header);
    expect(sheet.lines[0]?.row).toBe(header ? 2 : 1);
  });

  it('is left out when it only counts nodes and ties', () => {
    const ties = Array.from({ length: 20 }, (_, i) => `${i} ${i + 1}`).join('\n');
    const sheet = read(`21 20\n${ties}\n`, 'x.txt');
    expect([sheet.countsLine, sheet.lines.length, sheet.lines[0]?.row]).toEqual(['21 20', 20, 2]);
    expect(read(`7 8\n${ties}\n`, 'x.txt').countsLine).toBeNull();
  });

  it('may come after remarks, which count as rows', () => {
    const sheet = read('# a list of ties\n% n m\n0 1\n1 2\n', 'x.txt');
    expect(sheet.lines).toEqual([
      { row: 3, cells: ['0', '1'] },
      { row: 4, cells: ['1', '2'] },
    ]);
  });

  it.each([
    ['#a list\n1 2\n% and more\n2 3\n', 'x.txt'],
    ['1,2\n#and more\n2,3\n', 'x.csv'],
    ['source,target\n1,2\n# and more\n2,3\n', 'x.csv'],
    ['1 2\n# and more\n2 3\n', 'x.txt'],
  ])('may stand among remarks that nothing is tied by: %j', (text, name) => {
    expect(cells(read(text, name))).toEqual([
      ['1', '2'],
      ['2', '3'],
    ]);
  });

  it('may stand among remarks between names that spaces part', () => {
    expect(cells(read('anna bea\n# more\nbea carlo\n', 'x.txt'))).toEqual([
      ['anna', 'bea'],
      ['bea', 'carlo'],
    ]);
  });

  it.each(['#vendite,#crm\n#crm,#b2b\n', 'Anna,#crm\n#crm,#b2b\n', '#vendite\n#crm\n'])(
    'is no remark when a name begins with #: %j',
    (text) => {
      expect(cells(read(text))).toHaveLength(2);
    },
  );
});

describe('rows', () => {
  it('keep their numbers across empty lines and breaks within a cell', () => {
    const sheet = read('id,name\n\n1,"Anna\nBianchi"\n,\n2,Bea\n');
    expect(sheet.lines).toEqual([
      { row: 3, cells: ['1', 'Anna\nBianchi'] },
      { row: 5, cells: ['2', 'Bea'] },
    ]);
  });

  it('say so when a quote is never closed', () => {
    const { problems } = read('id,name\n1,"Anna\n2,Bea\n');
    expect(problems.map(({ row, problem }) => [row, problem.key])).toEqual([[2, 'import:problem.quotes']]);
  });

  it('may be longer than the titles', () => {
    expect(read('id,name\n1,Anna,more,and more\n').titles).toEqual(['id', 'name', '3', '4']);
  });
});

describe('what is refused', () => {
  it.each([
    ['errors:import.empty', ''],
    ['errors:import.empty', '\n , \n'],
    ['errors:import.matrix', ',A,B,C\nA,0,1,0\nB,1,0,2\nC,0,2,0\n'],
    ['errors:import.tooManyColumns', `${'a,'.repeat(600)}\nb,c\n`],
    ['errors:import.tooManyRows', 'a,b\n'.repeat(300_001)],
  ])('%s', (key, text) => {
    expect(() => read(text)).toThrow(key);
  });

  it('is no table of as many rows as there may be, with titles or a count above and an empty line below', () => {
    const rows = 'a,b\n'.repeat(300_000);
    expect(read(`source,target\n${rows}\n`).lines).toHaveLength(300_000);
    const ties = Array.from({ length: 300_000 }, (_, i) => `${i % 50_000} ${(i * 7 + 1) % 50_000}\n`).join(
      '',
    );
    const sheet = read(`50000 300000\n${ties}\n`, 'x.txt');
    expect([sheet.countsLine, sheet.lines.length]).toEqual(['50000 300000', 300_000]);
  });

  it('is a file beyond the limit, before anything of it is read', () => {
    const bytes = new Uint8Array(importMegabytes * 1024 ** 2 + 1);
    expect(() => readSheet({ name: 'x.csv', bytes })).toThrow('errors:import.tooLarge');
  });

  it('is a row with an endless cell', () => {
    const { problems } = read(`id,name\n1,${'x'.repeat(260_000)}\n`);
    expect(problems[0]).toMatchObject({ row: 2, problem: { key: 'import:problem.longCell' } });
  });
});
