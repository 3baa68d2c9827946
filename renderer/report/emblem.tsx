import { paper } from './paper';

/** The program's sign: ranks that face each other, and the one between them. */
export function Emblem() {
  return (
    <svg className="emblem" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="9" cy="7" r="3.2" fill={paper.own} />
      <circle cx="9" cy="16" r="3.2" fill={paper.own} />
      <circle cx="9" cy="25" r="3.2" fill={paper.ally} />
      <circle cx="23" cy="7" r="2.5" fill={paper.panel} stroke={paper.rival} strokeWidth="1.6" />
      <circle cx="23" cy="25" r="2.5" fill={paper.panel} stroke={paper.rival} strokeWidth="1.6" />
      <circle cx="23" cy="16" r="3.2" fill={paper.undecided} />
    </svg>
  );
}
