import { VisuallyHidden } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { kindsBetween } from '../../core/model/tie';
import { stopsOf } from '../../core/picture/finding';
import { marginOf } from '../../core/picture/forms';
import type { Named, Point } from '../../core/picture/parts';
import { leastSize } from '../../core/picture/sizes';
import { useSay } from '../app/language';
import { NameField } from '../app/name-field';
import { Anchored } from './anchored';
import { EmptyMap, NothingShown } from './empty-map';
import { Legend } from './legend';
import styles from './map.module.css';
import type { MapSheets, MapView } from './map-view';
import { NotesLayer } from './notes/notes-layer';
import { useNotes } from './notes/use-notes';
import type { MapPaneProps } from './props';
import type { Sketch } from './sketch';
import { TieHandle } from './tie-handle';
import { TieKinds } from './tie-kind-menu';
import { MapTree } from './tree/map-tree';
import { useDrawing } from './use-drawing';
import { useGestures } from './use-gestures';
import { useKeyboard } from './use-keyboard';
import { useMapHandle } from './use-map-handle';
import { useMapView } from './use-map-view';
import { usePictures } from './use-pictures';

/** The map of a plan: looked at, walked through and drawn on. */
export function MapPane(props: MapPaneProps) {
  const { readOnly, several, selection, tools } = props;
  const say = useSay();
  const planned = props.document.node.size;
  const { shown, prepared, isBehind } = usePictures({ ...props, planned });
  const { picture } = shown;
  const pane = useRef<HTMLElement>(null);
  const sheets = useRef<Partial<MapSheets>>({});
  const list = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const viewNow = useRef<MapView | null>(null);
  const [zoom, setZoom] = useState(1);
  const focus = () => list.current?.focus({ preventScroll: true });

  const drawing = useDrawing(props);
  const { mode } = drawing;
  const gestures = useGestures({
    props,
    view: viewNow,
    pane,
    drawing,
    focus,
    onMoved: (viewport) => setZoom(2 ** (Math.round(Math.log2(viewport.zoom) * 12) / 12)),
  });
  const view = useMapView(sheets, {
    planKey: props.planKey,
    shown,
    planned: prepared.of.planned,
    reading: props.reading,
    head: props.head,
    over: props.over,
    foot,
    listener: gestures.listener,
  });
  viewNow.current = view;
  const keyboard = useKeyboard({ props, picture, prepared, view: viewNow, drawing, gestures });
  const notes = useNotes({ props, picture, theme: shown.theme, view, focus });
  useMapHandle({ props, view, drawing, notes, list, isBehind });

  const { hovered, byFinger, aim, setAim } = gestures;
  const sketch = useMemo((): Sketch => {
    switch (mode.type) {
      case 'tying':
        if (mode.from === null) return { hovered: typeof aim === 'string' ? aim : null, line: null };
        return { hovered: null, line: aim === null ? null : { from: mode.from, to: aim } };
      case 'choosing':
        return { hovered: null, line: { from: mode.sourceId, to: mode.fresh?.at ?? mode.targetId } };
      case 'naming':
        return { hovered: null, line: mode.from === null ? null : { from: mode.from, to: mode.at } };
      default:
        return { hovered, line: null };
    }
  }, [mode, hovered, aim]);
  useEffect(() => view?.sketch(sketch), [view, sketch]);
  useEffect(() => {
    if (mode.type !== 'tying') setAim(null);
    view?.allow({ dragging: !readOnly && mode.type === 'looking', adding: several });
  }, [view, mode.type, readOnly, several, setAim]);

  const byId = useMemo(() => new Map(stopsOf(picture).map((stop) => [stop.id, stop])), [picture]);
  const [only = null] = selection.nodes;
  const pointed = byFinger && selection.nodes.size === 1 ? only : hovered;
  const handleOf = mode.type === 'tying' ? mode.from : pointed;
  const tied = handleOf !== null && !readOnly && props.document.node.has(handleOf);
  const handled = tied ? byId.get(handleOf) : undefined;
  const renamed = mode.type === 'renaming' ? byId.get(mode.id) : undefined;
  const chooserAt = mode.type === 'choosing' ? (mode.fresh?.at ?? byId.get(mode.targetId)) : undefined;
  const empty = planned === 0;
  const nothing = picture.nodes.length === 0;
  const back = <Value,>(work: (value: Value) => Promise<void>) => {
    return (value: Value) => {
      focus();
      void work(value);
    };
  };
  const named = (name: string | null, byKey: boolean) => {
    if (byKey) focus();
    void drawing.name(name);
  };

  const alike = (typed: string) => {
    const name = drawing.alike(typed);
    return name === null ? null : say('map:name.alike', { name });
  };

  return (
    <section
      ref={pane}
      className={styles.pane}
      aria-label={say('map:pane')}
      aria-busy={isBehind || undefined}
      data-mode={mode.type}
      data-testid="map"
      onPointerDown={gestures.pointerDown}
      onPointerMove={gestures.pointerMoved}
      onPointerLeave={gestures.pointerLeft}
      onMouseDown={gestures.pressedDown}
      onWheel={gestures.wheelTurned}
    >
      <canvas ref={(canvas) => keep(sheets.current, 'under', canvas)} className={styles.sheet} aria-hidden />
      <div ref={(box) => keep(sheets.current, 'graph', box)} className={styles.graph} aria-hidden />
      <canvas ref={(canvas) => keep(sheets.current, 'over', canvas)} className={styles.sheet} aria-hidden />
      {nothing ? null : (
        <MapTree
          ref={list}
          picture={picture}
          scene={prepared.of.scene}
          tree={keyboard.tree}
          reading={props.reading}
          onKeyDown={keyboard.pressedKey}
        />
      )}
      {view ? (
        <NotesLayer
          view={view}
          drawn={picture.notes}
          notes={notes}
          gestures={gestures}
          readOnly={readOnly}
          zoom={zoom}
        />
      ) : null}
      {view && handled && (mode.type === 'looking' || mode.type === 'tying') ? (
        <TieHandle
          view={view}
          node={handled}
          byFinger={byFinger}
          onBegin={() => drawing.tieFrom(handled.id)}
          onEnd={gestures.tieLetGo}
        />
      ) : null}
      {view && mode.type === 'naming' ? (
        <Anchored view={view} at={mode.at} centred>
          <NameField
            className={styles.nameField}
            label={say(`map:name.${mode.kind}`)}
            hint={say(mode.from === null ? `map:name.${mode.kind}` : 'map:name.tied')}
            {...(mode.from === null ? { remarkOn: alike } : {})}
            onDone={named}
          />
        </Anchored>
      ) : null}
      {view && renamed ? (
        <Anchored view={view} at={labelOf(renamed)} offset={onLabel} centred>
          <NameField
            key={renamed.id}
            className={styles.nameField}
            label={say('map:name.rename')}
            hint={renamed.name}
            initial={renamed.name}
            needed={say('map:name.needed')}
            remarkOn={alike}
            onDone={named}
          />
        </Anchored>
      ) : null}
      {view && mode.type === 'choosing' && chooserAt ? (
        <Anchored view={view} at={chooserAt} offset={aside}>
          <TieKinds
            kinds={kindsBetween(
              drawing.kindOf(mode.sourceId),
              mode.fresh?.node.kind ?? drawing.kindOf(mode.targetId),
            )}
            theme={shown.theme}
            onChoose={back(drawing.tie)}
          />
        </Anchored>
      ) : null}
      {empty && mode.type === 'looking' ? (
        <EmptyMap
          readOnly={readOnly}
          onFirst={() => view && drawing.nameAt('actor', view.lookout.centre())}
          onImport={props.onImport}
          onSample={props.onSample}
        />
      ) : null}
      {nothing && !empty ? <NothingShown onShowAll={props.onShowAll} /> : null}
      <VisuallyHidden role="status" data-testid="along">
        {keyboard.said}
      </VisuallyHidden>
      {tools ? <div className={styles.adding}>{tools.adding}</div> : null}
      {tools && !empty ? <div className={styles.zooming}>{tools.zooming}</div> : null}
      {mode.type === 'placing' || mode.type === 'tying' ? (
        <p className={styles.hint} role="status">
          {say(
            mode.type === 'placing'
              ? `map:hint.${mode.kind}`
              : mode.from === null
                ? 'map:hint.tieFrom'
                : 'map:hint.tieTo',
          )}
        </p>
      ) : null}
      <div ref={foot} className={styles.foot}>
        {nothing ? null : (
          <Legend
            items={picture.legend}
            ties={{ drawn: view?.tiesDrawn ?? null, all: picture.ties.length }}
            theme={shown.theme}
            zoom={zoom}
            least={leastSize(shown.base, zoom)}
            {...props.legend}
          />
        )}
      </div>
    </section>
  );
}

const aside: Point = { x: 24, y: -8 };

/** A name is typed over the name that is drawn, under its node. */
const onLabel: Point = { x: 0, y: 20 };

function labelOf(node: Named): Point {
  return { x: node.x, y: node.y + node.size / 2 + marginOf(node) };
}

function keep<Name extends keyof MapSheets>(
  sheets: Partial<MapSheets>,
  name: Name,
  element: MapSheets[Name] | null,
): void {
  if (element) Object.assign(sheets, { [name]: element });
  else delete sheets[name];
}
