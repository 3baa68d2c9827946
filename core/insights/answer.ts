import type { Emphasis } from '../model/look';
import type { Message } from '../model/refusal';
import type { Unit } from './metric';

/** The questions that the product answers, in the order in which they are put. */
export const questionIds = [
  'weight',
  'brokers',
  'groups',
  'sides',
  'reach',
  'leaks',
  'watchers',
  'routes',
  'unknowns',
] as const;
export type QuestionId = (typeof questionIds)[number];

/** The seed that is asked with unless somebody wants another: the same plan, day and seed give the same answers. */
export const usualSeed = 1;

/**
 * Something worth knowing, in a sentence. All sentences of answers are whole ones that stand in the file of their owner in both languages, a
 * key for each case. Names and figures go into them as they are, and are written as `Message` says; names stand without quotes, three at
 * most, and "and 4 others" after them.
 */
export interface Finding {
  /** The same for the same thing found again, however its figures changed: `brokers.onlyBridge:<node id>`. */
  readonly id: string;
  readonly question: QuestionId;
  readonly says: Message;
  /** Why it may be wrong: the main reason. */
  readonly doubt: Message;
  /** How much it would change what one does, 0 … 1: `worthOf`. */
  readonly worth: number;
  /** Whom it is about is its first node. */
  readonly emphasis: Emphasis;
}

/** One column of a table of figures. Its name and its explanation are those of the metric. */
export interface Column {
  readonly metric: string;
  readonly unit: Unit;
}

export interface FigureRow {
  /** The nodes that it is about: one, or the two ends of something between them. */
  readonly nodeIds: readonly string[];
  /** The group that its node stands for, as the map shows it; left out where it stands for itself. */
  readonly group?: number;
  /** What it is about where that is no node, or what of the node it is about. */
  readonly name: Message | null;
  /** One for each column; null where it isn't known. */
  readonly values: readonly (number | null)[];
}

/** Figures behind an answer, the most important rows first. */
export interface FigureTable {
  readonly id: string;
  readonly name: Message;
  readonly columns: readonly Column[];
  readonly rows: readonly FigureRow[];
  /** How many rows there would be if all of them were listed. */
  readonly total: number;
  /** Whether each row leads from its first node to its second; left out where they are only joined. */
  readonly oneWay?: true;
}

/** What is drawn for an answer, beside the map. */
export type Chart =
  /** Longest first; each with its share of the longest. */
  | {
      readonly type: 'bars';
      readonly metric: string;
      readonly unit: Unit;
      readonly bars: readonly {
        readonly nodeId: string;
        readonly value: number;
        /** The group that the node stands for, as the map shows it; left out where it stands for itself. */
        readonly group?: number;
      }[];
    }
  /** What each community (a row) takes from each other one (a column); null on the diagonal. */
  | {
      readonly type: 'heat';
      readonly metric: string;
      readonly unit: Unit;
      readonly nodeIds: readonly string[];
      readonly values: readonly (readonly (number | null)[])[];
    }
  /** Where everybody stands, −2 … +2. */
  | {
      readonly type: 'board';
      readonly places: readonly {
        readonly nodeId: string;
        /** Null where nobody knows. */
        readonly stance: number | null;
        readonly confidence: number | null;
        readonly date: string | null;
        /** What the side says where no stance was taken. */
        readonly assumed: boolean;
        /** Place among those whom it would pay most to win, from 1; null for the others. */
        readonly swing: number | null;
      }[];
    }
  /** How many people: at least, likely, at most; and what a bare sum would claim. */
  | {
      readonly type: 'range';
      readonly low: number;
      readonly likely: number;
      readonly high: number;
      readonly sum: number;
    }
  /** What is reached (y, people) against what is given away (x, 0 … 1), one more community at each point. */
  | {
      readonly type: 'curve';
      readonly points: readonly {
        readonly exposure: number;
        readonly reach: number;
        readonly nodeIds: readonly string[];
        /** The community that this point adds to the one before. */
        readonly added: string | null;
      }[];
      /** What was asked about. */
      readonly asked: { readonly exposure: number; readonly reach: number };
    }
  /** The best ways, best first; a step's strength 0 … 1. */
  | {
      readonly type: 'ways';
      readonly ways: readonly {
        readonly nodeIds: readonly string[];
        readonly strengths: readonly number[];
        /** Which step is the weakest. */
        readonly weakest: number;
        readonly strength: number;
      }[];
    };

/** The answer to one question. */
export interface Answer {
  readonly question: QuestionId;
  /** In one sentence. */
  readonly says: Message;
  /** What else there is to say, most important first; three at most. */
  readonly more: readonly Message[];
  readonly doubt: Message;
  readonly findings: readonly Finding[];
  readonly chart: Chart | null;
  readonly tables: readonly FigureTable[];
  /** What the map shows of it. */
  readonly emphasis: Emphasis;
  /** What is estimated, and how well; null where every figure is exact. */
  readonly precision: Message | null;
  /** What has to be filled in or chosen before there is more to say; null where nothing is missing. */
  readonly missing: Message | null;
}
