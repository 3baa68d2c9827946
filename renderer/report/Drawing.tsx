import { useLayoutEffect, useRef } from 'react';

/** A figure that comes as an SVG document. Parsed as XML: nothing in it is ever run. */
export function Drawing({ svg, className }: { readonly svg: string; readonly className: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    place.current?.replaceChildren(document.importNode(documentElement, true));
  }, [svg]);
  return <div className={className} ref={place} />;
}
