import type { z } from 'zod';
import { actor } from './actor';
import { community } from './community';
import { emblem } from './emblem';
import { finding } from './finding';
import { node } from './node';
import { note } from './note';
import { planRow } from './plan';
import { stance } from './stance';
import { tie } from './tie';
import { place, view } from './view';

/** Every table of a plan, parents before children. The store, the change set and the document follow this list. */
export const tables = {
  plan: planRow,
  node,
  actor,
  community,
  stance,
  tie,
  emblem,
  note,
  view,
  place,
  finding,
} as const;

export type TableName = keyof typeof tables;
export type RowOf<T extends TableName> = z.infer<(typeof tables)[T]>;
export type Row = RowOf<TableName>;

export const tableNames = Object.keys(tables) as readonly TableName[];

/** Fields that never leave the editor window: not to a projector, a report, an export. */
export const privateFields: { readonly [T in TableName]?: readonly (keyof RowOf<T>)[] } = {
  actor: ['notes'],
  community: ['notes'],
  tie: ['notes'],
};
