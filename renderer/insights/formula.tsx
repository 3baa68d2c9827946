import { Fragment, type ReactNode } from 'react';
import styles from './why.module.css';

/** A formula in one line, set as such: `x_i` and `x_{ij}` low, `x^2` high, single letters as the names of quantities, unless they are words. */
export function Formula({ text }: { readonly text: string }) {
  return (
    <p className={styles.formula} data-testid="formula">
      {setFormula(text)}
    </p>
  );
}

const piece = /([_^])(\{[^}]*\}|\p{L}+|\p{N}+|.)|(?<![\p{L}\p{N}])(?![aeoè]\s|\p{L}’)(\p{L})(?![\p{L}])/gu;

function setFormula(text: string): ReactNode[] {
  const set: ReactNode[] = [];
  let from = 0;
  for (const match of text.matchAll(piece)) {
    const [whole, shift, moved = '', letter] = match;
    set.push(<Fragment key={`${from} text`}>{text.slice(from, match.index)}</Fragment>);
    const inner = setFormula(moved.replace(/^\{|\}$/gu, ''));
    if (shift === '_') set.push(<sub key={match.index}>{inner}</sub>);
    else if (shift === '^') set.push(<sup key={match.index}>{inner}</sup>);
    else set.push(<i key={match.index}>{letter}</i>);
    from = match.index + whole.length;
  }
  set.push(<Fragment key={`${from} rest`}>{text.slice(from)}</Fragment>);
  return set;
}
