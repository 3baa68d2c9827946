/** So many decoded images are kept. */
const most = 400;

/** The bytes of a data URI as the model lets them in. */
function blobOf(uri: string): Blob {
  const comma = uri.indexOf(',');
  const type = uri.slice(5, uri.indexOf(';'));
  const bytes = Uint8Array.from(atob(uri.slice(comma + 1)), (letter) => letter.codePointAt(0) ?? 0);
  return new Blob([bytes], { type });
}

/** The images that nodes carry, decoded when they are first asked for. */
export class EmblemImages {
  readonly #known = new Map<string, ImageBitmap | 'coming' | 'none'>();
  readonly #onCome: () => void;

  /** @param onCome called when an image that was asked for can be drawn */
  constructor(onCome: () => void) {
    this.#onCome = onCome;
  }

  /** The image, once it is decoded; null before that, and for one that is none. */
  of(uri: string): ImageBitmap | null {
    const known = this.#known.get(uri);
    if (known === undefined) void this.#fetch(uri);
    return typeof known === 'object' ? known : null;
  }

  async #fetch(uri: string): Promise<void> {
    this.#known.set(uri, 'coming');
    const image = await createImageBitmap(blobOf(uri)).catch(() => null);
    this.#known.set(uri, image ?? 'none');
    for (const [oldest, old] of this.#known) {
      if (this.#known.size <= most) break;
      if (typeof old === 'object') old.close();
      this.#known.delete(oldest);
    }
    if (image) this.#onCome();
  }

  destroy(): void {
    for (const image of this.#known.values()) if (typeof image === 'object') image.close();
    this.#known.clear();
  }
}
