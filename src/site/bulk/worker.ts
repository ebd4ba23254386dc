import { answerRequests } from '../processes/answer-requests.ts';
import type { HelperRequest } from './crew.ts';
import type { Bundle, MadePart, PartMaker } from './work.ts';

// A process that makes parts for another one: it takes an order, then jobs, and answers each with what it made. What prints pages may come later.
let maker: PartMaker | undefined;
const bundle = Promise.withResolvers<Bundle>();

answerRequests(async (asked: HelperRequest): Promise<MadePart | undefined> => {
  if ('job' in asked) return maker?.(asked.job);
  maker = await (await import('./work.ts')).partMaker(asked.order, bundle.promise);
  return undefined;
}, bundle.resolve);
