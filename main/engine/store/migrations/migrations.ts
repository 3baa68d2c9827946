import { migration001 } from './001-plan';
import { migration002 } from './002-map';
import { migration003 } from './003-findings';

/** Every step of the file format, in order and never changed afterwards: `migrations[n - 1]` leads to version n. */
export const migrations: readonly string[] = [migration001, migration002, migration003];
