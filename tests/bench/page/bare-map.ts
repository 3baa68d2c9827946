import cytoscape from 'cytoscape';
import type { PlanRows } from '../../../core/model/document';

declare global {
  interface Window {
    /** Fills the page with cytoscape as it comes: its own styles, with labels. */
    drawBare?: (rows: PlanRows) => void;
    /** Adds a node to it; the milliseconds until the frame after it was drawn. */
    addBare?: (id: string) => Promise<number>;
  }
}

window.drawBare = (rows) => {
  const container = document.createElement('div');
  Object.assign(container.style, { position: 'fixed', inset: '0' });
  document.body.replaceChildren(container);
  const names = new Map([...rows.actor, ...rows.community].map(({ id, name }) => [id, name]));
  const drawn = cytoscape({
    container,
    layout: { name: 'preset', fit: true },
    style: [{ selector: 'node', style: { label: 'data(name)' } }],
    elements: {
      nodes: rows.node.map(({ id, x, y }) => ({
        data: { id, name: names.get(id) },
        position: { x: x ?? 0, y: y ?? 0 },
      })),
      edges: rows.tie.map(({ id, sourceId, targetId }) => ({
        data: { id: `tie-${id}`, source: sourceId, target: targetId },
      })),
    },
  });
  window.addBare = (id) => {
    const start = performance.now();
    const rendered = new Promise<number>((done) =>
      drawn.one('render', () => requestAnimationFrame(() => done(performance.now() - start))),
    );
    drawn.add({ data: { id, name: id }, position: { x: 0, y: 0 } });
    return rendered;
  };
};
