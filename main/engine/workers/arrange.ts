import { answer } from './answer';
import { arranged } from './arranged';

answer(arranged);
