import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { copyPlan } from '../store/copy';
import { type Head, headOf } from '../store/journal';
import { countRows } from '../store/rows';
import type { Connection } from '../store/store';
import { outlived } from './retention';

/** Why a snapshot was taken: before the first write after opening, in between, or before something that reaches far. */
export const snapshotReasons = ['session', 'interval', 'migration', 'import', 'restore', 'removal'] as const;
export type SnapshotReason = (typeof snapshotReasons)[number];

const anHour = 3_600_000;

const count = z.number().int().min(0);

/** What is written beside each snapshot. */
const manifest = z.object({
  at: z.iso.datetime(),
  reason: z.enum(snapshotReasons),
  /** Where the plan was then. */
  plan: z.string(),
  /** The newest entry of its journal. */
  seq: count,
  headAt: z.string().nullable(),
  actors: count,
  communities: count,
  ties: count,
});

export interface Snapshot extends z.infer<typeof manifest> {
  readonly id: string;
  readonly path: string;
  readonly time: number;
  readonly bytes: number;
}

/** Whole copies of one plan, outside its own folder: `<folder>/<plan id>/<time and reason>.schiera`, each with a `.json`. */
export class Snapshots {
  readonly #folder: string;
  readonly #plan: string;

  /** @param planId the plan's UUID; @param planPath the file that the snapshots are of */
  constructor(folder: string, planId: string, planPath: string) {
    this.#folder = join(folder, planId);
    this.#plan = planPath;
  }

  /**
   * The snapshots of this file, newest first. A copy that somebody made of a plan has the same id as the original; those
   * of a file which is still where it was are the other file's own.
   */
  list(): Snapshot[] {
    return this.#all().filter(({ plan }) => plan === this.#plan || !existsSync(plan));
  }

  find(id: string): Snapshot | null {
    return this.list().find((snapshot) => snapshot.id === id) ?? null;
  }

  /** Copies the plan as it is now, unless the newest snapshot holds just that, and lets outlived ones go. */
  async take(reason: SnapshotReason, at: string, head: Head, suffix: string): Promise<void> {
    const [newest] = this.list();
    if (newest?.seq === head.seq && newest.headAt === head.at && newest.plan === this.#plan) return;
    mkdirSync(this.#folder, { recursive: true });
    const id = `${at.replaceAll(/[^\dTZ]/g, '-')}-${reason}-${suffix.slice(0, 8)}`;
    const path = join(this.#folder, `${id}.schiera`);
    await copyPlan(this.#plan, path, 'part', (copy) => {
      writeFileSync(join(this.#folder, `${id}.json`), JSON.stringify(this.#describe(copy, reason, at)));
    });
    for (const { id: gone } of outlived(this.list(), Date.parse(at))) this.#remove(gone);
    this.#clearAway(Date.parse(at));
  }

  /** Removes what a copy left behind that was broken off. */
  #clearAway(now: number): void {
    for (const name of readdirSync(this.#folder)) {
      const path = join(this.#folder, name);
      if (name.startsWith('.') && now - statSync(path).mtimeMs > anHour) rmSync(path, { force: true });
    }
  }

  #describe(copy: Connection, reason: SnapshotReason, at: string): z.infer<typeof manifest> {
    const { seq, at: headAt } = headOf(copy);
    return {
      ...{ at, reason, plan: this.#plan, seq, headAt },
      actors: countRows(copy, 'actor'),
      communities: countRows(copy, 'community'),
      ties: countRows(copy, 'tie'),
    };
  }

  #remove(id: string): void {
    rmSync(join(this.#folder, `${id}.schiera`), { force: true });
    rmSync(join(this.#folder, `${id}.json`), { force: true });
  }

  #all(): Snapshot[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder)
      .filter((name) => name.endsWith('.schiera') && !name.startsWith('.'))
      .flatMap((name) => this.#read(name.slice(0, -'.schiera'.length)))
      .sort((a, b) => b.time - a.time || (a.id < b.id ? 1 : -1));
  }

  #read(id: string): Snapshot[] {
    try {
      const path = join(this.#folder, `${id}.schiera`);
      const known = manifest.parse(JSON.parse(readFileSync(join(this.#folder, `${id}.json`), 'utf8')));
      return [{ ...known, id, path, time: Date.parse(known.at), bytes: statSync(path).size }];
    } catch {
      // Without its description a copy says nothing; it is left where it is.
      return [];
    }
  }
}
