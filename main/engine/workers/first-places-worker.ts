import { answer } from './answer';
import { firstPlaces } from './first-places';

answer(firstPlaces);
