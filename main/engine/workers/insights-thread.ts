import startInsights from './insights-worker?nodeWorker';
import type { Start } from './thread';

/**
 * Starts a thread for insights. With little room to fill, garbage is taken away early, and the thread of a plan of 300,000 ties takes half the
 * memory; that plan leaves two thirds of the room free.
 */
export const startInsightsThread: Start = () =>
  startInsights({ resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 4 } });
