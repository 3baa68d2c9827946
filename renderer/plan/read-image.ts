import { longestImage } from '../../core/model/emblem';
import { Refusal } from '../../core/model/refusal';

/** Larger files than this aren't even opened, in bytes. */
const mostBytes = 25_000_000;

/** Width of the square that is kept, in pixels. */
const side = 192;

/** Tried in turn until the image is short enough. */
const encodings = [
  { type: 'image/webp', quality: 0.86 },
  { type: 'image/jpeg', quality: 0.8 },
  { type: 'image/jpeg', quality: 0.55 },
] as const;

async function asDataUri(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCodePoint(byte);
  return `data:${blob.type};base64,${btoa(binary)}`;
}

/**
 * The middle of an image as a small square, decoded and encoded anew, so that nothing of the file but its pixels is kept.
 * Throws a refusal where the file is empty, too large or no image.
 */
export async function readImage(file: Blob): Promise<string> {
  if (file.size === 0) throw new Refusal('errors:imageEmpty');
  if (file.size > mostBytes) throw new Refusal('errors:imageTooLarge', { most: mostBytes / 1e6 });
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new Refusal('errors:noImage');
  });
  const square = Math.min(bitmap.width, bitmap.height);
  const size = Math.min(side, square);
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d');
  if (!context || size === 0) throw new Refusal('errors:noImage');
  context.imageSmoothingQuality = 'high';
  const [left, top] = [(bitmap.width - square) / 2, (bitmap.height - square) / 2];
  context.drawImage(bitmap, left, top, square, square, 0, 0, size, size);
  bitmap.close();
  for (const encoding of encodings) {
    const uri = await asDataUri(await canvas.convertToBlob(encoding));
    if (uri.length <= longestImage) return uri;
  }
  throw new Refusal('errors:noImage');
}
