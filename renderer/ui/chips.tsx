import { VisuallyHidden } from '@mantine/core';
import { Fragment } from 'react';

interface ChipsProps {
  readonly texts: readonly string[];
  readonly className: string | undefined;
  /** Class of each chip. */
  readonly chip: string | undefined;
}

/** Short texts side by side, which read as a list with commas to whoever doesn't see them. */
export function Chips({ texts, className, chip }: ChipsProps) {
  return (
    <span className={className}>
      {texts.map((text) => (
        <Fragment key={text}>
          {text === texts[0] ? null : <VisuallyHidden>, </VisuallyHidden>}
          <span className={chip}>{text}</span>
        </Fragment>
      ))}
    </span>
  );
}
