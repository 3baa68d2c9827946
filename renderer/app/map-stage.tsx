import { type ReactNode, useState } from 'react';
import { namingGroup, openingGroups } from '../../core/look/steps';
import { Appearance } from '../appearance/appearance';
import { EntryBox } from '../entry/entry-box';
import { FindBox } from '../find/find-box';
import { Crumbs } from '../look/crumbs';
import { hold, leaveLast, see, showEverything, widen } from '../look/seeing';
import { Spoken } from '../look/spoken';
import { MapPane } from '../map/map-pane';
import { TimeSlider } from '../time/time-slider';
import { ViewStrip } from '../views/view-strip';
import { CommandButton } from './command-button';
import type { Command } from './commands/command';
import { importTables, openSample } from './commands/file';
import { findRoutes, showFilters } from './commands/look';
import {
  addActor,
  addCommunity,
  addTie,
  find,
  fit,
  quickAdd,
  selectSeveral,
  zoomIn,
  zoomOut,
} from './commands/map';
import { toggleTime } from './commands/time';
import { useRun } from './commands/use-commands';
import { toggleLegend } from './commands/view';
import { ContextMenu, type MenuPoint } from './context-menu';
import {
  useDesk,
  useDocument,
  useEdit,
  useFrame,
  useScene,
  useSeeing,
  useSelection,
  useSurroundings,
  useWritable,
} from './desk-context';
import { useLanguage } from './language';
import { later } from './later';
import { LayoutMenu } from './layout-menu';
import styles from './map-stage.module.css';
import { usePanelOver } from './narrow';

const Drawer = later(() => import('../look/drawer'));

const tools = {
  adding: (
    <Tools
      commands={[quickAdd, addActor, addCommunity, addTie, selectSeveral, find, showFilters, findRoutes]}
      side="right"
    />
  ),
  zooming: (
    <Tools commands={[zoomIn, zoomOut, fit]} side="left">
      <LayoutMenu />
    </Tools>
  ),
};

/** How far what stands at the head of the map reaches into it, in pixels. */
const heads = { box: 190, belowCrumbs: 14 };

/** The map, joined to the window's plan and selection. */
export function MapStage() {
  const desk = useDesk();
  const { theme } = useSurroundings();
  const document = useDocument();
  const viewId = useSeeing((seeing) => seeing.viewId);
  const scene = useScene();
  const selection = useSelection();
  const language = useLanguage();
  const writable = useWritable();
  const edit = useEdit();
  const run = useRun();
  const entering = useFrame((frame) => frame.entry !== null);
  const finding = useFrame((frame) => frame.finding !== null);
  const several = useFrame((frame) => frame.several);
  const reading = useFrame((frame) => frame.reading);
  const answering = useFrame((frame) => frame.stage === 'insights' && frame.insight !== null);
  const legend = useFrame((frame) => frame.legend);
  const drawer = useFrame((frame) => frame.drawer);
  const over = usePanelOver();
  const [crumbs, setCrumbs] = useState(0);
  const [menuAt, setMenuAt] = useState<MenuPoint | null>(null);
  const leave = () => {
    if (!reading && !several) {
      const { focus, route } = desk.look.getState().look;
      if (answering && !focus && !route) desk.frame.setState({ insight: null });
      else return leaveLast(desk);
      return true;
    }
    desk.frame.setState(reading ? { reading: false } : { several: false });
    return true;
  };
  return (
    <div className={styles.stage}>
      <div className={styles.middle}>
        {drawer ? <Drawer which={drawer} /> : null}
        <div className={styles.map}>
          <MapPane
            handle={desk.map}
            planKey={desk.start.plan?.path ?? ''}
            document={document}
            scene={scene}
            viewId={viewId}
            selection={selection}
            onSelect={(chosen) => desk.selection.setState(chosen, true)}
            onHold={(node) => hold(desk, node)}
            onWiden={(by) => widen(desk, by)}
            onLeave={leave}
            several={several}
            reading={reading}
            head={finding || entering ? heads.box : crumbs === 0 ? 0 : crumbs + heads.belowCrumbs}
            over={over}
            onOpenGroup={(id) => see(desk, (look) => openingGroups(look, new Set([id])))}
            onNameGroup={(id, name) => see(desk, (look) => namingGroup(look, id, name))}
            onShowAll={() => showEverything(desk)}
            onEdit={edit}
            readOnly={!writable}
            theme={theme}
            language={language}
            onInspect={() => desk.frame.setState({ inspector: true, panel: 'inspector' })}
            onContextMenu={setMenuAt}
            onImport={() => run(importTables)}
            onSample={() => run(openSample)}
            legend={{ whole: legend, onWhole: () => run(toggleLegend) }}
            tools={tools}
          />
          {finding ? <FindBox /> : entering && writable ? <EntryBox /> : <Crumbs onHeight={setCrumbs} />}
          <Spoken />
        </div>
      </div>
      <TimeSlider />
      <ViewStrip>
        <CommandButton command={toggleTime} side="top" />
        <Appearance />
      </ViewStrip>
      <ContextMenu at={menuAt} onClose={() => setMenuAt(null)} />
    </div>
  );
}

interface ToolsProps {
  readonly commands: readonly Command[];
  /** Where the names of the buttons appear. */
  readonly side: 'left' | 'right';
  readonly children?: ReactNode;
}

/** Commands that lie on the map as buttons, one below the other. */
function Tools({ commands, side, children }: ToolsProps) {
  return (
    <div className={styles.tools} data-own-keys="bar">
      {commands.map((command) => (
        <CommandButton key={command.id} command={command} side={side} />
      ))}
      {children}
    </div>
  );
}
