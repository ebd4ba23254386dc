import { programDigest } from '../../cache/program.ts';
import { readHead } from '../../read/disclosure/head.ts';
import type { SharedReading } from '../../read/read-content.ts';
import { partJobs } from '../bulk/jobs.ts';
import type { PartJob } from '../bulk/work.ts';
import { listTables, type TableListing } from '../content/elsewhere.ts';
import { type Chromium, installedChromium } from '../pdf/chromium.ts';
import type { SiteArguments } from './arguments.ts';
import { SiteRefusal } from './foreign-files.ts';
import { PROGRAM } from './program-folder.ts';

/** What there is to make. The content is hashed when it is planned: what is other bytes by the end is not published. */
export interface Plan {
  /** See programDigest. */
  readonly program: string;
  readonly listing: TableListing;
  /** What prints PDFs; absent where none are asked for. */
  readonly chromium?: Chromium | undefined;
  readonly jobs: readonly PartJob[];
}

/** Plans the website of a content folder. @throws SiteRefusal where PDFs are asked for and nothing is there to print them */
export function planOf({ base, site, pdf }: SiteArguments, shared: SharedReading): Plan {
  const chromium = pdf ? installedChromium() : undefined;
  if (pdf && chromium === undefined) throw new SiteRefusal(NO_CHROMIUM);
  const program = programDigest(PROGRAM);
  const listing = listTables({
    places: shared.places,
    heads: (place) => (shared.folder === undefined ? undefined : readHead(shared.folder, place)),
    formats: shared.formats.formats,
  });
  const print = { base, site, listing, pdf: chromium?.version };
  return { program, listing, chromium, jobs: partJobs(shared, { program, print }) };
}

const NO_CHROMIUM =
  '--pdf 要用 Chromium 打印，这台机器上没有找到。装上 Chromium、Chrome 或 Edge，在别处的用环境变量 MINGZHANG_CHROMIUM 写出它的路径；不要 PDF 就去掉 --pdf。';
