import type { Language } from '../../core/model/plan';
import type { Message } from '../../core/model/refusal';

/** An option of a verb. */
export interface Option {
  /** A switch stands alone, the others take a value. */
  readonly takes: 'nothing' | 'path' | 'text' | 'choice';
  /** What a choice is between. */
  readonly choices?: readonly string[];
}

/** What was asked of a verb. */
export interface Call {
  /** Arguments that belong to no option. */
  readonly operands: readonly string[];
  /** The value of an option that was given; '' for a switch. */
  readonly options: ReadonlyMap<string, string>;
  /** The language of messages and of new plans. */
  readonly language: Language;
  /** Makes a path absolute. */
  path(text: string): string;
  /** Writes the one JSON document that is the answer. Throws a refusal when that can't be done. */
  answer(document: unknown): Promise<void>;
  /** Says something to the user, beside the answer. */
  say(message: Message): void;
  /** Runs a long call to its end, saying how far it has got where somebody is watching. */
  finish<Result>(call: AsyncGenerator<{ readonly doing: Message }, Result>): Promise<Result>;
}

/**
 * Something that the command line does. What it is for and how it is called stands in the sentences, as
 * `cli:<name>.does`, `cli:<name>.usage` and `cli:<name>.option.<option>`.
 */
export interface Verb {
  readonly name: string;
  readonly options: Readonly<Record<string, Option>>;
  /** How many operands it takes. */
  readonly operands: { readonly least: number; readonly most: number };
  /** Throws a `Refusal` for input that can't be used, a {@link WrongUsage} for a call that makes no sense. */
  run(call: Call): Promise<void>;
}

/** The command was called in a way that makes no sense. */
export class WrongUsage extends Error {
  readonly problem: Message;

  constructor(problem: Message) {
    super(problem.key);
    this.name = 'WrongUsage';
    this.problem = problem;
  }
}
