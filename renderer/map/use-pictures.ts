import { useEffect, useMemo, useReducer, useRef } from 'react';
import { drawnThings } from '../../core/look/drawn';
import type { Scene } from '../../core/look/scene';
import { type RowChange, replaced } from '../../core/model/changes';
import { withChanges } from '../../core/model/document';
import { atOnce, type Pausing } from '../../core/model/pausing';
import type { Language } from '../../core/model/plan';
import { highlighted } from '../../core/picture/highlight';
import type { Point } from '../../core/picture/parts';
import { pictureOf, type Selection } from '../../core/picture/picture';
import { pictureThemes } from '../../core/picture/theme';
import { useSay } from '../app/language';
import { inSlices } from '../ui/in-slices';
import type { Shown } from './map-view';
import { isMuch, type Prepared, preparing, type Wanted } from './preparing';

function elsewhere(scene: Scene, places: ReadonlyMap<string, Point>): Scene {
  const { document } = scene;
  const changes = [...places].flatMap(([id, place]): RowChange[] => {
    const before = document.node.get(id);
    return before ? [replaced('node', before, { ...before, ...place })] : [];
  });
  return { ...scene, document: withChanges(document, changes) };
}

interface Seen {
  readonly scene: Scene;
  readonly planned: number;
  readonly selection: Selection;
  readonly theme: 'light' | 'dark';
  readonly language: Language;
}

/**
 * What is prepared of a scene: of a small one at once, of a large one in slices, between which the window answers. Until then the one
 * before stands; what is begun is finished and shown, however quickly one scene follows the other.
 */
function usePrepared(wanted: Wanted): Prepared {
  const newest = useRef<Prepared | null>(null);
  const at = useRef<AbortController | null>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const now = useMemo(() => {
    const before = newest.current;
    if (before !== null && (before.of === wanted || isMuch(wanted.scene))) return before;
    at.current?.abort();
    at.current = null;
    return atOnce(preparing(wanted, before));
  }, [wanted]);
  if (newest.current === null || now.of === wanted) newest.current = now;
  const shown = newest.current;
  useEffect(() => {
    if (shown.of === wanted || at.current) return;
    const work = new AbortController();
    at.current = work;
    const making = function* (): Pausing<Prepared> {
      try {
        return yield* preparing(wanted, shown);
      } finally {
        // Also when it fails: the next change is to be drawn all the same.
        at.current = null;
      }
    };
    const ready = (made: Prepared) => {
      newest.current = made;
      redraw();
    };
    // What led here is drawn and answered first.
    setTimeout(() => {
      if (!work.signal.aborted) inSlices(making(), work.signal, ready);
    });
  }, [shown, wanted]);
  useEffect(
    () => () => {
      at.current?.abort();
      at.current = null;
    },
    [],
  );
  return shown;
}

/** What the map draws of a scene; worked out anew only as far as something changed. */
export function usePictures({ scene, planned, selection, theme: themeName, language }: Seen) {
  const say = useSay();
  const theme = pictureThemes[themeName];
  const wanted = useMemo(
    (): Wanted => ({ scene, planned, theme, language, say }),
    [scene, planned, theme, language, say],
  );
  const prepared = usePrepared(wanted);
  const { of, base } = prepared;
  const drawn = useMemo(
    () => ({ ...drawnThings(of.scene, selection), notes: selection.notes }),
    [of, selection],
  );
  const shown = useMemo((): Shown => {
    const reader = { selection: drawn, language: of.language, say: of.say };
    return {
      base,
      theme: of.theme,
      picture: highlighted(base, drawn, of.theme),
      onGrid: of.scene.look.backdrop.type === 'grid',
      preview: (places) => pictureOf(elsewhere(of.scene, places), reader, of.theme),
    };
  }, [base, of, drawn]);
  return { shown, prepared, isBehind: of !== wanted };
}
