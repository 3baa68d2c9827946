import { Button } from '@mantine/core';
import type { Message } from '../../../core/model/refusal';
import { Dialog } from '../../ui/dialog';
import { openPlan } from '../commands/file';
import { useRun } from '../commands/use-commands';
import { useDesk } from '../desk-context';
import { useSay } from '../language';
import { canBeSalvaged } from '../opening';
import { salvage } from '../salvage';

interface CannotOpenProps {
  readonly problem: Message;
  /** Null where only the shell knows which file it was. */
  readonly path: string | null;
  readonly onClose: () => void;
}

/** Why a plan doesn't open, and what can be done about it. */
export default function CannotOpen({ problem, path, onClose }: CannotOpenProps) {
  const say = useSay();
  const run = useRun();
  const desk = useDesk();
  const another = () => {
    onClose();
    void run(openPlan);
  };
  const save = async () => {
    if (path !== null && (await salvage(desk, path))) onClose();
  };
  return (
    <Dialog
      title={say('app:cannotOpen.title')}
      closeLabel={say('app:close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={another}>{say('app:cannotOpen.another')}</Button>
          {path !== null && canBeSalvaged(problem) ? (
            <Button variant="filled" onClick={save}>
              {say('app:cannotOpen.salvage')}
            </Button>
          ) : (
            <Button variant="filled" onClick={onClose} data-autofocus>
              {say('app:close')}
            </Button>
          )}
        </>
      }
    >
      <p data-testid="problem">{say(problem)}</p>
    </Dialog>
  );
}
