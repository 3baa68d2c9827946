import { type RefObject, useEffect, useRef } from 'react';
import type { Range } from './cursor';
import type { GridModel } from './model';

interface Clipping {
  readonly model: GridModel;
  readonly range: Range;
  readonly editing: boolean;
}

/** Copies, cuts and pastes the marked cells while one of them has the keyboard. Such events go to the page where no text is marked. */
export function useClipboard(box: RefObject<HTMLDivElement | null>, clipping: Clipping): void {
  const latest = useRef(clipping);
  latest.current = clipping;
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      const { model, range, editing } = latest.current;
      const { clipboardData } = event;
      const here = box.current?.contains(document.activeElement) === true;
      if (!here || editing || !clipboardData) return;
      event.preventDefault();
      if (event.type === 'paste') {
        const [text, html] = [clipboardData.getData('text/plain'), clipboardData.getData('text/html')];
        if (text !== '') model.paste(range, { text, html });
        return;
      }
      const { text, html } = model.copy(range);
      clipboardData.setData('text/plain', text);
      clipboardData.setData('text/html', html);
      if (event.type === 'cut') model.clear(range);
    };
    const types = ['copy', 'cut', 'paste'] as const;
    for (const type of types) document.addEventListener(type, hear);
    return () => {
      for (const type of types) document.removeEventListener(type, hear);
    };
  }, [box]);
}
