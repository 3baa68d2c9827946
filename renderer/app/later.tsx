import { type ComponentType, lazy, Suspense, useState } from 'react';

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

const toLoad: (() => Promise<unknown>)[] = [];

/**
 * A piece of the window that the first picture of a plan doesn't need. It is loaded as soon as the window has nothing else to
 * do, and shows at once from then on; whoever is quicker sees it when it is there.
 * @param turn `first` before those that aren't likely to be needed as soon
 */
export function later<Props extends object>(
  load: Load<Props>,
  turn: 'first' | 'next' = 'next',
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  const fetched: Load<Props> = async () => {
    const piece = await load();
    loaded = piece.default;
    return piece;
  };
  if (turn === 'first') toLoad.unshift(fetched);
  else toLoad.push(fetched);
  const Coming: ComponentType<Props> = lazy(fetched);
  return (props) => <Arriving piece={() => loaded ?? Coming} props={props} />;
}

interface ArrivingProps<Props> {
  /** The piece itself once it is there, else one that waits for it. */
  readonly piece: () => ComponentType<Props>;
  readonly props: Props;
}

function Arriving<Props extends object>({ piece, props }: ArrivingProps<Props>) {
  const [Piece] = useState(piece);
  return (
    <Suspense>
      <Piece {...props} />
    </Suspense>
  );
}

/** Loads every piece, one after the other, whenever nothing else is to be done. */
export function loadTheRest(): void {
  const next = toLoad.shift();
  if (!next) return;
  requestIdleCallback(() => void next().finally(loadTheRest));
}
