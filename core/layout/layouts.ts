import { columns } from './columns';
import { communities } from './communities';
import { grid } from './grid';
import type { Layout } from './layout';
import { matrix } from './matrix';
import { organic } from './organic';
import { rings } from './rings';

/** Every way to arrange nodes, in the order in which they are offered. */
export const layouts: readonly Layout[] = [organic, columns, rings, matrix, communities, grid];

/** The layout of that id; undefined for one that another version of the program knows. */
export function layoutOf(id: string): Layout | undefined {
  return layouts.find((layout) => layout.id === id);
}
