import type { Box } from '../../core/picture/parts';
import { enter, shownBox, type Viewport } from './painting';

/** Space that is painted beyond each edge of the window, as a share of its size: so far one can pan. */
const beyond = 0.3;

/** Time for painting in one frame, in milliseconds. */
const slice = 7;

export type Brush = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Paints a part of the map: what of it shows in `shown`, at that zoom. */
export type Stroke = (context: Brush, zoom: number, shown: Box) => void;

/** Strokes that lie over those of the layer before; the same ones each time it is asked for them. */
export type Layer = () => readonly Stroke[];

function* strokesOf(layers: readonly Layer[]): Generator<Stroke, undefined> {
  for (const layer of layers) yield* layer();
}

/** So few strokes are painted straight away where the sheet at hand is much too coarse or too fine. */
const fewStrokes = 160;

/** Whether layers have so few; those after the one that makes them more aren't put in order for it. */
function isShort(layers: readonly Layer[]): boolean {
  let count = 0;
  for (const layer of layers) {
    count += layer().length;
    if (count > fewStrokes) return false;
  }
  return true;
}

/** So many strokes are painted between two looks at the clock. */
const handful = 2;

interface Sheet {
  readonly canvas: OffscreenCanvas;
  readonly layers: readonly Layer[];
  /** What of them is still to be painted. */
  readonly rest: Iterator<Stroke, undefined>;
  readonly viewport: Viewport;
  readonly width: number;
  readonly height: number;
}

/**
 * Thousands of ties and nodes, painted in slices onto a sheet that is larger than the window and then laid down whole in every
 * frame, moved and scaled to what is looked at, until a fresh one is ready.
 */
export class Plate {
  #front: Sheet | null = null;
  #back: Sheet | null = null;
  /** Canvases are large: two of them are used in turn. */
  #spare: OffscreenCanvas | null = null;

  /**
   * Lays the sheet down on a canvas of `width` × `height` pixels.
   * @returns false until the sheet is the one for this moment: the next frame shows more
   */
  lay(
    context: CanvasRenderingContext2D,
    layers: readonly Layer[],
    viewport: Viewport,
    width: number,
    height: number,
    ratio: number,
  ): boolean {
    const isFresh = (sheet: Sheet | null) =>
      sheet !== null && sheet.layers === layers && this.#covers(sheet, viewport, width, height);
    if (isFresh(this.#front)) this.#leave();
    else {
      const back = this.#back;
      const usable = back && back.layers === layers && this.#near(back, viewport);
      if (!usable) this.#back = this.#begun(layers, viewport, width, height, ratio);
    }
    if (this.#back) this.#paint(this.#back, ratio);
    const front = this.#front;
    if (front && this.#near(front, viewport)) this.#blit(context, front, viewport, ratio);
    else if (isShort(layers)) {
      enter(context, viewport, ratio);
      const shown = shownBox(viewport, width, height);
      for (const stroke of strokesOf(layers)) stroke(context, viewport.zoom, shown);
    } else {
      const coarse = front ?? this.#back;
      if (coarse) this.#blit(context, coarse, viewport, ratio);
    }
    return isFresh(this.#front);
  }

  /** Gives up the sheet that is being painted. */
  #leave(): void {
    if (!this.#back) return;
    this.#spare = this.#back.canvas;
    this.#back = null;
  }

  #begun(layers: readonly Layer[], viewport: Viewport, width: number, height: number, ratio: number): Sheet {
    const wide = Math.ceil(width * (1 + 2 * beyond));
    const high = Math.ceil(height * (1 + 2 * beyond));
    const shifted = {
      zoom: viewport.zoom,
      x: viewport.x + width * beyond,
      y: viewport.y + height * beyond,
    };
    const canvas = this.#canvasOf(wide * ratio, high * ratio);
    return { canvas, layers, rest: strokesOf(layers), viewport: shifted, width: wide, height: high };
  }

  #canvasOf(width: number, height: number): OffscreenCanvas {
    const known = this.#back?.canvas ?? this.#spare;
    this.#back = null;
    this.#spare = null;
    if (!known || known.width !== width || known.height !== height) return new OffscreenCanvas(width, height);
    const context = brushOf(known);
    context?.setTransform(1, 0, 0, 1, 0, 0);
    context?.clearRect(0, 0, width, height);
    return known;
  }

  #paint(sheet: Sheet, ratio: number): void {
    const context = brushOf(sheet.canvas);
    if (!context) return;
    enter(context, sheet.viewport, ratio);
    const shown = shownBox(sheet.viewport, sheet.width, sheet.height);
    const until = performance.now() + slice;
    for (let count = 1; ; count++) {
      const stroke = sheet.rest.next().value;
      if (!stroke) break;
      stroke(context, sheet.viewport.zoom, shown);
      if (count % handful !== 0 && performance.now() < until) continue;
      // Canvases only note down what is painted; reading a pixel has it done now, within this frame's time.
      context.getImageData(0, 0, 1, 1);
      if (performance.now() > until) return;
    }
    this.#spare = this.#front?.canvas ?? null;
    this.#front = sheet;
    this.#back = null;
  }

  #covers(sheet: Sheet, viewport: Viewport, width: number, height: number): boolean {
    if (Math.abs(sheet.viewport.zoom / viewport.zoom - 1) > 1e-6) return false;
    const left = sheet.viewport.x - viewport.x;
    const top = sheet.viewport.y - viewport.y;
    return left >= 0 && top >= 0 && left + width <= sheet.width && top + height <= sheet.height;
  }

  #near(sheet: Sheet, viewport: Viewport): boolean {
    const ratio = sheet.viewport.zoom / viewport.zoom;
    return ratio > 0.6 && ratio < 1.7;
  }

  #blit(context: CanvasRenderingContext2D, sheet: Sheet, viewport: Viewport, ratio: number): void {
    const scale = viewport.zoom / sheet.viewport.zoom;
    const x = (viewport.x - sheet.viewport.x * scale) * ratio;
    const y = (viewport.y - sheet.viewport.y * scale) * ratio;
    const { canvas } = sheet;
    context.setTransform(1, 0, 0, 1, 0, 0);
    if (scale === 1) {
      context.drawImage(canvas, Math.round(x), Math.round(y));
      return;
    }
    // While one zooms a coarse picture does: smoothing takes most of a frame's time without a graphics card.
    const { width, height } = context.canvas;
    const left = Math.max(0, -x / scale);
    const top = Math.max(0, -y / scale);
    const wide = Math.min(canvas.width - left, width / scale);
    const high = Math.min(canvas.height - top, height / scale);
    if (wide <= 0 || high <= 0) return;
    context.imageSmoothingEnabled = scale > 1.7;
    context.drawImage(
      canvas,
      left,
      top,
      wide,
      high,
      x + left * scale,
      y + top * scale,
      wide * scale,
      high * scale,
    );
  }
}

/** The context of a sheet, kept in memory that is quick to read back. */
function brushOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D | null {
  return canvas.getContext('2d', { willReadFrequently: true });
}
