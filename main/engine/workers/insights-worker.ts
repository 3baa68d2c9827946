import { answer } from './answer';
import { workOnInsights } from './insights-work';

answer(workOnInsights);
