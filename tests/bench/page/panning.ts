declare global {
  interface Window {
    /**
     * Drags the map about for so many frames, or what is at a place of the window, and says how long each took, in
     * milliseconds.
     */
    pan?: (selector: string, frames: number, from?: { x: number; y: number }) => Promise<number[]>;
  }
}

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** Reads a pixel of every canvas back, so that a frame counts only once it has really been painted. */
function settle(canvases: readonly HTMLCanvasElement[]): void {
  for (const canvas of canvases) canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
}

window.pan = async (selector, frames, from) => {
  const map = document.querySelector(selector);
  if (!map) throw new Error(`no ${selector}`);
  const canvases = [...map.querySelectorAll('canvas')];
  const box = map.getBoundingClientRect();
  const at = (x: number, y: number, buttons: number) => ({
    bubbles: true,
    cancelable: true,
    view: window,
    clientX: x,
    clientY: y,
    button: 0,
    buttons,
    pointerId: 1,
    pointerType: 'mouse',
    isPrimary: true,
  });
  // A corner of the map: nothing lies there that could be dragged in its place.
  const left = from?.x ?? box.left + 6;
  const top = from?.y ?? box.top + 6;
  const target = document.elementFromPoint(left, top) ?? map;
  const both = (kind: 'down' | 'move' | 'up', x: number, y: number, buttons: number) => {
    target.dispatchEvent(new PointerEvent(`pointer${kind}`, at(x, y, buttons)));
    target.dispatchEvent(new MouseEvent(`mouse${kind}`, at(x, y, buttons)));
  };
  both('move', left, top, 0);
  both('down', left, top, 1);
  const samples: number[] = [];
  let last = await nextFrame();
  for (let frame = 0; frame < frames; frame += 1) {
    const swing = Math.sin((frame / frames) * Math.PI * 4);
    both('move', left + 150 * Math.abs(swing), top + 90 * Math.abs(swing), 1);
    await nextFrame();
    settle(canvases);
    const now = performance.now();
    if (frame > 2) samples.push(now - last);
    last = now;
  }
  both('up', left, top, 0);
  return samples;
};
