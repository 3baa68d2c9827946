import { svgOf } from '../../core/picture/svg';
import type { Content } from './content';
import { Drawing } from './drawing';
import { paper, printedFamily } from './paper';
import { type Saying, vignetteShape } from './sayings';
import './so-what.css';

/** How wide the small pictures are drawn where there are few findings and where there are many; on paper they are smaller, words included. */
const drawn = { few: 430, many: 330 } as const;

/** With so many findings or fewer, their pictures have more room. */
const few = 3;

interface SoWhatProps {
  readonly content: Content;
  readonly sayings: readonly Saying[];
  /** How many stand on the pages before. */
  readonly before: number;
}

/** What follows from the answers, each with its doubt and what the map shows for it. */
export function SoWhat({ content, sayings, before }: SoWhatProps) {
  const { say } = content;
  const size = content.sayings.length > few ? 'many' : 'few';
  return (
    <>
      {before === 0 ? (
        <div className="so-what-head">
          <h2 id="so-what">{say('insights:soWhat.title')}</h2>
          <p className="lead">{say('report:soWhat.lead')}</p>
        </div>
      ) : null}
      <ol className={`sayings ${size}`} start={before + 1}>
        {sayings.map(({ id, says, doubt, precision, shown }, i) => (
          <li key={id}>
            <span className="number">{before + i + 1}</span>
            <div className="said">
              <p className="saying">{says}</p>
              {doubt === null ? null : <p className="doubt">{doubt}</p>}
              {precision === null ? null : <p className="doubt">{precision}</p>}
            </div>
            {shown ? <Vignette shown={shown} width={drawn[size]} /> : null}
          </li>
        ))}
      </ol>
    </>
  );
}

interface VignetteProps {
  readonly shown: NonNullable<Saying['shown']>;
  readonly width: number;
}

function Vignette({ shown: { picture, title }, width }: VignetteProps) {
  const svg = svgOf(picture, {
    theme: paper,
    title,
    description: '',
    size: { width, height: width / vignetteShape },
    background: false,
    legend: false,
    fontFamily: printedFamily,
  });
  return (
    <figure className="vignette">
      <Drawing className="drawn" svg={svg} />
      <figcaption>{title}</figcaption>
    </figure>
  );
}

/** Puts findings on pages, as high as they were measured, so that none is cut. @param head height of what stands over the first */
export function sayingPages(heights: readonly number[], head: number, room: number): readonly number[] {
  const pages: number[] = [];
  let left = 0;
  for (const height of heights) {
    if (height > left || pages.length === 0) {
      left = pages.length === 0 ? room - head : room;
      pages.push(0);
    }
    pages[pages.length - 1] = (pages.at(-1) ?? 0) + 1;
    left -= height;
  }
  return pages;
}
