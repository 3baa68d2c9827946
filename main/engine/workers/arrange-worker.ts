import { answer } from './answer';
import { arranged } from './arrangement';

answer(arranged);
