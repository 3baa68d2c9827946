import { codeOf } from '../files/why-not-written';
import { runCommandLine } from './command-line';

// Without these, what can't be written ends the program with a stack trace.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

process.exitCode = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  folder: process.cwd(),
  out: (text) =>
    new Promise((done, fail) => {
      // Who reads no further has seen enough.
      process.stdout.write(text, (error) => (error && codeOf(error) !== 'EPIPE' ? fail(error) : done()));
    }),
  err: (text) => process.stderr.write(text),
});
