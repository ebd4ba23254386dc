import { resolve, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import type { Books } from '../../books/books.ts';
import { coverTitle } from '../../document/title-words.ts';
import { readContent } from '../../read/read-content.ts';
import { nothingToPublish } from '../../report/next-step.ts';
import { BUNDLING } from './bundling.ts';
import { judgedBooks } from './judged-books.ts';

/** What the collection keeps of a disclosure; everything else is read when a page needs it. */
export const disclosureEntry = z.object({
  /** As its cover prints it. */
  title: z.string(),
});

/** Loads the disclosures of a content folder: id, digest and title. In development it watches the folder. */
export function disclosuresLoader(root: string) {
  return {
    name: 'mingzhang-disclosures',
    load: async (context: LoaderContext): Promise<void> => {
      if (process.env[BUNDLING] !== undefined) return;
      await fill(context, root);
      const { watcher, logger } = context;
      if (watcher === undefined) return;
      watcher.add(root);
      let waiting: NodeJS.Timeout | undefined;
      watcher.on('all', (_, path) => {
        if (!resolve(path).startsWith(root + sep)) return;
        clearTimeout(waiting);
        waiting = setTimeout(() => {
          fill(context, root).catch((error: unknown) =>
            logger.error(error instanceof Error ? error.message : String(error)),
          );
        }, 100);
      });
    },
  } satisfies Loader;
}

/** Content as it was read, or the books it was judged in. */
type Read = Pick<Books, 'content' | 'findings' | 'drafts'>;

/** @throws Error where a website would be built of no disclosure: that is a mistake, not a success. Who is still writing has none yet */
async function fill(
  { store, parseData, generateDigest, watcher }: LoaderContext,
  root: string,
): Promise<void> {
  const { content, findings, drafts = [] }: Read = judgedBooks() ?? readContent(root);
  const disclosures = [content, ...drafts.map((draft) => draft.content)].flatMap((each) => each.disclosures);
  if (disclosures.length === 0 && watcher === undefined)
    throw new Error(
      nothingToPublish(
        root,
        findings.length,
        content.disclosers.map(({ id }) => id),
      ),
    );
  const site = generateDigest(JSON.stringify([content.site, content.departments, content.pages]));
  const kept = new Set(disclosures.map(({ id }) => id));
  for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
  for (const disclosure of disclosures) {
    const format = content.formats.get(disclosure.format);
    const title = format === undefined ? disclosure.id : coverTitle(format, disclosure);
    const data = await parseData({ id: disclosure.id, data: { title } });
    store.set({ id: disclosure.id, data, digest: `${disclosure.digest}-${site}` });
  }
}
