import { describe, expect, it } from 'vitest';
import { decoded } from '../../../main/engine/exchange/encoding';

const text = 'id,name\n1,Società è già «perché» €\n';

function utf16(value: string, big: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\u{feff}${value}` : value, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
}

/** Bytes of an 8-bit encoding, by asking its decoder for every byte. */
function narrow(value: string, encoding: string): Uint8Array {
  const byCharacter = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...value].map((character) => byCharacter.get(character) ?? 63));
}

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8', new TextEncoder().encode(`\u{feff}${text}`)],
    ['UTF-16LE', utf16(text, false, true)],
    ['UTF-16BE', utf16(text, true, true)],
    ['UTF-16LE', utf16(text, false, false)],
    ['UTF-16BE', utf16(text, true, false)],
    ['windows-1252', narrow(text, 'windows-1252')],
  ])('%s is found and read', (encoding, bytes) => {
    expect(decoded(bytes, 'x.csv')).toEqual({ text, encoding });
  });

  it('takes a file with a single accent for what Western spreadsheets write', () => {
    const short = 'source;target\nCittà;Anna\n';
    expect(decoded(narrow(short, 'windows-1252'), 'x.csv').text).toBe(short);
  });

  it.each([
    ['ISO-8859-5', 'имя;город;описание\nАнна;Москва;продажи и переговоры с клиентами\nПётр;Казань;реклама\n'],
    [
      'windows-1251',
      'имя;город;описание\nАнна;Москва;продажи и переговоры с клиентами\nПётр;Казань;реклама\n',
    ],
    ['ISO-8859-7', 'όνομα;πόλη;περιγραφή\nΆννα;Αθήνα;πωλήσεις και διαπραγματεύσεις με πελάτες\n'],
  ])('knows %s by its letters', (encoding, foreign) => {
    expect(decoded(narrow(foreign, encoding), 'x.csv').text).toBe(foreign);
  });

  it('refuses what is no text', () => {
    const picture = Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 256);
    expect(() => decoded(picture, 'a.png')).toThrow('errors:import.notText');
  });
});
