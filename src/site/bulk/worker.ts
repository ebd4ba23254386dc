import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { HelperRequest } from './crew.ts';
import type { PartJob, PartMaker } from './work.ts';

// A process that makes parts for another one: it takes an order, then jobs, and answers each with what it made.
enableCompileCache(join(import.meta.dirname, '../../../node_modules/.cache/mingzhang-compiled'));
process.env.NODE_ENV = 'production';
let maker: Promise<PartMaker> | undefined;

process.on('message', (asked: HelperRequest) => {
  if ('order' in asked) maker = import('./work.ts').then(({ partMaker }) => partMaker(asked.order));
  else void answer(asked.job);
});
process.on('disconnect', () => process.exit());

async function answer(job: PartJob): Promise<void> {
  try {
    const made = await (await maker)?.(job);
    process.send?.({ made });
  } catch (error) {
    const { message, stack, code, path, dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
    process.send?.({ failed: { message, stack, code, path, dest } });
  }
}
