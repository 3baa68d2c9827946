import { say } from '../../model/refusal';
import { examplesOn } from '../scales';
import { headingOf, isMeasured, itemOf, measureOf } from './measure';
import { type NodeStyle, nothing } from './style';

const scales = { unknown: 0.85, from: 0.85, to: 1.75 };

/** Height of an actor's name of the usual size, in label pixels. */
const usualType = 12;

/** Twentieths are enough: one sees no less. */
function rounded(scale: number): number {
  return Math.round(scale * 20) / 20;
}

/** How large names are; the larger ones get room first. */
export const labelSize: NodeStyle = {
  id: 'labelSize',
  of: 'node',
  name: 'map:style.labelSize',
  usual: 'map:style.usual.same',
  mayBeNothing: false,
  replaces: false,
  fits: (attribute) => attribute.of === 'node' && isMeasured(attribute) && attribute.type !== 'date',
  run(chosen, source) {
    if (chosen === null || chosen === nothing) return null;
    const measure = measureOf(chosen, source);
    const unknown = measure.isKnown ? scales.unknown : 1;
    const scaleAt = (value: number | null) =>
      value === null
        ? unknown
        : rounded(scales.from + (scales.to - scales.from) * measure.scale.shareOf(value));
    return {
      paint(node) {
        node.typeScale = scaleAt(measure.numberOf(node.id));
      },
      legendOf(nodes) {
        if (nodes.length === 0) return [];
        const numbers = nodes.map(({ id }) => measure.numberOf(id));
        const known = numbers.filter((value) => value !== null);
        const missing = numbers.length - known.length;
        const letter = (value: number | null) =>
          ({ type: 'letter', size: usualType * scaleAt(value) }) as const;
        return [
          headingOf(labelSize, chosen, source),
          ...examplesOn(measure.scale, known).map((value) =>
            itemOf(labelSize, String(value), letter(value), measure.say(value)),
          ),
          ...(missing > 0
            ? [
                itemOf(
                  labelSize,
                  'unknown',
                  letter(null),
                  source.wording.say(say('map:legend.unknown', { count: missing })),
                ),
              ]
            : []),
        ];
      },
    };
  },
};
