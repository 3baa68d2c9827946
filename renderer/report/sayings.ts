import type { Answer } from '../../core/insights/answer';
import { tellingOf } from '../../core/insights/telling';
import { sceneOf } from '../../core/look/scene';
import { emphasising } from '../../core/look/steps';
import { type PlanDocument, planOf } from '../../core/model/document';
import { type Emphasis, usualLook } from '../../core/model/look';
import { atOnce } from '../../core/model/pausing';
import { nothingSelected } from '../../core/picture/highlight';
import type { Picture } from '../../core/picture/parts';
import { focusing, pictureOf } from '../../core/picture/picture';
import type { Say } from '../app/language';
import { paper } from './paper';
import { vignetteOf } from './vignette';

/** How many times as wide as high the small pictures are. */
export const vignetteShape = 1.65;

/** A finding as the dossier tells it. */
export interface Saying {
  readonly id: string;
  readonly says: string;
  /** Why it may be wrong; null where the plan doesn't say it any more. */
  readonly doubt: string | null;
  /** How exact the figures are that it rests on; null where they are exact. */
  readonly precision: string | null;
  /** What the map shows for it, and what that is called; null where there is nothing to be seen. */
  readonly shown: { readonly picture: Picture; readonly title: string } | null;
}

/** What follows from the answers, in the user's words or those that were worked out. */
export function sayingsOf(document: PlanDocument, answers: readonly Answer[], say: Say): readonly Saying[] {
  const { told } = tellingOf(answers, document.finding);
  const shownBy = vignettes(document, say);
  return told.map(({ id, finding, says, row }) => {
    const precision = answers.find(({ question }) => question === finding?.question)?.precision ?? null;
    return {
      id,
      says: row?.text || say(says),
      doubt: finding && say('report:soWhat.doubt', { doubt: say(finding.doubt) }),
      precision: precision && say('report:soWhat.precision', { precision: say(precision) }),
      shown: finding && shownBy(finding.emphasis),
    };
  });
}

/** Draws what findings emphasise, each on the same map. */
function vignettes(document: PlanDocument, say: Say): (emphasis: Emphasis) => Saying['shown'] {
  const wording = { language: planOf(document).language, say };
  let plain: Picture | undefined;
  return (emphasis) => {
    const scene = sceneOf(document, emphasising(usualLook, emphasis));
    if (!scene.clear) return null;
    plain ??= pictureOf(sceneOf(document, usualLook), { selection: nothingSelected, ...wording }, paper);
    const picture = vignetteOf(atOnce(focusing(plain, scene, wording, paper)), vignetteShape);
    return picture && { picture, title: say(emphasis.title) };
  };
}
