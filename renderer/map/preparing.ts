import { type OutlinePart, outlineOf } from '../../core/look/outline';
import { type Scene, unfaded } from '../../core/look/scene';
import type { Pausing } from '../../core/model/pausing';
import type { Language } from '../../core/model/plan';
import { stopsOf } from '../../core/picture/finding';
import type { Picture } from '../../core/picture/parts';
import { focusing, nothingSelected, picturing } from '../../core/picture/picture';
import type { PictureTheme } from '../../core/picture/theme';
import { isDense } from '../../core/picture/ties';
import type { Say } from '../app/language';
import { fewNodes } from './easel';

/** What is to be drawn, and for whom. */
export interface Wanted {
  readonly scene: Scene;
  /** How many nodes the plan has, on the map or not. */
  readonly planned: number;
  readonly theme: PictureTheme;
  readonly language: Language;
  readonly say: Say;
}

/** All that is drawn and read of a scene as long as nothing is selected. */
export interface Prepared {
  readonly of: Wanted;
  /** The scene with nothing faded, and the picture of it. */
  readonly plain: Scene;
  readonly whole: Picture;
  readonly base: Picture;
  /** The importance of every stop. */
  readonly importance: ReadonlyMap<string, number>;
  /** The scene as it is read in order. */
  readonly parts: readonly OutlinePart[];
}

/** Whether a scene is so large that its picture is worked out in slices. */
export function isMuch({ document }: Scene): boolean {
  return document.node.size > fewNodes || isDense(document.tie.size);
}

/** Works out what is drawn and read of a scene, as far as it differs from what was `before`; with pauses. */
export function* preparing(of: Wanted, before: Prepared | null): Pausing<Prepared> {
  const { scene, theme, language, say } = of;
  const plain = unfaded(scene);
  const isSame = before?.plain === plain && before.of.theme === theme && before.of.say === say;
  const reader = { language, say, selection: nothingSelected };
  const whole = isSame ? before.whole : yield* picturing(plain, reader, theme);
  const { clear, emphasis } = scene;
  const isAsFaded = before?.of.scene.clear === clear && before.of.scene.emphasis === emphasis;
  const base = isSame && isAsFaded ? before.base : yield* focusing(whole, scene, reader, theme);
  yield undefined;
  const importance = new Map(stopsOf(base).map(({ id, importance }) => [id, importance]));
  yield undefined;
  const parts = outlineOf(scene, importance);
  return { of, plain, whole, base, importance, parts };
}
