import { IconTopologyStar3 } from '@tabler/icons-react';
import type { Arranged } from '../../../core/contract/map';
import { type Layout, saidBackdrop } from '../../../core/layout/layout';
import { layoutOf, layouts } from '../../../core/layout/layouts';
import { say } from '../../../core/model/refusal';
import { arranging, parametersFor } from '../../plan/arranging';
import { sayNow } from '../language';
import { type Command, type CommandContext, writable } from './command';

function arrangeable(context: CommandContext): boolean {
  return writable(context) && context.frame.job === null && (context.plan?.document?.node.size ?? 0) > 1;
}

/** Which nodes a layout would move: what is selected, if that is several, or all. */
function toArrange(
  layout: Layout,
  parameters: Record<string, unknown>,
  { selection }: Pick<CommandContext, 'selection'>,
): 'all' | string[] {
  if (selection.nodes.size < 2 || layout.beginsFromSelection?.(parameters)) return 'all';
  return [...selection.nodes];
}

/** Arranges the map, or what is selected of it, and remembers how. */
export async function arrangeBy(layout: Layout, { desk, selection }: CommandContext): Promise<void> {
  const parameters = parametersFor(arranging.getState(), layout.id);
  arranging.setState({ last: layout.id });
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  const nodeIds = toArrange(layout, parameters, { selection });
  const { viewId } = desk.look.getState();
  const arranged = await desk.follow<Arranged>(say('app:doing.arranging'), (signal) =>
    desk.plan.engine().map.arrange(
      {
        layout: { id: layout.id, parameters },
        nodeIds,
        selected: [...selection.nodes],
        viewId,
        seed,
      },
      { signal },
    ),
  );
  if (!arranged) return;
  const { changeSet, backdrop } = arranged;
  if (changeSet) desk.plan.receive(changeSet);
  if (nodeIds === 'all') {
    desk.meaning.set(backdrop && saidBackdrop(backdrop, sayNow()), changeSet);
    // The map has the new places as soon as this turn is over.
    setTimeout(() => desk.map.current?.fit());
  }
  if (changeSet) desk.tellDone(say('app:notice.arranged'), changeSet);
  else desk.tellOfNow(say('app:notice.arrangedAlready'));
}

function lastUsed(): Layout | undefined {
  return layoutOf(arranging.getState().last);
}

/** Arranges once more as the last time. */
const again: Command = {
  id: 'map.arrange',
  label(_, words) {
    const layout = lastUsed();
    return words('app:command.arrange', { layout: layout ? words(layout.name) : '' });
  },
  icon: IconTopologyStar3,
  shortcuts: ['Mod+L'],
  menu: { section: 'map', group: 1 },
  spots: ['ground', 'several'],
  when: arrangeable,
  run(context) {
    const layout = lastUsed();
    return layout && arrangeBy(layout, context);
  },
};

/** Opens the list of layouts on the map. */
export const chooseLayout: Command = {
  id: 'map.layouts',
  label: 'app:command.layouts',
  icon: IconTopologyStar3,
  shortcuts: ['Mod+Shift+L'],
  menu: { section: 'map', group: 1 },
  when: arrangeable,
  run: ({ desk, frame }) => desk.frame.setState({ form: frame.form === 'layouts' ? null : 'layouts' }),
};

export const layoutCommands: readonly Command[] = [
  again,
  chooseLayout,
  ...layouts.map(
    (layout): Command => ({
      id: `map.layout.${layout.id}`,
      label: (_, words) => words('app:command.layout', { layout: words(layout.name) }),
      icon: IconTopologyStar3,
      menu: { section: 'map', group: 2 },
      when: arrangeable,
      run: (context) => arrangeBy(layout, context),
    }),
  ),
];
