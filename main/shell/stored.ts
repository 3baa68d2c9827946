import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { log } from './log';

/** A small value that outlives the program: a JSON file, read once, written whole at each change. */
export class Stored<Value> {
  readonly #path: string;
  #value: Value;

  /** A file that is missing or doesn't read as a `Value` counts as `fallback`. */
  constructor(path: string, schema: z.ZodType<Value>, fallback: Value) {
    this.#path = path;
    this.#value = fallback;
    try {
      this.#value = schema.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
        log(`${path} is set anew`, error);
    }
  }

  get value(): Value {
    return this.#value;
  }

  set(value: Value): void {
    this.#value = value;
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      writeFileSync(`${this.#path}.part`, `${JSON.stringify(value, null, 2)}\n`);
      renameSync(`${this.#path}.part`, this.#path);
    } catch (error) {
      log(`${this.#path} cannot be written`, error);
    }
  }
}
