import { Refusal, say } from '../../../core/model/refusal';
import { answer } from '../../../main/engine/workers/answer';

/** A number to be doubled, or what is to go wrong. */
export type StubInput = number | 'refuse' | 'throw' | 'end' | 'never';

let worked = 0;

answer((input: StubInput, report): { readonly doubled: number; readonly worked: number } => {
  worked++;
  report(say('import:progress.reading', { file: String(input) }), 0.5);
  if (input === 'refuse') throw new Refusal('errors:noPlan');
  if (input === 'throw') throw new Error('thrown');
  if (input === 'end') process.exit(3);
  while (input === 'never') worked++;
  return { doubled: 2 * Number(input), worked };
});
