import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Turn, type Turning, turnedBy, turningAfter } from '../../../renderer/map/wheel';

const turn = (given: Partial<Turn>): Turn => ({
  deltaX: 0,
  deltaY: 0,
  deltaMode: 0,
  wheelDeltaX: 0,
  wheelDeltaY: 0,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  timeStamp: 0,
  ...given,
});

/** A notch as Chromium reports it: by so many pixels, which differ from system to system. */
const notch = (pixels: number, given: Partial<Turn> = {}) =>
  turn({ deltaY: pixels, wheelDeltaY: -120 * Math.sign(pixels), ...given });

/** Two fingers that stroke, as on a Mac: three units a pixel. */
const stroke = (x: number, y: number, given: Partial<Turn> = {}) =>
  turn({ deltaX: x, deltaY: y, wheelDeltaX: -3 * x, wheelDeltaY: -3 * y, ...given });

/** A pinch: a few pixels with the units of a notch, Ctrl as if it were held. */
const pinch = (by: number, given: Partial<Turn> = {}) =>
  turn({ deltaY: by, wheelDeltaY: -120 * Math.sign(by), ctrlKey: true, ...given });

const devicesOf = (turns: readonly Turn[]) => {
  const devices: string[] = [];
  let turning: Turning | null = null;
  for (const one of turns) {
    turning = turningAfter(turning, one);
    devices.push(turning.device);
  }
  return devices;
};

const deviceOf = (one: Turn) => turningAfter(null, one).device;

describe('a wheel is told from a trackpad', () => {
  test.each([
    ['a notch on Linux', notch(120)],
    ['a notch on Windows', notch(-100)],
    ['a notch on a Windows screen at 125 %', notch(80)],
    ['a notch on a screen at 110 %', notch(90.9090909)],
    ['three notches at once', turn({ deltaY: 300, wheelDeltaY: -360 })],
    ['a slow notch on a Mac', turn({ deltaY: 4.000244140625, wheelDeltaY: -12 })],
    ['a quick notch on a Mac', turn({ deltaY: -40.00244140625, wheelDeltaY: 120 })],
    ['a wheel tilted sideways', turn({ deltaX: 100, wheelDeltaX: -120 })],
    ['a wheel that scrolls by lines', turn({ deltaY: 3, deltaMode: 1 })],
  ])('%s', (_, one) => expect(deviceOf(one)).toBe('wheel'));

  test.each([
    ['a slow stroke', stroke(0, 1)],
    ['a slanting stroke', stroke(3, -7)],
    ['a stroke of half pixels', turn({ deltaY: 2.5, wheelDeltaY: -7 })],
    ['a stroke on a touchpad of Linux', turn({ deltaY: 14.2, wheelDeltaY: -14 })],
    ['a pinch', pinch(-1.3)],
    ['the least pinch', pinch(0.2)],
    ['both axes by notches', turn({ deltaX: 120, deltaY: 120, wheelDeltaX: -120, wheelDeltaY: -120 })],
  ])('%s', (_, one) => expect(deviceOf(one)).toBe('trackpad'));

  test('a stroke that happens to be as long as a notch stays a stroke', () => {
    const lengths = [2, 17, 40, 80, 40, 3];
    expect(new Set(devicesOf(lengths.map((y, i) => stroke(0, y, { timeStamp: i * 16 }))))).toEqual(
      new Set(['trackpad']),
    );
  });

  test('a stroke that begins like a notch is one as soon as it shows', () => {
    expect(
      devicesOf([stroke(0, 40), stroke(0, 42, { timeStamp: 16 }), stroke(0, 40, { timeStamp: 32 })]),
    ).toEqual(['wheel', 'trackpad', 'trackpad']);
  });

  test('after a pause the wheel is a wheel again', () => {
    expect(devicesOf([stroke(1, 9), notch(100, { timeStamp: 150 }), notch(100, { timeStamp: 400 })])).toEqual(
      ['trackpad', 'trackpad', 'wheel'],
    );
  });
});

describe('what a turn does', () => {
  const done = (one: Turn) => turnedBy(one, deviceOf(one));

  test('a notch up comes nearer, a notch down goes back as far', () => {
    const [nearer, back] = [done(notch(-100)), done(notch(100))];
    if (nearer.type !== 'zoom' || back.type !== 'zoom') throw new Error('no zoom');
    expect(nearer.factor).toBeGreaterThan(1.1);
    expect(nearer.factor * back.factor).toBeCloseTo(1, 10);
    expect(done(notch(-100, { ctrlKey: true }))).toEqual(nearer);
    expect(done(notch(-100, { metaKey: true }))).toEqual(nearer);
  });

  test('a stroke moves the map with the fingers', () => {
    expect(done(stroke(3, -7))).toEqual({ type: 'pan', by: { x: -3, y: 7 } });
  });

  test('Shift moves sideways, whichever axis the system calls it', () => {
    const sideways = { type: 'pan', by: { x: -100, y: 0 } };
    expect(done(notch(100, { shiftKey: true }))).toEqual(sideways);
    expect(done(turn({ deltaX: 100, wheelDeltaX: -120, shiftKey: true }))).toEqual(sideways);
    expect(done(turn({ deltaX: 100, wheelDeltaX: -120 }))).toEqual(sideways);
  });

  test('a pinch zooms as far as the fingers go apart; who holds Ctrl and strokes is no faster', () => {
    for (const scale of [0.85, 0.95, 1.03, 1.09, 1.2]) {
      const zoom = done(pinch(-100 * Math.log(scale)));
      if (zoom.type !== 'zoom') throw new Error('no zoom');
      expect(zoom.factor).toBeCloseTo(scale, 6);
    }
    expect(done(stroke(0, -90, { ctrlKey: true }))).toEqual(done(pinch(-20)));
  });

  test('whatever comes, the map stays somewhere', () => {
    const number = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    const any = fc.record({
      deltaX: number,
      deltaY: number,
      deltaMode: fc.constantFrom(0, 1, 2),
      wheelDeltaX: fc.integer({ min: -2000, max: 2000 }),
      wheelDeltaY: fc.integer({ min: -2000, max: 2000 }),
      ctrlKey: fc.boolean(),
      metaKey: fc.boolean(),
      shiftKey: fc.boolean(),
      timeStamp: fc.nat(10_000),
    });
    fc.assert(
      fc.property(fc.array(any), (turns) => {
        let turning: Turning | null = null;
        for (const one of turns) {
          turning = turningAfter(turning, one);
          const turned = turnedBy(one, turning.device);
          if (turned.type === 'zoom') {
            expect(turned.factor).toBeGreaterThanOrEqual(0);
            expect(one.shiftKey && !one.ctrlKey && !one.metaKey).toBe(false);
          } else {
            expect(Number.isFinite(turned.by.x + turned.by.y)).toBe(true);
            expect(one.ctrlKey || one.metaKey).toBe(false);
          }
        }
      }),
    );
  });
});
