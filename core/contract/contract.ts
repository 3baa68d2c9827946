import { exchangeContract } from './exchange';
import { fileContract } from './file';
import { insightsContract } from './insights';
import { mapContract } from './map';
import { planContract } from './plan';
import { versionsContract } from './versions';

/** What the engine of one plan offers, over a message port. `file` answers the shell alone. */
export const contract = {
  plan: planContract,
  map: mapContract,
  insights: insightsContract,
  versions: versionsContract,
  exchange: exchangeContract,
  file: fileContract,
};
