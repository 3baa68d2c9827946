import { useMemo } from 'react';
import { drawnThings } from '../../core/look/drawn';
import { type Scene, unfaded } from '../../core/look/scene';
import { type RowChange, replaced } from '../../core/model/changes';
import { withChanges } from '../../core/model/document';
import type { Language } from '../../core/model/plan';
import { highlighted } from '../../core/picture/highlight';
import type { Point } from '../../core/picture/parts';
import { focused, nothingSelected, pictureOf, type Selection } from '../../core/picture/picture';
import { pictureThemes } from '../../core/picture/theme';
import { useSay } from '../app/language';
import type { Shown } from './map-view';

function elsewhere(scene: Scene, places: ReadonlyMap<string, Point>): Scene {
  const { document } = scene;
  const changes = [...places].flatMap(([id, place]): RowChange[] => {
    const before = document.node.get(id);
    return before ? [replaced('node', before, { ...before, ...place })] : [];
  });
  return { ...scene, document: withChanges(document, changes) };
}

/** What the map draws of a scene; worked out anew only as far as something changed. */
export function usePictures(
  scene: Scene,
  selection: Selection,
  themeName: 'light' | 'dark',
  language: Language,
): Shown {
  const say = useSay();
  const theme = pictureThemes[themeName];
  const plain = unfaded(scene);
  const whole = useMemo(
    () => pictureOf(plain, { selection: nothingSelected, language, say }, theme),
    [plain, language, say, theme],
  );
  const { clear, emphasis } = scene;
  const base = useMemo(
    () => focused(whole, { clear, emphasis }, { language, say }, theme),
    [whole, clear, emphasis, language, say, theme],
  );
  const drawn = useMemo(
    () => ({ ...drawnThings(scene, selection), notes: selection.notes }),
    [scene, selection],
  );
  return useMemo(
    () => ({
      base,
      theme,
      picture: highlighted(base, drawn, theme),
      onGrid: scene.look.backdrop.type === 'grid',
      preview: (places) => pictureOf(elsewhere(scene, places), { selection: drawn, language, say }, theme),
    }),
    [base, scene, drawn, language, say, theme],
  );
}
