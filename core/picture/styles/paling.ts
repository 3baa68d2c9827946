import { plainForm } from '../samples';
import { measureLegend, measureOf } from './measure';
import { type Chosen, nothing, type Style, type StyleSource } from './style';

/** Few different opacities: what is painted alike is painted in one go. */
const opacities = [0.35, 0.5, 0.65, 0.8, 1] as const;
const unknown = 0.2;

/** How solid nodes or ties are, and how that is explained. */
interface Paling {
  /** 0 … 1, by which its usual opacity is multiplied. */
  opacityOf(id: string): number;
  legendOf(drawn: readonly { readonly id: string }[]): ReturnType<typeof measureLegend>;
}

/** The opacities that a style gives by a number, a share or a date; null where none is chosen. */
export function palingOf(chosen: Chosen, style: Style, source: StyleSource): Paling | null {
  if (chosen === null || chosen === nothing) return null;
  const measure = measureOf(chosen, source);
  const { theme } = source;
  // Where nothing is known at all, all of it would be hard to see.
  const missing = measure.isKnown ? unknown : 1;
  const at = (share: number) => opacities[Math.round(share * (opacities.length - 1))] ?? 1;
  const sample = (opacity: number) =>
    style.of === 'node'
      ? ({ type: 'node', form: { ...plainForm(theme), fill: theme.soft, opacity } } as const)
      : ({ type: 'fade', colour: theme.soft, opacities: [opacity] } as const);
  return {
    opacityOf(id) {
      const share = measure.shareOf(id);
      return share === null ? missing : at(share);
    },
    legendOf: (drawn) =>
      measureLegend(style, measure, drawn, source, {
        whole: { type: 'fade', colour: theme.soft, opacities },
        at: (share) => sample(at(share)),
        unknown: sample(missing),
      }),
  };
}
