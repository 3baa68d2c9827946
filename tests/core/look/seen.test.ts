import { describe, expect, test } from 'vitest';
import { figureTitle, sceneSeen, seenAsUsual, viewCalled } from '../../../core/look/seen';
import { documentOf } from '../../../core/model/document';
import { usualLook } from '../../../core/model/look';
import type { View } from '../../../core/model/view';
import { planWithViews } from '../../fixtures/views-plan';

const rows = planWithViews('en');
const document = documentOf(rows);
const problem = (key: string, values: object) => expect.objectContaining({ problem: { key, values } });

describe('what is seen', () => {
  test('as usual is the whole plan, as the map at large has it', () => {
    const scene = sceneSeen(document, seenAsUsual);
    expect(scene.look).toEqual(usualLook);
    expect([...scene.document.node.values()]).toEqual(rows.node);
    expect(scene.clear).toBeNull();
    expect(figureTitle(document, seenAsUsual)).toBe(rows.plan[0]?.name);
  });

  test('in a view is what its look shows, with its nodes where the view has them', () => {
    const scene = sceneSeen(document, { viewId: 'rivals', look: null });
    const shown = [...scene.document.node.values()];
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.length).toBeLessThan(rows.node.length / 2);
    for (const { id, x, y } of shown)
      expect({ x, y }).toEqual(
        (({ x, y }) => ({ x, y }))(document.place.get(`rivals/${id}`) ?? { x: null, y: null }),
      );
    expect(figureTitle(document, { viewId: 'rivals', look: null })).toBe(`${rows.plan[0]?.name}: Rivals`);
  });

  test('in another way in a view keeps the places of the view', () => {
    const scene = sceneSeen(document, { viewId: 'rivals', look: usualLook });
    expect(scene.document.node.size).toBe(rows.node.length);
    expect(scene.document.node.get(rows.node[4]?.id ?? '')).toMatchObject({ x: 100, y: 100 });
  });

  test('a view that is gone is refused, unless it is said how it was seen', () => {
    expect(() => sceneSeen(document, { viewId: 'gone', look: null })).toThrow('errors:view.gone');
    expect(sceneSeen(document, { viewId: 'gone', look: usualLook }).document.node.size).toBe(
      rows.node.length,
    );
  });
});

describe('a view', () => {
  const called = (name: string) => viewCalled(document.view, name).id;

  test('goes by its id, and by its name in whatever case', () => {
    expect(['told', 'Who counts', ' who COUNTS '].map(called)).toEqual(['told', 'told', 'told']);
    expect(called('RIVALS')).toBe('rivals');
  });

  test('that nobody knows is refused with those that there are', () => {
    expect(() => called('Friends')).toThrow(
      problem('errors:view.unknown', { name: 'Friends', views: ['Who counts', 'Rivals'] }),
    );
    expect(() => viewCalled(new Map(), 'Friends')).toThrow(problem('errors:view.none', { name: 'Friends' }));
  });

  test('whose name several have has to be named by its id', () => {
    const one = document.view.get('told') as View;
    const views = new Map(
      [one, { ...one, id: 'other', ordinal: 5 }, { ...one, id: 'third', name: 'WHO counts' }].map((v) => [
        v.id,
        v,
      ]),
    );
    expect(() => viewCalled(views, 'Who counts')).toThrow(
      problem('errors:view.several', { name: 'Who counts', ids: ['told', 'other'] }),
    );
    expect(viewCalled(views, 'WHO counts').id).toBe('third');
    expect(() => viewCalled(views, 'who counts')).toThrow('errors:view.several');
    expect(viewCalled(views, 'other').id).toBe('other');
  });
});
