import { describe, expect, it } from 'vitest';
import { dropOf } from '../../../renderer/app/dropped';

const files = (...names: string[]) => names.map((name) => ({ name }));

describe('files dropped on the window', () => {
  it('are a plan', () => {
    expect(dropOf(files('Piano.SCHIERA'))).toEqual({ type: 'plan', file: { name: 'Piano.SCHIERA' } });
  });

  it('are one or two tables', () => {
    expect(dropOf(files('a.csv')).type).toBe('tables');
    expect(dropOf(files('a.tsv', 'b.TXT')).type).toBe('tables');
  });

  it('are an image', () => {
    expect(dropOf(files('Foto.JPEG')).type).toBe('image');
  });

  it('are nothing else', () => {
    for (const names of [
      [],
      ['a.pdf'],
      ['a.png', 'b.png'],
      ['a.csv', 'b.png'],
      ['a.csv', 'b.csv', 'c.csv'],
      ['a.schiera', 'b.schiera'],
    ])
      expect(dropOf(files(...names)).type).toBe('none');
  });
});
