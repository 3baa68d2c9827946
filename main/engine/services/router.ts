import { door } from './door';
import { exchange } from './exchange';
import { file } from './file';
import { map } from './map';
import { plan } from './plan';
import { versions } from './versions';

/** The whole contract, answered. */
export const router = door.router({ plan, map, versions, exchange, file });
