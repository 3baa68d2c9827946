import { door } from './door';
import { exchange } from './exchange';
import { file } from './file';
import { insights } from './insights';
import { map } from './map';
import { plan } from './plan';
import { versions } from './versions';

/** The whole contract, answered. */
export const router = door.router({ plan, map, insights, versions, exchange, file });
