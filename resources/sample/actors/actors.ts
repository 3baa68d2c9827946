import { allies } from './allies';
import { directors } from './directors';
import type { ActorFacts } from './facts';
import { ownTeam } from './own';
import { rivals } from './rivals';
import { undecided } from './undecided';

const everybody = { ...ownTeam, ...allies, ...directors, ...undecided, ...rivals };

export type ActorId = keyof typeof everybody;

export const actors: Readonly<Record<ActorId, ActorFacts>> = everybody;
