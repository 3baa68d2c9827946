import { dateIn } from '../../../core/words/locale';
import { useLanguage, useSay } from '../../app/language';
import { figureText } from '../figure-words';
import type { Place } from './bands';

/** How the stance of a place on the board is known: since when and how surely, or that it is only assumed. */
export function usePlaceWords(): (place: Place) => string {
  const say = useSay();
  const language = useLanguage();
  return ({ stance, assumed, confidence, date, swing }) => {
    if (stance === null) return say('insights:chart.board.unknown');
    const parts = [
      assumed || date === null
        ? say('insights:chart.board.assumed')
        : say('insights:chart.board.since', { day: dateIn(language)(date) }),
      ...(confidence === null
        ? []
        : [say('insights:chart.board.sure', { share: figureText(confidence, 'share', language) })]),
      ...(swing === null ? [] : [say('insights:chart.board.swing', { place: swing })]),
    ];
    return parts.join(', ');
  };
}
