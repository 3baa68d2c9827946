import { type Message, say } from '../model/refusal';
import type { Network } from '../network/network';

/** How many names a sentence lists at most. */
export const mostNamed = 3;

/** The names of vertices, as a sentence lists them. */
export function namesOf({ names }: Network, vertices: ArrayLike<number>): string[] {
  return Array.from(vertices)
    .slice(0, mostNamed)
    .map((vertex) => names[vertex] as string);
}

/**
 * A sentence that names some nodes. Under `key` it names them all, and `count` is how many they are; under `<key>Many` it names the first three
 * of them, `count` is how many others there are and `all` how many in all.
 */
export function naming(
  key: string,
  network: Network,
  vertices: ArrayLike<number>,
  values: Message['values'] = {},
): Message {
  const names = namesOf(network, vertices);
  const all = vertices.length;
  return all === names.length
    ? say(key, { ...values, count: all, names })
    : say(`${key}Many`, { ...values, count: all - names.length, all, names });
}
