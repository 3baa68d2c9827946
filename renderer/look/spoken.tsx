import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useDocument, useFrame, useScene, useSelection } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import { countOf } from '../plan/selection';
import { countText, partsOf } from './parts';

/** Tells those who can't see it what changed on the map: what is shown of it, what is in focus, how much is selected. */
export function Spoken() {
  const say = useSay();
  const language = useLanguage();
  const document = useDocument();
  const scene = useScene();
  const chosen = countOf(useSelection());
  const several = useFrame((frame) => frame.several);
  const reading = useFrame((frame) => frame.reading);
  const focus = partsOf(document, scene, { say, language }).find(
    ({ key }) => key === 'focus' || key === 'route' || key === 'emphasis',
  );
  const facts = {
    count: countText(document, scene, say) ?? say('look:spoken.all'),
    focus: focus?.text ?? say('look:spoken.noFocus'),
    chosen: chosen > 1 ? say('look:spoken.selected', { count: chosen }) : '',
    several: say(`look:spoken.several.${several}`),
    reading: say(`look:spoken.reading.${reading}`),
  };
  const before = useRef(facts);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const last = before.current;
    before.current = facts;
    const changed = (Object.keys(facts) as (keyof typeof facts)[]).filter((key) => facts[key] !== last[key]);
    const words = changed.map((key) => facts[key]).filter(Boolean);
    if (words.length > 0) setSaid(words.join('. '));
  });
  return (
    <VisuallyHidden role="status" data-testid="spoken">
      {said}
    </VisuallyHidden>
  );
}
