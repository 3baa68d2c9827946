import { say } from '../../core/model/refusal';
import type { Speaker } from '../../resources/locales/speaker';
import { general } from './arguments';
import type { Option, Verb } from './verb';
import { verbs } from './verbs';

/** What the program does, made from the list of its verbs. */
export function overview(speak: Speaker): string {
  const width = Math.max(...verbs.map(({ name }) => name.length));
  return [
    speak(say('cli:help.title')),
    '',
    ...verbs.map(({ name }) => `  ${name.padEnd(width)}  ${speak(say(`cli:${name}.does`))}`),
    '',
    speak(say('cli:help.more')),
  ].join('\n');
}

/** How a verb is called. */
export function helpOf({ name, options }: Verb, speak: Speaker): string {
  const lines = [
    ...Object.entries(options).map(
      ([option, what]) => [option, what, `cli:${name}.option.${option}`] as const,
    ),
    ...Object.entries(general).map(([option, what]) => [option, what, `cli:option.${option}`] as const),
  ].map(([option, what, key]) => [`--${option}${placeholder(what, speak)}`, speak(say(key))] as const);
  const width = Math.max(...lines.map(([option]) => option.length));
  return [
    `schiera ${name} ${speak(say(`cli:${name}.usage`))}`,
    '',
    speak(say(`cli:${name}.does`)),
    '',
    ...lines.map(([option, text]) => `  ${option.padEnd(width)}  ${text}`),
  ].join('\n');
}

function placeholder({ takes, choices }: Option, speak: Speaker): string {
  if (takes === 'nothing') return '';
  return ` ${choices ? choices.join('|') : speak(say(`cli:placeholder.${takes}`))}`;
}
