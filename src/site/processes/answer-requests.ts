import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { ProcessAnswer, ProcessMessage } from './answering-process.ts';

/**
 * In a process that was started to work for another one: answers each of its requests, until that one ends.
 * @param hear takes what is told besides
 */
export function answerRequests<Request, Answer, News = never>(
  answer: (request: Request) => Promise<Answer>,
  hear: (news: News) => void = () => undefined,
): void {
  enableCompileCache(join(import.meta.dirname, '../../../node_modules/.cache/mingzhang-compiled'));
  process.env.NODE_ENV = 'production';
  // Whoever asked may be gone before it is answered: that is no error.
  const send = (told: ProcessAnswer<Answer>): boolean | undefined => process.send?.(told, () => undefined);
  process.on('message', async (message: ProcessMessage<Request, News>) => {
    if ('news' in message) return hear(message.news);
    try {
      send({ made: await answer(message.asked) });
    } catch (error) {
      const { message, stack, code, path, dest } = error as NodeJS.ErrnoException & {
        readonly dest?: string;
      };
      send({ failed: { message, stack, code, path, dest } });
    }
  });
  process.on('disconnect', () => process.exit());
}
