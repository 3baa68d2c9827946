import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

interface FittingColumns {
  /** What the table stands in. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** The columns that are shown: from one, up to the one before another. */
  readonly from: number;
  readonly to: number;
  /** Shows those that follow, and after the last the first again. */
  turn(): void;
}

/** As many of a table's columns as fit beside its names without scrolling, one at least; the others are turned to. */
export function useFittingColumns(count: number): FittingColumns {
  const box = useRef<HTMLDivElement>(null);
  const [{ from, to }, show] = useState({ from: 0, to: count });
  useLayoutEffect(() => {
    const { current } = box;
    if (current && to - from > 1 && current.scrollWidth > current.clientWidth) show({ from, to: to - 1 });
  });
  useEffect(() => {
    const { current } = box;
    if (!current) return undefined;
    let width = current.clientWidth;
    const observer = new ResizeObserver(() => {
      if (current.clientWidth === width) return;
      width = current.clientWidth;
      show({ from: 0, to: count });
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [count]);
  return {
    box,
    from,
    to,
    turn: () => show(to < count ? { from: to, to: count } : { from: 0, to: count }),
  };
}
