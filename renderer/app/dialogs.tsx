import { lazy, Suspense } from 'react';
import { useDesk, useFrame } from './desk-context';
import type { Dialog } from './frame-store';

const NewPlan = lazy(() => import('../welcome/new-plan'));
const CannotOpen = lazy(() => import('./dialogs/cannot-open'));
const AddTie = lazy(() => import('./dialogs/add-tie'));
const Duplicates = lazy(() => import('../duplicates/duplicates-dialog'));
const SaveVersion = lazy(() => import('../versions/save-version'));
const Import = lazy(() => import('../exchange/import-dialog'));
const ShortcutSheet = lazy(() => import('./dialogs/shortcut-sheet'));
const About = lazy(() => import('./dialogs/about'));

/** The dialog that lies over the window, when one does. */
export function Dialogs() {
  const desk = useDesk();
  const dialog = useFrame((frame) => frame.dialog);
  const close = () => desk.frame.setState({ dialog: null });
  return <Suspense>{dialog ? contentOf(dialog, close) : null}</Suspense>;
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
