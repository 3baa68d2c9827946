import { useDesk, useFrame } from './desk-context';
import type { Dialog } from './frame-store';
import { later } from './later';

const NewPlan = later(() => import('../welcome/new-plan'));
const CannotOpen = later(() => import('./dialogs/cannot-open'));
const AddTie = later(() => import('./dialogs/add-tie'));
const Duplicates = later(() => import('../duplicates/duplicates-dialog'));
const SaveVersion = later(() => import('../versions/save-version'));
const Import = later(() => import('../exchange/import-dialog'));
const ShortcutSheet = later(() => import('./dialogs/shortcut-sheet'));
const About = later(() => import('./dialogs/about'));

/** The dialog that lies over the window, when one does. */
export function Dialogs() {
  const desk = useDesk();
  const dialog = useFrame((frame) => frame.dialog);
  const close = () => desk.frame.setState({ dialog: null });
  return dialog ? contentOf(dialog, close) : null;
}

function contentOf(dialog: Dialog, close: () => void) {
  switch (dialog.type) {
    case 'newPlan':
      return <NewPlan tables={dialog.tables ?? []} onClose={close} />;
    case 'cannotOpen':
      return <CannotOpen problem={dialog.problem} path={dialog.path} onClose={close} />;
    case 'addTie':
      return <AddTie onClose={close} />;
    case 'duplicates':
      return <Duplicates ids={dialog.ids} onClose={close} />;
    case 'saveVersion':
      return <SaveVersion onClose={close} />;
    case 'import':
      return <Import files={dialog.files} onClose={close} />;
    case 'shortcuts':
      return <ShortcutSheet onClose={close} />;
    case 'about':
      return <About onClose={close} />;
  }
}
