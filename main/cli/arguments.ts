import { parseArgs } from 'node:util';
import { say } from '../../core/model/refusal';
import { type Option, type Verb, WrongUsage } from './verb';

/** Options that every verb has. */
export const general: Readonly<Record<string, Option>> = {
  lang: { takes: 'choice', choices: ['it', 'en'] },
  help: { takes: 'nothing' },
};

export interface Arguments {
  readonly operands: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

/** Takes the arguments after a verb apart. Throws a {@link WrongUsage} that names the option which is unknown or incomplete. */
export function readArguments(verb: Verb, given: readonly string[]): Arguments {
  const known: Readonly<Record<string, Option>> = { ...verb.options, ...general };
  const { tokens } = parseArgs({
    args: [...given],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(known).map(([name, { takes }]) => [
        name,
        { type: takes === 'nothing' ? 'boolean' : 'string' } as const,
      ]),
    ),
  });
  const operands: string[] = [];
  const options = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind === 'option') options.set(token.name, checkedValue(known[token.name], token));
  }
  return { operands, options };
}

/** Throws when a verb got too few operands or too many. */
export function checkOperands({ name, operands: { least, most } }: Verb, { operands }: Arguments): void {
  if (operands.length < least) throw new WrongUsage(say('cli:usage.tooFew', { verb: name }));
  const extra = operands[most];
  if (extra !== undefined) throw new WrongUsage(say('cli:usage.tooMany', { verb: name, extra }));
}

function checkedValue(
  option: Option | undefined,
  { rawName, value }: { readonly rawName: string; readonly value?: string | undefined },
): string {
  if (!option) throw new WrongUsage(say('cli:usage.unknownOption', { option: rawName }));
  if (option.takes === 'nothing') {
    if (value !== undefined) throw new WrongUsage(say('cli:usage.noValue', { option: rawName }));
    return '';
  }
  if (value === undefined || value === '')
    throw new WrongUsage(say('cli:usage.needsValue', { option: rawName }));
  if (option.choices && !option.choices.includes(value))
    throw new WrongUsage(
      say('cli:usage.notAChoice', { option: rawName, value, choices: option.choices.join(', ') }),
    );
  return value;
}
