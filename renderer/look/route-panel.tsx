import { useEffect, useRef, useState } from 'react';
import type { Route, RouteStep } from '../../core/look/routes';
import type { PlanDocument } from '../../core/model/document';
import type { Look } from '../../core/model/look';
import type { Language } from '../../core/model/plan';
import { isUnsure } from '../../core/model/tie';
import { useDesk, useDocument, useScene, useSeeing } from '../app/desk-context';
import { type Say, useLanguage, useSay } from '../app/language';
import { NodeSelect } from '../app/node-select';
import { twoPlaces } from '../plan/fields/shown';
import { nameIn } from '../plan/lookups';
import styles from './drawer.module.css';
import { type Ends, endsNow, routing, see } from './seeing';

/** The ways from one node to another, best first, in words; the one that is picked stays clear on the map. */
export function RoutePanel() {
  const say = useSay();
  const language = useLanguage();
  const desk = useDesk();
  const document = useDocument();
  const { routes, open } = useScene();
  const route = useSeeing(({ look }) => look.route);
  const known = endsNow(desk);
  const [from, setFrom] = useState(known.from);
  const [to, setTo] = useState(known.to);
  // The ends may be asked for elsewhere, as by a saved view.
  useEffect(() => {
    if (!route) return;
    setFrom(route.from);
    setTo(route.to);
  }, [route]);
  // A way that was asked for here is brought into view; one that comes with a view is seen from where the view has it.
  const asked = useRef(route);
  const picked = route ? (routes[route.pick] ?? routes[0]) : undefined;
  useEffect(() => {
    if (!picked || asked.current !== route) return;
    asked.current = null;
    desk.map.current?.keepInSight(picked.steps.flatMap(({ from, to }) => [from, to]));
  }, [desk, route, picked]);
  const seeAsked = (change: (look: Look) => Look) => {
    see(desk, change);
    asked.current = desk.look.getState().look.route;
  };
  const ask = (ends: Ends) => {
    setFrom(ends.from);
    setTo(ends.to);
    seeAsked((look) => routing(look, ends));
  };

  const missing = route ? [route.from, route.to].filter((id) => !open.node.has(id)) : [];
  return (
    <>
      <NodeSelect
        label={say('look:route.from')}
        value={from}
        onChange={(id) => ask({ from: id, to })}
        focused={from === null}
      />
      <NodeSelect
        label={say('look:route.to')}
        value={to}
        onChange={(id) => ask({ from, to: id })}
        focused={from !== null && to === null}
      />
      {route === null ? (
        <p className={styles.note}>{say('look:route.ask')}</p>
      ) : missing.length > 0 ? (
        <p className={styles.note} role="status">
          {say('look:route.notShown', { names: missing.map((id) => nameIn(document, id)).join(', ') })}
        </p>
      ) : routes.length === 0 ? (
        <p className={styles.note} role="status">
          {say('look:route.none')}
        </p>
      ) : (
        <fieldset className={styles.routes} aria-label={say('look:route.best')}>
          {routes.map((way, i) => (
            <label
              key={way.steps.map(({ tie }) => tie).join(' ')}
              className={styles.route}
              data-testid="route"
            >
              <input
                type="radio"
                name="route"
                checked={i === Math.min(route.pick, routes.length - 1)}
                onChange={() => seeAsked((look) => ({ ...look, route: { ...route, pick: i } }))}
              />
              <RouteText route={way} document={document} />
              <span className={styles.weakest}>{weakestText(way, document, say, language)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p className={styles.note}>{say('look:route.how')}</p>
    </>
  );
}

function RouteText({
  route: { steps },
  document,
}: {
  readonly route: Route;
  readonly document: PlanDocument;
}) {
  const say = useSay();
  const kindOf = ({ tie }: RouteStep) => say(`model:tieKind.${document.tie.get(tie)?.kind ?? 'influence'}`);
  return (
    <span className={styles.way}>
      <b>{nameIn(document, steps[0]?.from ?? '')}</b>
      {steps.map((step) => (
        <span key={step.tie}>
          <span className={styles.by}> – {kindOf(step)} → </span>
          <b>{nameIn(document, step.to)}</b>
        </span>
      ))}
    </span>
  );
}

/** "The weakest link: Anna – Carlo (referral, strength 0.30, unsure)". */
function weakestText(
  { steps, weakest }: Route,
  document: PlanDocument,
  say: Say,
  language: Language,
): string {
  const step = steps[weakest];
  const tie = step && document.tie.get(step.tie);
  if (!step || !tie) return '';
  const facts = [
    say(`model:tieKind.${tie.kind}`),
    say('look:route.weight', { weight: twoPlaces(tie.weight, language) }),
    ...(tie.confidence === null ? [say('look:route.confidenceUnknown')] : []),
    ...(isUnsure(tie) ? [say('look:route.unsure')] : []),
  ];
  return say('look:route.weakest', {
    from: nameIn(document, step.from),
    to: nameIn(document, step.to),
    facts: facts.join(', '),
  });
}
