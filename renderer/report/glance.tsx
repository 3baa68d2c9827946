import type { Content } from './content';
import { Mark } from './mark';
import { paper } from './paper';
import './glance.css';

export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
  readonly page: number;
}

interface GlanceProps {
  readonly content: Content;
  readonly entries: readonly ContentsEntry[];
}

/** The second page: what is where, who stands where, how to read the map and how much of it is guessed. */
export function Glance({ content, entries }: GlanceProps) {
  const { say, figures } = content;
  return (
    <>
      <h2>{say('report:glance.title')}</h2>
      <nav className="contents" aria-label={say('report:contents')}>
        <ol>
          {entries.map(({ id, title, page }) => (
            <li key={id}>
              <a href={`#${id}`}>
                <span>{title}</span>
                <span>{figures.count(page)}</span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <Sides content={content} />
      <h3>{say('report:reading.title')}</h3>
      {readingOf(content).map((paragraph) => (
        <p className="reading" key={paragraph}>
          {paragraph}
        </p>
      ))}
      <h3>{say('report:guesses.title')}</h3>
      <ul className="guesses">
        {guessesOf(content).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

/** How many actors and communities stand on each side, as figures and as bars. */
function Sides({ content }: { readonly content: Content }) {
  const { facts, say, figures } = content;
  const kinds = ['actors', 'communities'] as const;
  const most = Math.max(1, ...facts.bySide.flatMap(({ actors, communities }) => [actors, communities]));
  return (
    <>
      <h3>{say('report:glance.sides')}</h3>
      <table className="sides">
        <thead>
          <tr>
            <th scope="col">{say('report:glance.side')}</th>
            {kinds.map((kind) => (
              <th scope="col" className="figures" key={kind}>
                {say(`report:glance.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.bySide.map((count) => (
            <tr key={count.side}>
              <th scope="row">
                <Mark side={count.side} shape="circle" />
                {say(`model:side.${count.side}`)}
              </th>
              {kinds.map((kind) => (
                <td className="figures" key={kind}>
                  <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                    <rect width={(100 * count[kind]) / most} height="8" fill={paper[count.side]} />
                  </svg>
                  <span>{figures.count(count[kind])}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** How to read this map: what doesn't occur in it isn't explained. */
function readingOf({ facts, sheets: [{ picture }], say }: Content): string[] {
  const { unknownReach, unknownAudience } = facts.guesses;
  const someKnown = unknownReach < facts.actors || unknownAudience < facts.communities;
  const keys = [
    'marks',
    someKnown ? 'size' : 'sizeByTies',
    ...(picture.areas.length > 0 ? ['areas'] : []),
    ...(facts.ties > 0 ? ['ties'] : []),
  ];
  return keys.map((key) => say(`report:reading.${key}`));
}

/** What the figures of the plan rest on, said plainly. */
function guessesOf({ facts, say, figures }: Content): string[] {
  const { actors, communities, ties, guesses } = facts;
  const found = [
    ['unrated', guesses.unratedTies, ties],
    ['unsure', guesses.unsureTies, ties],
    ['sides', guesses.unknownSides, actors],
    ['reach', guesses.unknownReach, actors],
    ['audience', guesses.unknownAudience, communities],
    ['old', guesses.oldSources, guesses.sourced],
    ['doubted', guesses.unsureSources, guesses.sourced],
  ] as const;
  return [
    say('report:guesses.judgement'),
    ...found
      .filter(([, count]) => count > 0)
      .map(([key, count, total]) =>
        say(`report:guesses.${key}`, { count, figure: figures.count(count), total: figures.count(total) }),
      ),
  ];
}
