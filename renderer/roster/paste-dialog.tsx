import { Button, SegmentedControl } from '@mantine/core';
import { excerpt } from '../../core/words/excerpt';
import { useSay } from '../app/language';
import { Dialog } from '../ui/dialog';
import type { TableTab } from './columns';
import styles from './roster.module.css';
import type { PendingBlock, useBlocks } from './use-blocks';

/** So many problems, and so many names, are listed. */
const atMost = 100;

interface PasteDialogProps {
  readonly tab: TableTab;
  readonly pending: PendingBlock;
  readonly blocks: ReturnType<typeof useBlocks>;
}

/** Says which cells of a block don't fit, and why, before anything has changed. */
export function PasteDialog({ tab, pending, blocks }: PasteDialogProps) {
  const say = useSay();
  const { problems, unknownNames, changedRows, newRows, command } = pending.plan;
  const names = pending.create === null ? unknownNames : [];
  return (
    <Dialog
      title={say(`roster:block.title.${pending.reason}`)}
      closeLabel={say('app:close')}
      onClose={blocks.dismiss}
      size={720}
      lead={say(problems.length > 0 ? 'roster:block.lead' : 'roster:block.ready', { count: problems.length })}
      actions={
        <>
          <Button onClick={blocks.dismiss}>{say('app:cancel')}</Button>
          <Button variant="filled" disabled={command === null} onClick={blocks.accept}>
            {say(problems.length > 0 ? 'roster:block.acceptRest' : 'roster:block.accept', {
              count: changedRows + newRows,
            })}
          </Button>
        </>
      }
    >
      {problems.length === 0 ? null : (
        <section
          className={styles.problems}
          aria-label={say('roster:block.problems')}
          data-testid="block-problems"
        >
          <table>
            <thead>
              <tr>
                {['row', 'column', 'text', 'problem'].map((head) => (
                  <th key={head} scope="col">
                    {say(`roster:block.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {problems.slice(0, atMost).map(({ row, column, text, problem }) => (
                <tr key={`${row} ${column} ${problem.key} ${text}`}>
                  <td>{row}</td>
                  <td>{column === null ? '' : say(column)}</td>
                  <td dir="auto">{excerpt(text, 80)}</td>
                  <td>{say(problem)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {problems.length > atMost ? (
            <p>{say('roster:block.more', { count: problems.length - atMost })}</p>
          ) : null}
        </section>
      )}
      {names.length > 0 || pending.create !== null ? (
        <div className={styles.unknown}>
          {names.length > 0 ? (
            <p>
              {say('roster:block.unknown', {
                count: names.length,
                names: names.slice(0, 12).join(', '),
                more: Math.max(0, names.length - 12),
              })}
            </p>
          ) : null}
          <SegmentedControl<'none' | 'actor' | 'community'>
            size="xs"
            aria-label={say('roster:block.create')}
            value={pending.create ?? 'none'}
            onChange={(chosen) => blocks.decide(chosen === 'none' ? null : chosen)}
            data={(['none', 'actor', ...(tab === 'tie' ? (['community'] as const) : [])] as const).map(
              (value) => ({
                value,
                label: say(`roster:block.createAs.${value}`),
              }),
            )}
          />
        </div>
      ) : null}
    </Dialog>
  );
}
