import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconChevronDown,
  IconLoader2,
  IconLock,
  IconSearch,
} from '@tabler/icons-react';
import { planOf } from '../../core/model/document';
import { nothingSelected } from '../../core/picture/picture';
import { Keys } from '../ui/keys';
import { CommandButton } from './command-button';
import type { Command } from './commands/command';
import { redo, undo } from './commands/edit';
import { exportCommands, figureCommands } from './commands/exports';
import { useKeys, useOffer, useRun } from './commands/use-commands';
import { openPalette, toggleInspector } from './commands/view';
import { useDesk, usePlan, useSeeing } from './desk-context';
import { useSay } from './language';
import { type SaveState, saveStateOf } from './save-state';
import styles from './top-bar.module.css';

/** Name and state of the plan, the way to everything else, and what a consultant came for: the dossier. */
export function TopBar() {
  return (
    <header className={styles.bar} data-own-keys="bar">
      <div className={styles.left}>
        <PlanName />
        <CommandButton command={undo} />
        <CommandButton command={redo} />
      </div>
      <SearchBox />
      <div className={styles.right}>
        <CommandButton command={toggleInspector} />
        <ExportButton />
      </div>
    </header>
  );
}

const stateIcons: Readonly<Record<SaveState, typeof IconCheck>> = {
  opening: IconLoader2,
  reconnecting: IconLoader2,
  saving: IconLoader2,
  saved: IconCheck,
  readOnly: IconLock,
  trouble: IconAlertTriangle,
};

function PlanName() {
  const say = useSay();
  const desk = useDesk();
  const document = usePlan((plan) => plan.document);
  const state = usePlan(saveStateOf);
  const StateIcon = stateIcons[state];
  const plan = document ? planOf(document) : null;
  const showPlan = () => {
    desk.selection.setState(nothingSelected);
    desk.frame.setState({ inspector: true, panel: 'inspector' });
  };
  return (
    <div className={styles.plan}>
      <h1 className={styles.heading}>
        <Tooltip label={say('app:topBar.showPlan')}>
          <button type="button" className={styles.name} onClick={showPlan}>
            {plan?.name ?? desk.start.plan?.fileName}
          </button>
        </Tooltip>
      </h1>
      <span className={styles.state} data-state={state} data-testid="save-state">
        {plan?.client ? <span className={styles.client}>{plan.client} ·</span> : null}
        <StateIcon size={14} aria-hidden />
        {say(`app:saveState.${state}`)}
      </span>
    </div>
  );
}

function SearchBox() {
  const say = useSay();
  const run = useRun();
  const keys = useKeys(openPalette);
  return (
    <button type="button" className={styles.search} onClick={() => run(openPalette)}>
      <IconSearch size={15} aria-hidden />
      <span>{say('app:topBar.search')}</span>
      <Keys keys={keys} />
    </button>
  );
}

function ExportButton() {
  const say = useSay();
  const run = useRun();
  const [dossier] = exportCommands;
  const { enabled } = useOffer(dossier);
  return (
    <Button.Group>
      <Button
        variant="filled"
        disabled={!enabled}
        onClick={() => run(dossier)}
        className={styles.exportMain ?? ''}
      >
        {say('app:topBar.export')}
      </Button>
      <Menu position="bottom-end" width="max-content">
        <Menu.Target>
          <ActionIcon
            variant="filled"
            size={34}
            disabled={!enabled}
            aria-label={say('app:topBar.exportAs')}
            className={styles.exportMore ?? ''}
          >
            <IconChevronDown size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <FigureChoice />
          {exportCommands.map((command) => (
            <Menu.Item key={command.id} leftSection={<command.icon size={16} />} onClick={() => run(command)}>
              {say(command.short ?? '')}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}

/** What pictures and dossier are to show; only where there is a choice. */
function FigureChoice() {
  const say = useSay();
  const [shown] = figureCommands;
  const { enabled } = useOffer(shown);
  if (!enabled) return null;
  return (
    <>
      <Menu.Label>{say('app:topBar.figures.title')}</Menu.Label>
      {figureCommands.map((command) => (
        <FigureItem key={command.id} command={command} />
      ))}
      <Menu.Divider />
    </>
  );
}

function FigureItem({ command }: { readonly command: Command }) {
  const say = useSay();
  const run = useRun();
  const { on } = useOffer(command);
  const name = useShownView();
  return (
    <Menu.RadioItem value={command.id} checked={on ?? false} onChange={() => run(command)}>
      <span className={styles.figures}>
        {say(command.short ?? '', name === null ? {} : { context: 'view', name })}
      </span>
    </Menu.RadioItem>
  );
}

/** The name of the view that is shown; null for the map at large. */
function useShownView(): string | null {
  const viewId = useSeeing((seeing) => seeing.viewId);
  return usePlan((plan) => (viewId === null ? null : (plan.document?.view.get(viewId)?.name ?? null)));
}
