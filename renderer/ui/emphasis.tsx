import { createElement, Fragment } from 'react';

/** Characters for private use mark where emphasis begins and ends inside a sentence made of a pattern and values. */
const begin = '\u{e000}';
const end = '\u{e001}';

/** Marks a value to be emphasised wherever the sentence puts it. */
export function emphasised(text: string): string {
  return `${begin}${text}${end}`;
}

/** A sentence whose marked parts stand out. */
export function Emphasis({ text }: { readonly text: string }) {
  const parts = text
    .split(/[\u{e000}\u{e001}]/u)
    // Parts outside and inside of the marks take turns.
    .map((part, index) => (index % 2 === 1 ? createElement('strong', null, part) : part));
  return createElement(Fragment, null, ...parts);
}
