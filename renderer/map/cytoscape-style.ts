import type cytoscape from 'cytoscape';
import type { PictureNode, Shape } from '../../core/picture/parts';
import { hexagonHeight } from '../../core/picture/shapes';
import type { PictureTheme } from '../../core/picture/theme';

const shapes: Readonly<Record<Shape, cytoscape.Css.NodeShape>> = {
  circle: 'ellipse',
  square: 'round-rectangle',
  hexagon: 'round-hexagon',
};

/** A node for cytoscape. */
export function dataOf({ id, shape, size }: PictureNode) {
  return {
    id,
    shape: shapes[shape],
    width: size,
    height: shape === 'hexagon' ? size * hexagonHeight : size,
  };
}

/** How cytoscape draws: the box that is drawn round nodes, and the nodes unseen. */
export function styleOf(theme: PictureTheme): cytoscape.StylesheetJson {
  return [
    {
      selector: 'core',
      style: {
        'active-bg-opacity': 0,
        'active-bg-color': theme.accent,
        'active-bg-size': 0,
        'selection-box-color': theme.accent,
        'selection-box-opacity': 0.12,
        'selection-box-border-color': theme.accent,
        'selection-box-border-width': 1,
      },
    },
    {
      selector: 'node',
      style: {
        shape: 'data(shape)',
        width: 'data(width)',
        height: 'data(height)',
        opacity: 0,
        'overlay-opacity': 0,
      },
    },
  ] as unknown as cytoscape.StylesheetJson;
}

/** Stands where cytoscape would put a style element of its own: the window's policy forbids it, and map.module.css has the rule. */
export function reserveStylesheet(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const placeholder = document.createElement('meta');
  placeholder.id = id;
  document.head.append(placeholder);
}
