import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Finding } from '../../core/insights/answer';
import type { InsightsStore } from './insights-store';

/** So many findings are told at once. */
const most = 5;

/** The most useful things that the answers of this moment found, best first. */
export function useFindings(insights: InsightsStore): readonly Finding[] {
  const cards = useStore(insights, (all) => all.cards);
  return useMemo(() => {
    const all = Object.values(cards).flatMap(({ answer }) => answer?.findings ?? []);
    return all.sort((a, b) => b.worth - a.worth).slice(0, most);
  }, [cards]);
}
