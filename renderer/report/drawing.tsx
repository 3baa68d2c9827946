import { useLayoutEffect, useRef } from 'react';
import { paper } from './paper';
import { outlinesToPlates } from './plates';

/** A figure that comes as an SVG document. Parsed as XML: nothing in it is ever run. */
export function Drawing({ svg, className }: { readonly svg: string; readonly className: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
    outlinesToPlates(drawing, paper.paper);
    place.current?.replaceChildren(document.importNode(drawing.documentElement, true));
  }, [svg]);
  return <div className={className} ref={place} />;
}
