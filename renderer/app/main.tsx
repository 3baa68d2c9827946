import './jitless';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@fontsource-variable/inter/wght.css';
import './theme/theme.css';
import { createRoot } from 'react-dom/client';
import { ask } from '../plan/bridge';
import { readKept } from '../plan/kept';
import { Desk } from './desk';
import { startLanguage } from './language';
import { createNotices } from './notices';
import { EditorWindow } from './window';

const starting = ask('start');
readKept();
const start = await starting;
const desk = new Desk(start, { notices: createNotices(), tables: [] });
// The engine reads the plan while the window draws what is round it.
desk.open();
const sentences = startLanguage(start.preferences.language);
const root = document.getElementById('root');
if (root) createRoot(root).render(<EditorWindow first={desk} sentences={sentences} />);
