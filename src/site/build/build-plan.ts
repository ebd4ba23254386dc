import { programDigest } from '../../cache/program.ts';
import { readHead } from '../../read/disclosure/head.ts';
import type { SharedReading } from '../../read/read-content.ts';
import { partJobs } from '../bulk/jobs.ts';
import type { PartJob } from '../bulk/work.ts';
import { listTables, type TableListing } from '../content/elsewhere.ts';
import type { SiteArguments } from './arguments.ts';
import { PROGRAM } from './program-folder.ts';

/** What there is to make. The content is hashed when it is planned: what is other bytes by the end is not published. */
export interface Plan {
  /** See programDigest. */
  readonly program: string;
  readonly listing: TableListing;
  readonly jobs: readonly PartJob[];
}

/** Plans the website of a content folder. */
export function planOf({ base, site }: SiteArguments, shared: SharedReading): Plan {
  const program = programDigest(PROGRAM);
  const listing = listTables({
    places: shared.places,
    heads: (place) => (shared.folder === undefined ? undefined : readHead(shared.folder, place)),
    formats: shared.formats.formats,
  });
  return { program, listing, jobs: partJobs(shared, { program, print: { base, site, listing } }) };
}
