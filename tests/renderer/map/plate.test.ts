import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Layer, Plate, type Stroke } from '../../../renderer/map/plate';

const [width, height] = [800, 600];
const home = { zoom: 1, x: 0, y: 0 };

let now = 0;

/** A canvas on which nothing is seen; of what is laid down on it only the last is kept. */
class Blank {
  laid: readonly unknown[] = [];
  readonly canvas = { width, height };
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  getContext() {
    return this;
  }
  setTransform() {}
  clearRect() {}
  getImageData() {}
  drawImage(...laid: unknown[]) {
    this.laid = laid;
  }
}

/** Many strokes, each of which takes a millisecond; `zooms` hears at what zoom they are painted. */
function slow(zooms: number[] = []): readonly Layer[] {
  const strokes = Array.from(
    { length: 400 },
    (): Stroke => (_, zoom) => {
      now++;
      zooms.push(zoom);
    },
  );
  return [() => strokes];
}

function laying() {
  const plate = new Plate();
  const sheet = new Blank(width, height);
  const lay = (layers: readonly Layer[], viewport: typeof home) =>
    plate.lay(sheet as never, layers, viewport, width, height, 1);
  const whole = (layers: readonly Layer[], viewport: typeof home) => {
    for (let frames = 0; frames < 500; frames++) if (lay(layers, viewport)) return;
    throw new Error('it never came to an end');
  };
  /** Whether what was laid down last was painted at the zoom that is looked at. */
  const isSharp = () => sheet.laid.length === 3;
  return { lay, whole, isSharp };
}

beforeEach(() => {
  vi.stubGlobal('OffscreenCanvas', Blank);
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a plate', () => {
  test('is not done with a sheet that was begun at another zoom', () => {
    const { lay, whole, isSharp } = laying();
    const layers = slow();
    whole(layers, home);
    expect(isSharp()).toBe(true);
    expect(lay(layers, { ...home, zoom: 1.2 })).toBe(false);
    expect(isSharp()).toBe(false);
    whole(layers, { ...home, zoom: 1.3 });
    expect(isSharp()).toBe(true);
  });

  test('is not done with a sheet that was begun elsewhere', () => {
    const { lay, whole } = laying();
    const zooms: number[] = [];
    const layers = slow(zooms);
    lay(layers, home);
    whole(layers, { ...home, x: -3 * width });
    expect(zooms).toHaveLength(800);
  });

  test('gives up what it was painting when what it has is looked at again', () => {
    const { lay, whole, isSharp } = laying();
    const zooms: number[] = [];
    const layers = slow(zooms);
    whole(layers, home);
    lay(layers, { ...home, zoom: 1.2 });
    const painted = zooms.length;
    expect(lay(layers, home)).toBe(true);
    expect(isSharp()).toBe(true);
    expect(zooms).toHaveLength(painted);
  });

  test('puts no more layers in order than it takes to see that they are many', () => {
    const { lay } = laying();
    const later = vi.fn<Layer>(() => []);
    lay([...slow(), later], home);
    expect(later).not.toHaveBeenCalled();
  });
});
