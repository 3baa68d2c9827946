import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { DragEvent } from 'react';
import { sidesOf } from '../../../core/model/standings';
import { useDocument, useSelection } from '../../app/desk-context';
import { nameIn, shapeIn } from '../../plan/lookups';
import { SideMark } from '../../plan/side-mark';
import { isChosen, usePointing } from '../pointing';
import type { Place } from './bands';
import styles from './board-chart.module.css';
import { usePlaceWords } from './place-words';

interface ActorChipProps {
  readonly place: Place;
  readonly tabIndex: number;
  readonly draggable: boolean;
  /** The keyboard has come. */
  readonly onReach: () => void;
  /** The keyboard or the pointer has come. */
  readonly onPoint: () => void;
  readonly onDragStart: (event: DragEvent) => void;
}

/** Somebody on the board: the surer the stance the firmer the chip; hollow where it is only assumed. */
export function ActorChip({ place, tabIndex, draggable, onReach, onPoint, onDragStart }: ActorChipProps) {
  const about = usePlaceWords()(place);
  const document = useDocument();
  const pointing = usePointing();
  const chosen = isChosen(useSelection(), [place.nodeId]);
  const { nodeId, swing, assumed, confidence } = place;
  const name = nameIn(document, nodeId);
  const point = pointing.on([nodeId]);
  return (
    <UnstyledButton
      {...point}
      className={styles.chip}
      data-actor={nodeId}
      data-sure={
        assumed ? 'assumed' : (confidence ?? 0) >= 0.7 ? 'sure' : (confidence ?? 0) >= 0.4 ? 'fair' : 'unsure'
      }
      aria-pressed={chosen}
      tabIndex={tabIndex}
      draggable={draggable}
      onDragStart={onDragStart}
      onFocus={() => {
        onReach();
        onPoint();
        point.onFocus();
      }}
      onPointerEnter={() => {
        onPoint();
        point.onPointerEnter();
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
  );
}
