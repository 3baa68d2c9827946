declare global {
  interface Window {
    /** Scrolls what the selector finds for so many frames and says how long each took, in milliseconds. */
    scrollFrames?: (selector: string, frames: number) => Promise<number[]>;
    /** Fills the page with a plain table of these cells, every row of it. */
    plainTable?: (rows: readonly (readonly string[])[]) => void;
    /** Types into the roster's search box and says how long it took until the rows were drawn, in milliseconds. */
    seek?: (text: string) => Promise<number>;
    /** Clicks on a column's title and says how long it took until the rows were drawn, in milliseconds. */
    sortBy?: (title: string) => Promise<number>;
  }
}

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** The end of the frame after the next: what was asked for has been drawn by then. */
async function drawn(begun: number): Promise<number> {
  await nextFrame();
  await nextFrame();
  return performance.now() - begun;
}

window.scrollFrames = async (selector, frames) => {
  const box = document.querySelector(selector);
  if (!box) throw new Error(`no ${selector}`);
  const samples: number[] = [];
  let last = await nextFrame();
  for (let frame = 0; frame < frames; frame += 1) {
    const reach = box.scrollHeight - box.clientHeight;
    box.scrollTop = reach * Math.abs(Math.sin((frame / frames) * Math.PI * 3));
    await nextFrame();
    box.getBoundingClientRect();
    const now = performance.now();
    if (frame > 2) samples.push(now - last);
    last = now;
  }
  return samples;
};

window.plainTable = (rows) => {
  const box = document.createElement('div');
  box.id = 'plain';
  Object.assign(box.style, { position: 'fixed', inset: '0', overflow: 'auto', zIndex: '9999' });
  const table = document.createElement('table');
  for (const row of rows) {
    const line = table.insertRow();
    for (const text of row) line.insertCell().textContent = text;
  }
  box.append(table);
  document.body.append(box);
};

window.seek = async (text) => {
  const input = document.querySelector<HTMLInputElement>('[data-testid="roster"] input[placeholder]');
  if (!input) throw new Error('no search box');
  const begun = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return drawn(begun);
};

window.sortBy = async (title) => {
  const head = [...document.querySelectorAll('[role="columnheader"]')].find((one) =>
    one.textContent?.startsWith(title),
  );
  const begun = performance.now();
  head?.querySelector('button')?.click();
  return drawn(begun);
};
