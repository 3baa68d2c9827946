import { RangeSlider } from '@mantine/core';
import { useMemo, useState } from 'react';
import { binsOf, stopsOf } from '../../core/look/tally';
import { useLanguage, useSay } from '../app/language';
import { NumberEnds } from '../plan/fields/number-ends';
import styles from './drawer.module.css';
import { numberText } from './filter-words';
import type { TestFormProps } from './test-form';

/** The last stop that is at most `value`, or the first that is at least so much. */
function stopAt(stops: readonly number[], value: number | null, end: 'from' | 'to'): number {
  if (value === null) return end === 'from' ? 0 : stops.length - 1;
  const at =
    end === 'from' ? stops.findLastIndex((stop) => stop <= value) : stops.findIndex((stop) => stop >= value);
  return at < 0 ? (end === 'from' ? 0 : stops.length - 1) : at;
}

/** A range of numbers on a slider, under a picture of how they are spread. */
export function RangeForm({ attribute, tally, test, label, onChange }: TestFormProps<'range'>) {
  const say = useSay();
  const language = useLanguage();
  const stops = useMemo(() => stopsOf(tally.numbers), [tally]);
  const bins = useMemo(() => binsOf(tally.numbers, stops), [tally, stops]);
  const [dragged, setDragged] = useState<[number, number] | null>(null);
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined)
    return <p className={styles.note}>{say('look:noneKnown')}</p>;
  const range = dragged ?? [stopAt(stops, test.from, 'from'), stopAt(stops, test.to, 'to')];
  const text = (stop: number) => numberText(attribute, stops[stop] ?? last, language);
  /** The end that a thumb stands for: none at the end of the scale. */
  const endOf = ([from, to]: readonly [number, number], end: 'from' | 'to') =>
    end === 'from'
      ? from === 0
        ? null
        : (stops[from] ?? null)
      : to === stops.length - 1
        ? null
        : (stops[to] ?? null);
  const commit = ([from, to]: [number, number]) => {
    setDragged(null);
    onChange({ type: 'range', from: endOf([from, to], 'from'), to: endOf([from, to], 'to') });
  };
  if (stops.length === 1) return <p className={styles.note}>{say('look:allAlike', { value: text(0) })}</p>;
  return (
    <div className={styles.range}>
      <Spread bins={bins} range={range} />
      <RangeSlider
        size="sm"
        min={0}
        max={stops.length - 1}
        step={1}
        minRange={0}
        value={range}
        onChange={setDragged}
        onChangeEnd={commit}
        label={null}
        thumbFromLabel={say('look:range.from', { name: label, value: text(range[0]) })}
        thumbToLabel={say('look:range.to', { name: label, value: text(range[1]) })}
      />
      <NumberEnds
        reader={{ say, language }}
        label={label}
        from={dragged ? endOf(dragged, 'from') : test.from}
        to={dragged ? endOf(dragged, 'to') : test.to}
        open={{ from: text(0), to: text(stops.length - 1) }}
        onChange={(from, to) => onChange({ type: 'range', from, to })}
      />
    </div>
  );
}

/** How many values lie between each two stops, drawn as the roots of the numbers, so that a few still show. */
function Spread({
  bins,
  range,
}: {
  readonly bins: readonly number[];
  readonly range: readonly [number, number];
}) {
  const most = Math.max(1, ...bins);
  const width = 100 / bins.length;
  const bars = bins.map((count, i) => ({
    x: i * width + width * 0.08,
    height: count === 0 ? 0 : Math.max(1.5, 24 * Math.sqrt(count / most)),
    inside: i >= range[0] && i < Math.max(range[1], range[0] + 1),
  }));
  return (
    <svg className={styles.spread} viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden>
      {bars.map(({ x, height, inside }) => (
        <rect
          key={x}
          data-inside={inside || undefined}
          x={x}
          width={width * 0.84}
          y={24 - height}
          height={height}
        />
      ))}
    </svg>
  );
}
