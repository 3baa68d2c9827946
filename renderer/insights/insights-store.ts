import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Answer, type QuestionId, questionIds } from '../../core/insights/answer';
import type { Message } from '../../core/model/refusal';

/** What the window knows of one question. */
export interface Card {
  /** The newest answer; null until there is one. */
  readonly answer: Answer | null;
  /** Whether a first, a newer or a more exact answer is on its way. */
  readonly asking: boolean;
  /** Whether the plan, or what was asked, has changed since the answer. */
  readonly stale: boolean;
  /** Why there is no newer answer; null where all went well. */
  readonly problem: Message | null;
}

/** What a user chose to ask about; what is left out is as usual. */
export type Chosen = Readonly<Record<string, unknown>>;

/** A page of the section: the answer to one question, or what follows from all of them. */
export type InsightsPage = QuestionId | 'soWhat';

/** The pages in the order in which they are listed. */
export const insightsPages: readonly InsightsPage[] = ['soWhat', ...questionIds];

/** The answers of a window. Which of them lies open, the frame knows. */
export interface Insights {
  readonly cards: Readonly<Record<QuestionId, Card>>;
  readonly chosen: Readonly<Partial<Record<QuestionId, Chosen>>>;
  /** Where the keyboard is, or was, in the list. */
  readonly at: InsightsPage;
  /** How far the engine has got, 0 … 1; null when it can't be told, or when nothing is asked. */
  readonly done: number | null;
  /** When the last answer came, in milliseconds; null before the first. */
  readonly answeredAt: number | null;
  /** How often it was asked to answer anew. */
  readonly refreshed: number;
  /** The table of figures that was dealt with last. */
  readonly table: string | null;
  /** The figure whose explanation is asked for by a command: how often. */
  readonly whys: number;
}

export type InsightsStore = StoreApi<Insights>;

const unasked: Card = { answer: null, asking: false, stale: false, problem: null };

export function createInsightsStore(): InsightsStore {
  return createStore<Insights>(() => ({
    cards: Object.fromEntries(questionIds.map((id) => [id, unasked])) as Insights['cards'],
    chosen: {},
    at: 'soWhat',
    done: null,
    answeredAt: null,
    refreshed: 0,
    table: null,
    whys: 0,
  }));
}

/** With a part of some cards replaced. */
export function dealing(
  { cards }: Insights,
  ids: Iterable<QuestionId>,
  change: (card: Card) => Partial<Card>,
): Pick<Insights, 'cards'> {
  const next = { ...cards };
  for (const id of ids) next[id] = { ...cards[id], ...change(cards[id]) };
  return { cards: next };
}

/** The page that is `step` further on, from one end to the other. */
export function pageAfter(page: InsightsPage, step: 1 | -1): InsightsPage {
  const at = insightsPages.indexOf(page) + step;
  return insightsPages.at(at % insightsPages.length) ?? 'soWhat';
}

/** Which of the questions it is, from 1; null for what is no question. */
export function questionPlace(page: InsightsPage): { readonly place: number; readonly of: number } | null {
  return page === 'soWhat' ? null : { place: questionIds.indexOf(page) + 1, of: questionIds.length };
}
