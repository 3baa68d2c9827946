import { useEffect, useRef, useState } from 'react';
import { happeningNext, type Timeline } from '../../core/look/timeline';
import { dateOfDay, dayNumber } from '../../core/model/calendar';

/** How long a whole timeline takes to be played, and how long each day on which something happens stays at least, in milliseconds. */
const pace = { whole: 24_000, least: 140 };

/** Without motion a day on which something happens stays this long, in milliseconds. */
const still = 1_500;

/** Plays a timeline from day to day, pausing on none on which nothing happens. */
export function usePlayback(timeline: Timeline, day: string, onDay: (day: string) => void) {
  const [playing, setPlaying] = useState(false);
  const latest = useRef(onDay);
  latest.current = onDay;

  useEffect(() => {
    if (!playing) return undefined;
    if (day >= timeline.to) {
      setPlaying(false);
      return undefined;
    }
    const next = happeningNext(timeline, day, 1);
    const days = dayNumber(next) - dayNumber(day);
    const all = Math.max(1, dayNumber(timeline.to) - dayNumber(timeline.from));
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const wait = isStill ? still : Math.max(pace.least, (pace.whole * days) / all);
    const timer = setTimeout(() => latest.current(next), wait);
    return () => clearTimeout(timer);
  }, [playing, day, timeline]);

  return {
    playing,
    pause: () => setPlaying(false),
    /** From the beginning where it had come to its end. */
    toggle() {
      if (!playing && day >= timeline.to) onDay(dateOfDay(dayNumber(timeline.from)));
      setPlaying(!playing);
    },
  };
}
