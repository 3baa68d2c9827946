declare global {
  interface Window {
    /** How long each key, move and turn of the wheel waited for the page since this was last asked, in milliseconds. */
    inputWaits?: () => number[];
  }
}

let waits: number[] = [];

for (const type of ['keydown', 'pointermove', 'wheel'])
  addEventListener(type, ({ timeStamp }) => waits.push(performance.now() - timeStamp), {
    capture: true,
    passive: true,
  });

window.inputWaits = () => {
  const all = waits;
  waits = [];
  return all;
};
