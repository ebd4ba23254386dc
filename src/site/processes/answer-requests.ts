import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { ProcessAnswer } from './answering-process.ts';

/** In a process that was started to work for another one: answers each of its requests, until that one ends. */
export function answerRequests<Request, Answer>(answer: (request: Request) => Promise<Answer>): void {
  enableCompileCache(join(import.meta.dirname, '../../../node_modules/.cache/mingzhang-compiled'));
  process.env.NODE_ENV = 'production';
  const send = (told: ProcessAnswer<Answer>): boolean | undefined => process.send?.(told);
  process.on('message', async (request: Request) => {
    try {
      send({ made: await answer(request) });
    } catch (error) {
      const { message, stack, code, path, dest } = error as NodeJS.ErrnoException & {
        readonly dest?: string;
      };
      send({ failed: { message, stack, code, path, dest } });
    }
  });
  process.on('disconnect', () => process.exit());
}
