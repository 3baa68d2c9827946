import { useMemo } from 'react';
import { type RowChange, replaced } from '../../core/model/changes';
import { type PlanDocument, withChanges } from '../../core/model/document';
import type { Language } from '../../core/model/plan';
import { highlighted } from '../../core/picture/highlight';
import type { Point } from '../../core/picture/parts';
import { nothingSelected, pictureOf, type Selection } from '../../core/picture/picture';
import { pictureThemes } from '../../core/picture/theme';
import { useSay } from '../app/language';
import type { Shown } from './map-view';

function elsewhere(document: PlanDocument, places: ReadonlyMap<string, Point>): PlanDocument {
  const changes = [...places].flatMap(([id, place]): RowChange[] => {
    const before = document.node.get(id);
    return before ? [replaced('node', before, { ...before, ...place })] : [];
  });
  return withChanges(document, changes);
}

/** What the map draws of a plan; worked out anew only as far as something changed. */
export function usePictures(
  document: PlanDocument,
  selection: Selection,
  themeName: 'light' | 'dark',
  language: Language,
): Shown {
  const say = useSay();
  const theme = pictureThemes[themeName];
  const base = useMemo(
    () => pictureOf(document, { selection: nothingSelected, language, say }, theme),
    [document, language, say, theme],
  );
  return useMemo(
    () => ({
      base,
      theme,
      picture: highlighted(base, selection, theme),
      preview: (places) => pictureOf(elsewhere(document, places), { selection, language, say }, theme),
    }),
    [base, document, selection, language, say, theme],
  );
}
