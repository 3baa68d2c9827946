import { placedItems, type Sight } from '../../core/entry/placing';
import type { NewNode } from '../../core/entry/understand';
import { newActor } from '../../core/model/actor';
import { newCommunity } from '../../core/model/community';
import type { PlanDocument } from '../../core/model/document';
import { withAdded } from '../../core/model/edits/add-items';
import type { BlockReason, RowPatch } from '../../core/model/edits/change-items';
import { readerOf } from '../../core/model/edits/document-reader';
import { type EditCommand, runEdit } from '../../core/model/edits/edits';
import type { Language } from '../../core/model/plan';
import { type Message, Refusal, say } from '../../core/model/refusal';
import { kindsBetween, newTie, type Tie, tieBetween } from '../../core/model/tie';
import { unguarded } from '../../core/table/guard';
import type { Block } from '../../core/table/tsv';
import { folded } from '../../core/words/folded';
import { typed } from '../plan/fields/typed';
import { type Cells, editText, finderIn } from './cells';
import type { Column, TableTab } from './columns';
import type { Range } from './grid/cursor';

/** What keeps a cell, or a whole row, from being taken. */
export interface BlockProblem {
  /** The row's number as the table shows it, from 1. */
  readonly row: number;
  /** Key of the column's title; null for the row as a whole. */
  readonly column: string | null;
  readonly text: string;
  readonly problem: Message;
}

/** What a block comes to before it is sent: the command, what doesn't fit, and names that nobody has. */
export interface PlannedBlock {
  /** Null where there is nothing to do. */
  readonly command: EditCommand | null;
  readonly problems: readonly BlockProblem[];
  readonly unknownNames: readonly string[];
  readonly changedRows: number;
  readonly newRows: number;
  /** Cells with words for which there is nothing to write, because they are worked out. */
  readonly passedOver: number;
}

export interface BlockTarget {
  readonly tab: TableTab;
  /** The columns that are shown, in order. */
  readonly columns: readonly Column[];
  /** The rows that are shown, in order. */
  readonly ids: readonly string[];
  readonly range: Range;
}

export interface BlockOptions {
  readonly cells: Cells;
  readonly language: Language;
  readonly reason: BlockReason;
  /** What names that nobody has are made into; null leaves them unknown. */
  readonly create: 'actor' | 'community' | null;
  readonly newId: () => string;
  /** Where new nodes go that are tied to nobody. */
  readonly sight: Sight;
}

/** How many columns a block has; empty ones at its end count as far as the table has columns for them. */
function widthOf(block: Block, most: number): number {
  const filled = (row: readonly string[]) => row.findLastIndex((text) => text.trim() !== '') + 1;
  return block.reduce((widest, row) => Math.max(widest, filled(row), Math.min(row.length, most)), 1);
}

/** A block repeated over the marked cells where it fits into them a whole number of times; otherwise as large as it is. */
function spread(block: Block, width: number, { top, bottom, left, right }: Range) {
  const height = block.length;
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  const tiles = rows % height === 0 && columns % width === 0;
  return tiles ? { rows, columns } : { rows: height, columns: width };
}

function newNode(id: string, name: string, kind: NewNode['kind'], fields: object = {}): NewNode {
  return kind === 'actor'
    ? { kind, row: { ...newActor(id, name), ...fields } }
    : { kind, row: { ...newCommunity(id, name), ...fields } };
}

/** Collects what a block changes, row by row. */
class Gathering {
  readonly patches: RowPatch[] = [];
  readonly patchRows: number[] = [];
  readonly nodes: NewNode[] = [];
  readonly ties: Tie[] = [];
  readonly tieRows: number[] = [];
  readonly problems: BlockProblem[] = [];
  passedOver = 0;
  readonly unknown = new Map<string, string>();
  readonly #newCommunities = new Set<string>();
  readonly #created = new Map<string, string>();
  readonly #target: BlockTarget;
  readonly #options: BlockOptions;

  constructor(target: BlockTarget, options: BlockOptions) {
    this.#target = target;
    this.#options = options;
  }

  get #document(): PlanDocument {
    return this.#options.cells.document;
  }

  /** The value that a text stands for in a column; undefined, and a problem written down, where it is none. */
  #valueFrom(row: number, column: Column, text: string): unknown {
    const { field } = column;
    if (!field) return undefined;
    const finder = finderIn(this.#document, field);
    const result = typed(column.table, field, text, this.#options.language, finder);
    if (result.ok) return result.value;
    if ((field.kind === 'node' || field.kind === 'actor') && finder.idsOf(text).length === 0 && text.trim()) {
      const name = folded(text.trim());
      const known = this.#created.get(name);
      if (known !== undefined) return known;
      const as = field.kind === 'actor' ? 'actor' : this.#options.create;
      if (this.#options.create && as) return this.#create(name, text.trim(), as);
      this.unknown.set(name, text.trim());
    }
    this.problems.push({ row: row + 1, column: column.name, text, problem: result.problem });
    return undefined;
  }

  #create(folded: string, name: string, kind: 'actor' | 'community'): string {
    const id = this.#options.newId();
    this.#created.set(folded, id);
    this.nodes.push(newNode(id, name, kind));
    if (kind === 'community') this.#newCommunities.add(id);
    return id;
  }

  /** What a row there already becomes. */
  change(row: number, id: string, texts: ReadonlyMap<Column, string>): void {
    const patches = new Map<RowPatch['table'], Record<string, unknown>>();
    for (const [column, text] of texts) {
      const now = editText(this.#options.cells, column, id);
      if (now === null && text.trim() !== '') this.passedOver += 1;
      if (!column.field || now === null || now === text) continue;
      const value = this.#valueFrom(row, column, text);
      if (value === undefined) continue;
      const patch = patches.get(column.table) ?? {};
      patch[column.field.key] = value;
      patches.set(column.table, patch);
    }
    for (const [table, patch] of patches) {
      this.patches.push({ table, id, patch } as RowPatch);
      this.patchRows.push(row);
    }
  }

  /** A row beyond the last: a new one, where anything stands in it. */
  append(row: number, texts: ReadonlyMap<Column, string>): void {
    if ([...texts.values()].every((text) => text.trim() === '')) return;
    const before = this.problems.length;
    const fields: Record<string, unknown> = {};
    for (const [column, text] of texts) {
      if (!column.field || column.table === 'node' || text.trim() === '') continue;
      const value = this.#valueFrom(row, column, text);
      if (value !== undefined) fields[column.field.key] = value;
    }
    if (this.problems.length > before) return;
    const { tab } = this.#target;
    if (tab === 'tie') this.#appendTie(row, fields);
    else this.#appendNode(row, tab, fields);
  }

  #missing(row: number, problem: string): void {
    this.problems.push({ row: row + 1, column: null, text: '', problem: say(problem) });
  }

  #appendNode(row: number, tab: 'actor' | 'community', fields: Record<string, unknown>): void {
    const { name } = fields;
    if (typeof name !== 'string') {
      this.#missing(row, 'roster:problem.noName');
      return;
    }
    const id = this.#options.newId();
    this.nodes.push(newNode(id, name, tab, fields));
  }

  #kindOf(id: string): 'actor' | 'community' {
    return this.#newCommunities.has(id) || this.#document.community.has(id) ? 'community' : 'actor';
  }

  #appendTie(row: number, fields: Record<string, unknown>): void {
    const { sourceId, targetId, kind } = fields;
    if (typeof sourceId !== 'string' || typeof targetId !== 'string') {
      this.#missing(row, 'roster:problem.noEnds');
      return;
    }
    const source = { id: sourceId, kind: this.#kindOf(sourceId) };
    const target = { id: targetId, kind: this.#kindOf(targetId) };
    const [usual = 'influence'] = kindsBetween(source.kind, target.kind);
    const id = this.#options.newId();
    const tie: Tie = kind
      ? { ...newTie(id, sourceId, targetId, kind as Tie['kind']), ...fields }
      : { ...tieBetween(id, source, target, usual), ...fields, sourceId, targetId };
    this.ties.push(tie);
    this.tieRows.push(row);
  }

  /** The command, after it was tried: rows that the plan doesn't bear are problems too, and left out of it. */
  command(): EditCommand | null {
    const { reason, sight } = this.#options;
    const reader = readerOf(this.#document);
    const items = placedItems(this.#document, this.nodes, this.ties, sight);
    const plan = withAdded(reader, runEdit(reader, { type: 'items.add', ...items, ties: [] }).changes);
    const none = { actors: [], communities: [], viewId: null };
    const ties = items.ties.filter((tie, place) =>
      this.#bears(this.tieRows[place], () => runEdit(plan, { type: 'items.add', ...none, ties: [tie] })),
    );
    const patches = this.patches.filter((patch, place) =>
      this.#bears(this.patchRows[place], () =>
        runEdit(plan, { type: 'items.change', reason, patches: [patch], add: null }),
      ),
    );
    const adds = this.nodes.length + ties.length > 0;
    if (patches.length === 0 && !adds) return null;
    return { type: 'items.change', reason, patches, add: adds ? { ...items, ties } : null };
  }

  #bears(row: number | undefined, attempt: () => unknown): boolean {
    try {
      attempt();
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const problem = error.rows[0]?.problem ?? error.problem;
      this.problems.push({ row: (row ?? 0) + 1, column: null, text: '', problem });
      return false;
    }
  }
}

/**
 * What becomes of a table when a block of texts is put at the marked cells: one command, and everything that doesn't fit. Rows
 * beyond the last become new ones; columns that are worked out are passed over.
 */
export function plannedBlock(block: Block, target: BlockTarget, options: BlockOptions): PlannedBlock {
  const { range, ids, columns } = target;
  const gathering = new Gathering(target, options);
  const width = widthOf(block, columns.length - range.left);
  const size = spread(block, width, range);
  const beyond = Math.max(0, range.left + size.columns - columns.length);
  if (beyond > 0)
    gathering.problems.push({
      row: range.top + 1,
      column: null,
      text: '',
      problem: say('roster:problem.tooWide', { count: beyond }),
    });
  for (let offset = 0; offset < size.rows; offset += 1) {
    const line = block[offset % block.length] ?? [];
    const texts = new Map<Column, string>();
    for (let place = 0; place < size.columns; place += 1) {
      const column = columns[range.left + place];
      const text = line[place % width];
      if (column && text !== undefined) texts.set(column, unguarded(text));
    }
    const row = range.top + offset;
    const id = ids[row];
    if (id === undefined) gathering.append(row, texts);
    else gathering.change(row, id, texts);
  }
  const command = gathering.command();
  const added = command?.type === 'items.change' ? command.add : null;
  const tables = { actor: added?.actors, community: added?.communities, tie: added?.ties };
  return {
    command,
    problems: gathering.problems.toSorted((a, b) => a.row - b.row),
    unknownNames: [...gathering.unknown.values()],
    changedRows: new Set(gathering.patchRows).size,
    newRows: tables[target.tab]?.length ?? 0,
    passedOver: gathering.passedOver,
  };
}
