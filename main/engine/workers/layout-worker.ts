import { answer } from './answer';
import { placesByLayout } from './laying-out';

answer(placesByLayout);
