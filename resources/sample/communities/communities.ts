import type { CommunityFacts } from './facts';
import { nearUs } from './near';
import { rivals } from './rivals';
import { undecided } from './undecided';

const everywhere = { ...nearUs, ...undecided, ...rivals };

export type CommunityId = keyof typeof everywhere;

export const communities: Readonly<Record<CommunityId, CommunityFacts>> = everywhere;
