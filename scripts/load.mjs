// Runs one TypeScript file of ours in Node, resolved and compiled the way the build does it.
import { runnerImport } from 'vite';

const [file = ''] = process.argv.slice(2);
await runnerImport(file, { configFile: false, logLevel: 'error' });
