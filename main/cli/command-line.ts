import { resolve } from 'node:path';
import { type Language, language as languageSchema } from '../../core/model/plan';
import { type Message, Refusal, say } from '../../core/model/refusal';
import { type Speaker, speakerOf } from '../../resources/locales/speaker';
import { codeOf } from '../files/why-not-written';
import { checkOperands, readArguments } from './arguments';
import { helpOf, overview } from './help';
import { version } from './program';
import { type Call, type Verb, WrongUsage } from './verb';
import { verbs } from './verbs';

/** What the command line touches of the world. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  /** Writes the answer. Rejects when that can't be done. */
  out(text: string): Promise<void>;
  /** Writes everything else. */
  err(text: string): void;
}

const shownRows = 20;

/** Runs one command and gives its exit code: 0, 1 for input that can't be used, 2 for wrong usage. */
export async function runCommandLine(given: readonly string[], terminal: Terminal): Promise<number> {
  const language = languageOf(given, terminal.env);
  const speak = speakerOf(language);
  const tell = (text: string) => terminal.err(`${text}\n`);
  const [first, ...rest] = given;
  const verb = verbs.find(({ name }) => name === (first === 'help' ? rest[0] : first));
  try {
    if (first === '--version') {
      await written({ version }, terminal);
      return 0;
    }
    if (first === undefined) throw new WrongUsage(say('cli:usage.nothing'));
    if (first === 'help' || first === '--help' || first === '-h') {
      tell(verb ? helpOf(verb, speak) : overview(speak));
      return 0;
    }
    if (!verb) throw new WrongUsage(say('cli:usage.unknownVerb', { verb: first }));
    const call = readArguments(verb, rest);
    if (call.options.has('help')) {
      tell(helpOf(verb, speak));
      return 0;
    }
    checkOperands(verb, call);
    await verb.run(callOf(call, language, speak, terminal));
    return 0;
  } catch (error) {
    return complain(error, verb, speak, tell);
  }
}

/** The language asked for, else that of the system, else English. */
function languageOf(given: readonly string[], env: Terminal['env']): Language {
  const index = given.indexOf('--lang');
  const asked = given.find((argument) => argument.startsWith('--lang='))?.slice('--lang='.length);
  const system = (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').slice(0, 2);
  for (const candidate of [asked ?? (index < 0 ? undefined : given[index + 1]), system]) {
    const known = languageSchema.safeParse(candidate);
    if (known.success) return known.data;
  }
  return 'en';
}

/** Throws a refusal when the answer can't be written. */
async function written(document: unknown, terminal: Terminal): Promise<void> {
  try {
    await terminal.out(`${JSON.stringify(document)}\n`);
  } catch (error) {
    const key = codeOf(error) === 'ENOSPC' ? 'errors:answer.noRoom' : 'errors:answer.unwritable';
    throw new Refusal(key, {}, [], error);
  }
}

function callOf(
  { operands, options }: Pick<Call, 'operands' | 'options'>,
  language: Language,
  speak: Speaker,
  terminal: Terminal,
): Call {
  const tell = (message: Message) => terminal.err(`${speak(message)}\n`);
  return {
    operands,
    options,
    language,
    path: (text) => resolve(terminal.folder, text),
    answer: (document) => written(document, terminal),
    say: tell,
    async finish(call) {
      let last = '';
      for (;;) {
        const step = await call.next();
        if (step.done) return step.value;
        const { doing } = step.value;
        if (doing.key !== last) tell(doing);
        last = doing.key;
      }
    },
  };
}

function complain(
  error: unknown,
  verb: Verb | undefined,
  speak: Speaker,
  tell: (text: string) => void,
): number {
  if (error instanceof WrongUsage) {
    tell(speak(error.problem));
    tell('');
    tell(verb ? helpOf(verb, speak) : overview(speak));
    return 2;
  }
  if (!(error instanceof Refusal)) {
    tell(error instanceof Error && error.stack ? error.stack : String(error));
    return 1;
  }
  tell(speak(error.problem));
  for (const { file, row, field, problem } of error.rows.slice(0, shownRows)) {
    const where = field === null ? 'row' : 'cell';
    tell(`  ${speak(say(`cli:at.${where}`, { file, row, field: field ?? '', problem: speak(problem) }))}`);
  }
  if (error.rows.length > shownRows)
    tell(`  ${speak(say('cli:at.more', { count: error.rows.length - shownRows }))}`);
  return 1;
}
