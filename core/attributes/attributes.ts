import type { Attribute } from './attribute';
import { nodeAttributes } from './node-attributes';
import { tieAttributes } from './tie-attributes';

const byId = new Map([...nodeAttributes, ...tieAttributes].map((attribute) => [attribute.id, attribute]));

/** The attribute of that id; undefined for one that a newer program knew. */
export function attributeOf(id: string): Attribute | undefined {
  return byId.get(id);
}
