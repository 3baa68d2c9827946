import { type Scene, sceneOf } from '../../core/look/scene';
import type { PlanDocument } from '../../core/model/document';
import { remembered } from '../../core/model/remembered';
import { placedAs } from '../../core/model/views';
import type { Seeing } from './look-store';

const placed = remembered(placedAs);

/** What of a plan is on the map, with its nodes where the view that is shown has them. */
export function sceneNow(document: PlanDocument, { look, viewId }: Pick<Seeing, 'look' | 'viewId'>): Scene {
  return sceneOf(placed(document, viewId), look);
}
