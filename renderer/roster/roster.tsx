import { Button, SegmentedControl, TextInput, Tooltip } from '@mantine/core';
import { IconColumns3, IconRefresh, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { say as message } from '../../core/model/refusal';
import { countIn } from '../../core/words/locale';
import { useDesk, useDocument, useSelection, useWritable } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import { tagsIn } from '../plan/tags';
import { ColumnChooser } from './column-chooser';
import { ColumnMenu, type OpenColumnMenu } from './column-menu';
import type { TableTab } from './columns';
import { Grid } from './grid/grid';
import type { GridModel } from './grid/model';
import { PasteDialog } from './paste-dialog';
import styles from './roster.module.css';
import type { RosterTab } from './roster-store';
import { TagTable } from './tag-table';
import { useCells } from './use-cells';
import { useRows } from './use-rows';
import { useTable } from './use-table';

const tabs: readonly RosterTab[] = ['actor', 'community', 'tie', 'tag'];

interface RosterProps {
  /** Buttons at the end of its bar, such as the one that puts the map beside it. */
  readonly tools: ReactNode;
  readonly onContextMenu: GridModel['openContextMenu'];
  readonly onRemove: () => void;
}

/** A plan as tables: actors, communities, ties and tags. */
export default function Roster({ tools, onContextMenu, onRemove }: RosterProps) {
  const say = useSay();
  const language = useLanguage();
  const desk = useDesk();
  const document = useDocument();
  const { tab, query, asOnMap } = useStore(desk.roster);
  const figure = countIn(language);
  const counts: Readonly<Record<RosterTab, number>> = {
    actor: document.actor.size,
    community: document.community.size,
    tie: document.tie.size,
    tag: tagsIn(document, language).size,
  };
  useTabOfSelection();
  return (
    <section className={styles.roster} aria-label={say('roster:title')} data-own-keys data-testid="roster">
      <div className={styles.bar}>
        <SegmentedControl<RosterTab>
          size="xs"
          aria-label={say('roster:tables')}
          value={tab}
          onChange={(chosen) => desk.roster.setState({ tab: chosen })}
          data={tabs.map((value) => ({
            value,
            label: `${say(`roster:tab.${value}`)} ${figure(counts[value])}`,
          }))}
        />
        <TextInput
          size="xs"
          className={styles.query ?? ''}
          leftSection={<IconSearch size={14} aria-hidden />}
          aria-label={say('roster:query')}
          placeholder={say('roster:query')}
          value={query}
          onChange={(event) => desk.roster.setState({ query: event.currentTarget.value })}
        />
        {tab === 'tag' ? null : (
          <>
            <Button
              size="compact-sm"
              variant={asOnMap ? 'light' : 'subtle'}
              aria-pressed={asOnMap}
              onClick={() => desk.roster.setState({ asOnMap: !asOnMap })}
            >
              {say('roster:asOnMap')}
            </Button>
            <ColumnChooser tab={tab} icon={<IconColumns3 size={15} aria-hidden />} />
          </>
        )}
        <span className={styles.gap} />
        {tools}
      </div>
      {tab === 'tag' ? (
        <TagTable onContextMenu={onContextMenu} />
      ) : (
        <Table key={tab} tab={tab} onContextMenu={onContextMenu} onRemove={onRemove} />
      )}
    </section>
  );
}

/** Shows the table that holds what was selected elsewhere, where the one that is shown doesn't. */
function useTabOfSelection() {
  const desk = useDesk();
  const document = useDocument();
  const selection = useSelection();
  const seen = useRef(selection);
  useEffect(() => {
    if (seen.current === selection) return;
    seen.current = selection;
    const [node] = selection.nodes;
    const { tab } = desk.roster.getState();
    const holder =
      node === undefined
        ? selection.ties.size > 0
          ? 'tie'
          : tab
        : document.actor.has(node)
          ? 'actor'
          : 'community';
    const here =
      tab === 'tie'
        ? selection.ties.size > 0
        : tab !== 'tag' && [...selection.nodes].some((id) => document[tab].has(id));
    if (tab !== 'tag' && !here) desk.roster.setState({ tab: holder });
  }, [desk, document, selection]);
}

interface TableProps extends Omit<RosterProps, 'tools'> {
  readonly tab: TableTab;
}

/** One table of rows. */
function Table({ tab, onContextMenu, onRemove }: TableProps) {
  const say = useSay();
  const desk = useDesk();
  const writable = useWritable();
  const cells = useCells();
  const selection = useSelection();
  const { tables, query, asOnMap } = useStore(desk.roster);
  const state = tables[tab];
  const { ids, outdated, again } = useRows(cells, { tab, query, asOnMap, ...state });
  const [menu, setMenu] = useState<OpenColumnMenu | null>(null);
  const { model, columns, blocks } = useTable({
    tab,
    state,
    cells,
    ids,
    label: say(`roster:tab.${tab}`),
    lay: (change) => desk.roster.lay(tab, change),
    openMenu: (place, box) => {
      const column = columns[place];
      if (column) setMenu({ column, box });
    },
    openContextMenu: onContextMenu,
    remove: onRemove,
  });
  const ours = useRef(selection);
  const box = useRef<HTMLDivElement>(null);
  const deciding = blocks.pending !== null;
  const decided = useRef(false);
  // The keyboard goes back to the table when a block has been decided on.
  useEffect(() => {
    if (decided.current && !deciding)
      box.current?.querySelector<HTMLElement>('[data-active="true"]')?.focus();
    decided.current = deciding;
  }, [deciding]);
  const select: GridModel['select'] = (chosen, how) => {
    model.select(chosen, how);
    ours.current = desk.selection.getState();
  };
  const [first] = tab === 'tie' ? selection.ties : selection.nodes;
  const all = cells.document[tab].size;
  return (
    <>
      {outdated || ids.length < all ? (
        <div className={styles.state}>
          <span>{say('roster:shown', { count: ids.length, all })}</span>
          {ids.length < all ? (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => {
                desk.roster.setState({ query: '', asOnMap: false });
                desk.roster.lay(tab, { filters: [] });
              }}
            >
              {say('roster:showAll')}
            </Button>
          ) : null}
          {outdated ? (
            <Tooltip label={say('roster:againWhy')}>
              <Button
                size="compact-xs"
                variant="subtle"
                leftSection={<IconRefresh size={13} aria-hidden />}
                onClick={again}
              >
                {say('roster:again')}
              </Button>
            </Tooltip>
          ) : null}
        </div>
      ) : null}
      <Grid
        ref={box}
        model={{ ...model, select }}
        reveal={selection === ours.current ? null : (first ?? null)}
        menuLabel={(title) => say('roster:menuOf', { title })}
        allLabel={say('roster:selectAll')}
        newRowLabel={say('roster:newRow')}
        help={say('roster:help')}
        empty={<Empty tab={tab} none={all === 0} writable={writable} />}
      />
      <ColumnMenu tab={tab} open={menu} onClose={() => setMenu(null)} />
      {blocks.pending ? <PasteDialog blocks={blocks} pending={blocks.pending} tab={tab} /> : null}
    </>
  );
}

/** What stands where no row does. */
function Empty({
  tab,
  none,
  writable,
}: {
  readonly tab: TableTab;
  readonly none: boolean;
  readonly writable: boolean;
}) {
  const say = useSay();
  const key = none ? `roster:empty.${tab}` : 'roster:empty.filtered';
  return (
    <div className={styles.empty}>
      <p>{say(message(key))}</p>
      {none && writable ? <p>{say('roster:empty.paste')}</p> : null}
    </div>
  );
}
