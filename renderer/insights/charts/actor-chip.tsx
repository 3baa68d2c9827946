import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { DragEvent } from 'react';
import { sidesOf } from '../../../core/model/standings';
import { dateIn } from '../../../core/words/locale';
import { useDocument, useSelection } from '../../app/desk-context';
import { type Say, useLanguage, useSay } from '../../app/language';
import { nameIn, shapeIn } from '../../plan/lookups';
import { SideMark } from '../../plan/side-mark';
import { figureText } from '../figure-words';
import { isChosen, usePointing } from '../pointing';
import type { Place } from './bands';
import styles from './board-chart.module.css';

interface ActorChipProps {
  readonly place: Place;
  readonly tabIndex: number;
  readonly draggable: boolean;
  /** The keyboard or the pointer has come. */
  readonly onReach: () => void;
  readonly onDragStart: (event: DragEvent) => void;
}

/** Somebody on the board: the surer the stance the firmer the chip; hollow where it is only assumed. */
export function ActorChip({ place, tabIndex, draggable, onReach, onDragStart }: ActorChipProps) {
  const say = useSay();
  const language = useLanguage();
  const document = useDocument();
  const pointing = usePointing();
  const chosen = isChosen(useSelection(), [place.nodeId]);
  const { nodeId, swing, assumed, confidence } = place;
  const name = nameIn(document, nodeId);
  const about = aboutOf(place, say, (share) => figureText(share, 'share', language), dateIn(language));
  const point = pointing.on([nodeId]);
  return (
    <Tooltip label={about} openDelay={500} transitionProps={{ duration: 0 }}>
      <UnstyledButton
        {...point}
        className={styles.chip}
        data-actor={nodeId}
        data-sure={
          assumed
            ? 'assumed'
            : (confidence ?? 0) >= 0.7
              ? 'sure'
              : (confidence ?? 0) >= 0.4
                ? 'fair'
                : 'unsure'
        }
        aria-pressed={chosen}
        tabIndex={tabIndex}
        draggable={draggable}
        onDragStart={onDragStart}
        onFocus={() => {
          onReach();
          point.onFocus();
        }}
      >
        {swing === null ? null : (
          <span className={styles.swing} aria-hidden>
            {swing}
          </span>
        )}
        <SideMark
          side={sidesOf(document).get(nodeId) ?? 'undecided'}
          shape={shapeIn(document, nodeId)}
          size={12}
        />
        <span className={styles.chipName}>{name}</span>
        <VisuallyHidden>, {about}</VisuallyHidden>
      </UnstyledButton>
    </Tooltip>
  );
}

/** How a stance is known: since when and how surely, or that it is only assumed. */
function aboutOf(
  { assumed, confidence, date, swing }: Place,
  say: Say,
  share: (value: number) => string,
  day: (date: string) => string,
): string {
  const parts = [
    assumed || date === null
      ? say('insights:chart.board.assumed')
      : say('insights:chart.board.since', { day: day(date) }),
    ...(confidence === null ? [] : [say('insights:chart.board.sure', { share: share(confidence) })]),
    ...(swing === null ? [] : [say('insights:chart.board.swing', { place: swing })]),
  ];
  return parts.join(', ');
}
