/** A source of numbers in [0, 1) that look random and are the same for the same seed. */
export type Dice = () => number;

/**
 * Mulberry32, a 32-bit generator that is good enough for layouts and sampling (T. Ettinger, 2017, public domain).
 * @param seed a whole number; only its lowest 32 bits count
 */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The numbers from 0 up to, not including, `count` in random order. */
export function shuffled(count: number, dice: Dice): Int32Array {
  const list = Int32Array.from({ length: count }, (_, i) => i);
  shuffle(list, dice);
  return list;
}

/** Puts a list into random order (Fisher and Yates). */
export function shuffle(list: Int32Array, dice: Dice): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(dice() * (i + 1));
    const kept = list[i] as number;
    list[i] = list[j] as number;
    list[j] = kept;
  }
}
