import { analyse } from 'chardet';
import { Refusal } from '../../../core/model/refusal';
import { refuseOtherBytes } from './no-table';

/** Text of a file, and the name of the encoding it was in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'UTF-8' },
  { bytes: [0xff, 0xfe], encoding: 'UTF-16LE' },
  { bytes: [0xfe, 0xff], encoding: 'UTF-16BE' },
] as const;

/** What Western spreadsheets write when they don't write Unicode. */
const usual = 'windows-1252';
/** How much surer a guess must be to count against the usual. */
const lead = 15;
const sampleSize = 256 * 1024;

/**
 * Reads bytes as text: by the byte-order mark, else as UTF-16 when every other byte is zero, else as UTF-8 when they are
 * that without a fault, else in the 8-bit encoding whose letter statistics fit best.
 * Throws a refusal for what isn't text.
 * @param name of the file, for the refusal
 */
export function decoded(bytes: Uint8Array, name: string): Decoded {
  refuseOtherBytes(bytes, name);
  const encoding =
    marks.find((mark) => startsWith(bytes, mark.bytes))?.encoding ?? wide(bytes) ?? narrow(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0')) throw new Refusal('errors:import.notText', { file: name });
  return { text, encoding };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

/** UTF-16 without a mark: Latin letters leave a zero in every other byte. */
function wide(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  });
  const [even, odd] = zeros as [number, number];
  const many = sample.length / 5;
  if (odd > many && even < many / 10) return 'UTF-16LE';
  return even > many && odd < many / 10 ? 'UTF-16BE' : undefined;
}

function narrow(bytes: Uint8Array): string {
  try {
    new TextDecoder('UTF-8', { fatal: true }).decode(bytes);
    return 'UTF-8';
  } catch {
    return guessed(bytes);
  }
}

function guessed(bytes: Uint8Array): string {
  const guesses = analyse(bytes.subarray(0, sampleSize)).filter(
    ({ name }) => /^(ISO-8859|windows-125|KOI8)/i.test(name) && isKnown(name),
  );
  const western = Math.max(
    ...guesses
      .filter(({ name }) => /^(ISO-8859-1|windows-1252)$/i.test(name))
      .map(({ confidence }) => confidence),
    0,
  );
  const best = guesses[0];
  return best && best.confidence > western + lead ? best.name : usual;
}

function isKnown(encoding: string): boolean {
  try {
    new TextDecoder(encoding);
    return true;
  } catch {
    return false;
  }
}
