import './jitless';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@fontsource-variable/inter/wght.css';
import './theme/theme.css';
import { createRoot } from 'react-dom/client';
import { ask } from '../plan/bridge';
import { startLanguage } from './language';
import { EditorWindow } from './window';

const start = await ask('start');
const sentences = startLanguage(start.preferences.language);
const root = document.getElementById('root');
if (root) createRoot(root).render(<EditorWindow first={start} sentences={sentences} />);
