import type { Verb } from './verb';
import { exportVerb } from './verbs/export';
import { importVerb } from './verbs/import';
import { infoVerb } from './verbs/info';
import { insightsVerb } from './verbs/insights';
import { sampleVerb } from './verbs/sample';

/** Everything that the command line does. */
export const verbs: readonly Verb[] = [importVerb, infoVerb, exportVerb, insightsVerb, sampleVerb];
