import type { ToldFinding } from '../../core/insights/telling';
import type { Content } from './content';
import './so-what.css';

/** So many letters fill a page, each finding counted as so many more. */
const room = { page: 2_400, finding: 260 };

/** The findings, page by page. */
export function soWhatPages({ told, say }: Content): readonly (readonly ToldFinding[])[] {
  const pages: ToldFinding[][] = [];
  let left = 0;
  for (const one of told) {
    const takes = room.finding + (one.row?.text || say(one.says)).length;
    if (takes > left || pages.length === 0) {
      pages.push([]);
      left = room.page;
    }
    pages.at(-1)?.push(one);
    left -= takes;
  }
  return pages;
}

interface SoWhatProps {
  readonly content: Content;
  readonly findings: readonly ToldFinding[];
  /** How many findings stand on the pages before. */
  readonly before: number;
}

/** What follows from the answers, in the user's words or those that were worked out, each with its doubt. */
export function SoWhat({ content, findings, before }: SoWhatProps) {
  const { say } = content;
  return (
    <>
      {before === 0 ? (
        <>
          <h2 id="so-what">{say('insights:soWhat.title')}</h2>
          <p className="lead">{say('report:soWhat.lead')}</p>
        </>
      ) : null}
      <ol className="sayings" start={before + 1}>
        {findings.map(({ id, finding, says, row }, i) => (
          <li key={id}>
            <span className="number">{before + i + 1}</span>
            <div>
              <p className="saying">{row?.text || say(says)}</p>
              {finding ? (
                <p className="doubt">{say('report:soWhat.doubt', { doubt: say(finding.doubt) })}</p>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
