import { expect, test } from 'vitest';
import { readingOf } from '../../../core/attributes/reading';
import { newCommunity } from '../../../core/model/community';
import { documentOf } from '../../../core/model/document';
import { usualLook } from '../../../core/model/look';
import { atOnce } from '../../../core/model/pausing';
import { drawingNodes } from '../../../core/picture/nodes';
import { brushOf } from '../../../core/picture/styles/brush';
import { nodeStyles } from '../../../core/picture/styles/styles';
import { pictureThemes } from '../../../core/picture/theme';
import { roomsOf } from '../../../main/engine/workers/rooms';
import { speakerOf } from '../../../resources/locales/speaker';
import { planRows } from '../exchange/plans';

test.each(['it', 'en'] as const)('a node gets room for the words that are drawn, in %s', (language) => {
  const rows = planRows({
    communities: [{ ...newCommunity('f', 'F'), platform: 'A platform of its own', audience: 5 }],
  });
  const document = documentOf({ ...rows, plan: rows.plan.map((row) => ({ ...row, language })) });
  const source = {
    reading: readingOf(document),
    wording: { language, say: speakerOf(language) },
    theme: pictureThemes.light,
  };
  const usual = brushOf(nodeStyles, usualLook.styling, source);
  const [node] = atOnce(drawingNodes(source, { groups: new Map(), changes: new Map() }, usual));
  const width = node?.label.width ?? 0;
  expect(width).toBeGreaterThan((node?.size ?? 0) + 10);
  expect(roomsOf(document).halfWidths[0]).toBeCloseTo((1.25 * width) / 2 + 5);
});
