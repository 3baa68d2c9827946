import { expect, test } from 'vitest';
import { questions } from '../../../core/insights/questions';
import { subjectOf } from '../../../core/insights/subject';
import { seenAsUsual } from '../../../core/look/seen';
import { documentOf } from '../../../core/model/document';
import { look, usualLook } from '../../../core/model/look';
import { networkOf } from '../../../core/network/network';
import { sheetsOf } from '../../../renderer/report/sheets';
import { planWithViews } from '../../fixtures/views-plan';
import { inEnglish } from './plans';

const rows = planWithViews('en');
const document = documentOf(rows);
const idsOf = (...all: Parameters<typeof sheetsOf>) => sheetsOf(...all).map(({ id }) => id);

test('the whole map comes first, then what is asked for, then what answers show, each once', () => {
  const shown = (seen: Parameters<typeof sheetsOf>[2]) => idsOf(document, inEnglish, seen, []);
  expect(shown(seenAsUsual)).toEqual(['map', 'view-told']);
  expect(shown({ viewId: 'rivals', look: null })).toEqual(['map', 'shown', 'view-told']);
  expect(shown({ viewId: 'told', look: null })).toEqual(['map', 'shown']);
  expect(shown({ viewId: null, look: { ...usualLook, tiedOnly: true } })).toEqual([
    'map',
    'shown',
    'view-told',
  ]);
});

test('a saved answer is told in its sentence for as long as the answer shows the same', () => {
  const day = '2027-01-01';
  const subject = subjectOf(networkOf(document, day), { day, seed: 1, exact: true });
  const answers = questions.map((question) => question.run(subject, question.parameters.parse({})));
  const weight = answers.find(({ question }) => question === 'weight');
  const [saved] = rows.view;
  if (!weight || !saved) throw new Error('nothing to go by');
  const told = (emphasis: typeof weight.emphasis) => {
    const view = { ...saved, look: look.parse({ ...usualLook, emphasis }) };
    const plan = documentOf({ ...rows, view: [view] });
    return sheetsOf(plan, inEnglish, seenAsUsual, answers)[1]?.says;
  };
  const { emphasis } = weight;
  expect(told(emphasis)).toBe(inEnglish(weight.says));
  expect(told({ ...emphasis, nodes: emphasis.nodes.map((node) => ({ ...node, level: 0.5 })) })).toBe(
    inEnglish(weight.says),
  );
  expect(told({ ...emphasis, nodes: emphasis.nodes.slice(1) })).toBeNull();
  const finding = answers.flatMap(({ findings }) => findings).find((one) => one.emphasis.nodes.length > 0);
  expect(finding && told(finding.emphasis)).toBeTruthy();
});
