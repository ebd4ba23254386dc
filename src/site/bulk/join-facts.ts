import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { factsLinks } from '../../exporters/data/data-set.ts';
import { factFields } from '../../exporters/data/fact-fields.ts';
import { FACTS_WRITERS } from '../../exporters/data/fact-files.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { factsParts } from '../data/facts-parts.ts';
import type { ExtractRecord } from '../extracts/extract.ts';
import { factsPath } from './work.ts';

/** Puts the facts of each part together from those of its disclosures, one after another: no more than one is held at once. */
export async function joinFacts(
  made: string,
  laid: string,
  disclosures: readonly ExtractRecord[],
  taxonomy: Taxonomy,
): Promise<void> {
  const fields = factFields(taxonomy);
  for (const { part, group } of factsParts(disclosures)) {
    for (const { format, path } of factsLinks(part)) {
      const file = join(made, path);
      await mkdir(dirname(file), { recursive: true });
      await appendFile(file, FACTS_WRITERS[format].head(fields));
      for (const { id } of group) await appendFile(file, await readFile(join(laid, factsPath(id, format))));
    }
  }
}
