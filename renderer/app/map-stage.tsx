import { useState } from 'react';
import { MapPane } from '../map/MapPane';
import { importTables, openSample } from './commands/file';
import { useRun } from './commands/use-commands';
import { ContextMenu, type MenuPoint } from './context-menu';
import { useDesk, useDocument, useEdit, useSelection, useSurroundings, useWritable } from './desk-context';
import { useLanguage } from './language';

/** The map, joined to the window's plan and selection. */
export function MapStage() {
  const desk = useDesk();
  const { theme } = useSurroundings();
  const document = useDocument();
  const selection = useSelection();
  const language = useLanguage();
  const writable = useWritable();
  const edit = useEdit();
  const run = useRun();
  const [menuAt, setMenuAt] = useState<MenuPoint | null>(null);
  return (
    <>
      <MapPane
        handle={desk.map}
        planKey={desk.start.plan?.path ?? ''}
        document={document}
        selection={selection}
        onSelect={(chosen) => desk.selection.setState(chosen, true)}
        onEdit={edit}
        readOnly={!writable}
        theme={theme}
        language={language}
        onInspect={() => desk.frame.setState({ inspector: true, panel: 'inspector' })}
        onContextMenu={setMenuAt}
        onImport={() => run(importTables)}
        onSample={() => run(openSample)}
      />
      <ContextMenu at={menuAt} onClose={() => setMenuAt(null)} />
    </>
  );
}
