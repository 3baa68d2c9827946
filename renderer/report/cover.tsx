import emblem from '../../resources/icons/icon.svg?raw';
import { type Content, counted } from './content';
import { Drawing } from './drawing';
import { Mark } from './mark';
import { Page } from './page';
import { Terrain } from './terrain';
import './cover.css';

/** The first page: whose plan it is, what it asks and how large it is, over the land that its map makes. */
export function Cover({ content }: { readonly content: Content }) {
  const { plan, day, facts, say, figures } = content;
  return (
    <Page way="upright" kind="cover" foot={null}>
      <header>
        <Drawing className="emblem" svg={emblem} />
        <span>Schiera</span>
      </header>
      <div className="title">
        <p className="kicker">{say('report:kicker')}</p>
        <h1 className={plan.name.length > 48 ? 'long' : undefined}>{plan.name}</h1>
        {plan.client !== '' && <p className="client">{say('report:client', { client: plan.client })}</p>}
        <p className="day">{day}</p>
      </div>
      {plan.question !== '' && (
        <div className="question">
          <p className="kicker">{say('report:question')}</p>
          <p>{plan.question}</p>
        </div>
      )}
      <Terrain nodes={content.sheets[0].picture.nodes} />
      <div className="summary">
        <p className="counts">
          {(['actors', 'communities', 'ties'] as const)
            .filter((what) => facts[what] > 0)
            .map((what) => counted(content, what, facts[what]))
            .join(' · ')}
        </p>
        <ul>
          {facts.bySide
            .filter(({ actors, communities }) => actors + communities > 0)
            .map(({ side, actors, communities }) => (
              <li key={side}>
                <Mark side={side} shape="circle" />
                {say(`model:side.${side}`)} <b>{figures.count(actors + communities)}</b>
              </li>
            ))}
        </ul>
        <p className="confidential">{say('report:confidential')}</p>
      </div>
    </Page>
  );
}
