import type { Content } from './content';
import type { Key } from './key-list';
import './keys.css';

/** Numbers on the map, and the names that they stand for. */
export function Keys({ keys }: { readonly keys: readonly Key[] }) {
  return (
    <ol className="keys">
      {keys.map(({ id, number, name }) => (
        <li key={id}>
          <b>{number}</b>
          <span dir="auto">{name}</span>
        </li>
      ))}
    </ol>
  );
}

interface KeyPageProps {
  readonly content: Content;
  readonly keys: readonly Key[];
  readonly first: boolean;
}

/** A page of nothing but keys, for a map that leaves them no room. */
export function KeyPage({ content, keys, first }: KeyPageProps) {
  return (
    <>
      {first && <h3>{content.say('report:map.keys')}</h3>}
      <Keys keys={keys} />
    </>
  );
}
