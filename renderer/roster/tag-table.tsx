import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { PlanDocument } from '../../core/model/document';
import { ranksOf, sortedRows } from '../../core/table/order';
import { folded } from '../../core/words/folded';
import { collatorIn, countIn } from '../../core/words/locale';
import { useDesk, useDocument, useEdit, useWritable } from '../app/desk-context';
import { useLanguage, useSay } from '../app/language';
import { clipped, wordsClip } from '../plan/clips';
import { checked } from '../plan/fields/typed';
import { selected } from '../plan/selection';
import { type TagCount, tagsIn } from '../plan/tags';
import { Grid } from './grid/grid';
import type { GridModel } from './grid/model';
import { blockOf } from './pasting';
import styles from './roster.module.css';

const columns = ['tag', 'actor', 'community', 'tie', 'all'] as const;
type TagColumn = (typeof columns)[number];

const none: TagCount = { actor: 0, community: 0, tie: 0 };

function usesIn({ actor, community, tie }: TagCount, column: Exclude<TagColumn, 'tag'>): number {
  return column === 'all' ? actor + community + tie : { actor, community, tie }[column];
}

/** The nodes and ties that have any of these tags. */
function bearers({ actor, community, tie }: PlanDocument, tags: ReadonlySet<string>) {
  const of = (rows: Iterable<{ readonly id: string; readonly tags: readonly string[] }>) =>
    [...rows].filter((row) => row.tags.some((tag) => tags.has(tag))).map(({ id }) => id);
  return { nodeIds: [...of(actor.values()), ...of(community.values())], tieIds: of(tie.values()) };
}

/** The tags of a plan: how often each is used, and what can be done with it everywhere at once. */
export function TagTable({ onContextMenu }: { readonly onContextMenu: GridModel['openContextMenu'] }) {
  const say = useSay();
  const language = useLanguage();
  const desk = useDesk();
  const edit = useEdit();
  const document = useDocument();
  const writable = useWritable();
  const query = useStore(desk.roster, (roster) => roster.query);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [sort, setSort] = useState({ column: 'tag' as TagColumn, descending: false });
  const [widths, setWidths] = useState<Partial<Record<TagColumn, number>>>({});
  const counts = tagsIn(document, language);
  const figure = countIn(language);

  const ids = useMemo(() => {
    const tags = [...counts.keys()].filter((tag) => folded(tag).includes(folded(query.trim())));
    const { compare } = collatorIn(language);
    const { column, descending } = sort;
    const ranks =
      column === 'tag'
        ? ranksOf(tags, { type: 'text' }, compare)
        : ranksOf(
            tags.map((tag) => usesIn(counts.get(tag) ?? none, column)),
            { type: 'number' },
            compare,
          );
    return sortedRows(tags.length, [{ ranks, descending }]).map((row) => tags[row] ?? '');
  }, [counts, query, language, sort]);
  const chosen = ids.filter((tag) => picked.has(tag));

  const pick = (tags: ReadonlySet<string>) => {
    setPicked(tags);
    const { nodeIds, tieIds } = bearers(document, tags);
    desk.selection.setState(selected(nodeIds, tieIds), true);
  };
  const rename = async (from: readonly string[], to: string | null): Promise<boolean> => {
    if (from.length === 0 || !writable) return false;
    const done = await edit({
      type: 'tags.rename',
      from: [...from],
      to,
      ...bearers(document, new Set(from)),
    });
    if (done) setPicked(new Set(to === null ? [] : [to]));
    return done;
  };
  /** The one of several tags that most things have. */
  const most = chosen.toSorted(
    (a, b) => usesIn(counts.get(b) ?? none, 'all') - usesIn(counts.get(a) ?? none, 'all'),
  )[0];

  const model: GridModel = {
    label: say('roster:tab.tag'),
    ids,
    selected: picked,
    invitations: null,
    columns: columns.map((id) => ({
      id,
      title: say(`roster:tag.${id}`),
      width: widths[id] ?? (id === 'tag' ? 280 : 120),
      atEnd: id !== 'tag',
      editable: writable && id === 'tag',
      sorted: sort.column === id ? (sort.descending ? 'descending' : 'ascending') : null,
      sortPlace: null,
      filtered: false,
    })),
    cell: (tag, place) => {
      const column = columns[place] ?? 'all';
      const text = column === 'tag' ? tag : figure(usesIn(counts.get(tag) ?? none, column));
      return { text, soft: column !== 'tag', side: null, shape: null };
    },
    textAt: ({ row, column }) => (writable && column === 0 ? (ids[row] ?? null) : null),
    isLong: () => false,
    suggest: (_, text) => {
      const sought = folded(text.trim());
      const like = sought === '' ? [] : [...counts.keys()].filter((tag) => folded(tag).startsWith(sought));
      return { options: like.slice(0, 6).map((tag) => ({ text: tag, label: tag })), strict: false };
    },
    write: ({ row }, text) => {
      const tag = ids[row] ?? '';
      const read = checked('actor', 'tags', [text]);
      if (!read.ok) return say(read.problem);
      const [to = ''] = Array.isArray(read.value) ? read.value.map(String) : [];
      if (to !== tag) void rename([tag], to);
      return null;
    },
    copy: ({ top, bottom, left, right }) =>
      clipped(
        ids.slice(top, bottom + 1).map((tag) =>
          columns.slice(left, right + 1).map((column) => {
            if (column === 'tag') return wordsClip(tag);
            const figure = usesIn(counts.get(tag) ?? none, column);
            return { text: String(figure), as: 'number', figure };
          }),
        ),
      ),
    clear: ({ top, bottom, left }) => void (left === 0 && rename(ids.slice(top, bottom + 1), null)),
    paste: ({ top }, pasted) => {
      const [[to = ''] = []] = blockOf(pasted);
      const tag = ids[top];
      if (tag !== undefined && to.trim() !== '' && checked('actor', 'tags', [to]).ok)
        void rename([tag], to.trim());
    },
    fill: () => undefined,
    select: (tags, how) => {
      const next = new Set(how === 'toggle' ? picked : []);
      for (const tag of tags) if (how !== 'toggle' || !next.delete(tag)) next.add(tag);
      pick(next);
    },
    remove: () => void rename(chosen, null),
    sort: (place) => {
      const column = columns[place] ?? 'tag';
      setSort(({ column: known, descending }) => ({
        column,
        descending: known === column ? !descending : column !== 'tag',
      }));
    },
    resize: (place, width) => setWidths((known) => ({ ...known, [columns[place] ?? 'tag']: width })),
    openMenu: (place) => model.sort(place, false),
    openContextMenu: onContextMenu,
  };
  return (
    <>
      <div className={styles.state}>
        {chosen.length === 0 ? (
          <span>{say(counts.size === 0 ? 'roster:tag.noneYet' : 'roster:tag.how')}</span>
        ) : (
          <>
            <span>{say('roster:tag.picked', { count: chosen.length })}</span>
            {chosen.length > 1 && most !== undefined ? (
              <Button size="compact-xs" disabled={!writable} onClick={() => rename(chosen, most)}>
                {say('roster:tag.merge', { tag: most })}
              </Button>
            ) : null}
            <Button size="compact-xs" disabled={!writable} onClick={() => rename(chosen, null)}>
              {say('roster:tag.remove', { count: chosen.length })}
            </Button>
          </>
        )}
      </div>
      <Grid
        model={model}
        reveal={null}
        menuLabel={(title) => say('roster:tag.sortBy', { title })}
        allLabel={say('roster:selectAll')}
        newRowLabel={say('roster:newRow')}
        help={say('roster:help')}
        empty={<p className={styles.empty}>{say('roster:empty.tag')}</p>}
      />
    </>
  );
}
