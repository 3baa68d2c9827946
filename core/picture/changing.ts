import type { Change } from '../look/dated';
import { marginOf } from './forms';
import type { Form, PictureTie, Ring } from './parts';
import type { PictureTheme } from './theme';

/** How pale what is gone is drawn. */
const ghost = 0.45;

/** The lines of ties that are gone, and of those that changed. */
const goneDash = [2, 4] as const;
const changedDash = [9, 3, 2, 3] as const;

function ringRound(form: Form, width: number, colour: string, dash: readonly number[]): Ring {
  return { colour, width, dash, gap: marginOf(form) + 2 };
}

/** A closed group's form: its outline doubled. */
export function doubled(form: Form, theme: PictureTheme): Form {
  const { colour, width, dash } = form.ring ?? form.stroke;
  const outline = colour === theme.paper ? form.fill : colour;
  return { ...form, halos: [...form.halos, ringRound(form, Math.max(1.5, width / 2), outline, dash)] };
}

/** The form of a node that changed between two dates. */
export function changedForm(form: Form, change: Change, theme: PictureTheme): Form {
  switch (change) {
    case 'new':
      return {
        ...form,
        halos: [...form.halos, ringRound(form, 3.5, theme.accent, [])],
        plus: theme.accent,
      };
    case 'gone':
      return {
        ...form,
        halos: [...form.halos, ringRound(form, 1.2, theme.ink, [2.5, 2.5])],
        opacity: ghost,
      };
    case 'changed':
      return { ...form, halos: [...form.halos, ringRound(form, 1.5, theme.accent, [])] };
  }
}

type Line = Pick<PictureTie, 'colour' | 'width' | 'dash' | 'opacity'>;

/** The line of a tie that changed between two dates. */
export function changedLine(line: Line, change: Change, theme: PictureTheme): Line {
  const { width } = line;
  switch (change) {
    case 'new':
      return { colour: theme.accent, width: width + 1, dash: [], opacity: 1 };
    case 'gone':
      return { ...line, colour: theme.soft, dash: goneDash, opacity: ghost };
    case 'changed':
      return { colour: theme.accent, width, dash: changedDash, opacity: 1 };
  }
}
