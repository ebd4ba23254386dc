import { keyOf } from '../../cache/store.ts';
import { askedOf } from '../../formats/pages/page-questions.ts';
import { fileDigests } from '../../read/files/folder-digest.ts';
import type { SharedReading } from '../../read/read-content.ts';
import type { TableListing } from '../content/elsewhere.ts';
import { type PartJob, sharedKey } from './work.ts';

/** What the pages of any part depend on besides the content. */
export interface Around {
  /** See programDigest. */
  readonly program: string;
  /** Absent where parts are only judged. */
  readonly print?:
    | {
        readonly base: string;
        /** The domain that the command line names. */
        readonly site: string | undefined;
        readonly listing: TableListing;
        /** The version of what prints PDFs, where they are asked for. */
        readonly pdf?: string | undefined;
      }
    | undefined;
}

/** What there is to do for a content folder: a part for each department. Whatever changes what a part becomes changes its keys. */
export function partJobs(shared: SharedReading, { program, print }: Around): readonly PartJob[] {
  const { folder, units, places, findings, pages } = shared;
  const ofAll = sharedKey(shared);
  const own = Map.groupBy(places, ({ discloser }) => discloser.department.id);
  const told = JSON.stringify(findings.filter(({ source }) => !/^(?:disclosures|pages)\//.test(source.file)));
  const inFooter = JSON.stringify(pages.map(({ id, title }) => [id, title]));
  const jobs = units.departments.map(({ id }): Omit<PartJob, 'beyondKey'> => {
    const ofIts = own.get(id) ?? [];
    const paths = ofIts.map(({ path }) => path);
    const files = new Map(
      folder === undefined ? [] : paths.flatMap((path) => [...fileDigests(folder, path)]),
    );
    const ofOwn = findings.filter(({ source }) => paths.some((path) => source.file.startsWith(path)));
    const judgedKey = keyOf('judged part', [
      program,
      ofAll,
      told,
      JSON.stringify(ofOwn),
      folder?.digests.get(`units/${id}.yaml`) ?? '',
      JSON.stringify([...files]),
      JSON.stringify(ofIts.map(({ registered }) => registered ?? '')),
      JSON.stringify(paths.map((path) => askedOf(pages, path.slice('disclosures/'.length)))),
    ]);
    return { department: id, files, judgedKey, madeKey: madeKey(judgedKey, id, print, inFooter) };
  });
  const all = keyOf(
    'all parts',
    jobs.map(({ judgedKey }) => judgedKey),
  );
  return jobs.map((job) => ({ ...job, beyondKey: keyOf('beyond', [job.madeKey, all]) }));
}

/** @param inFooter the website's own pages, which every page leads to */
function madeKey(judged: string, department: string, print: Around['print'], inFooter: string): string {
  if (print === undefined) return '';
  const { base, site, listing, pdf } = print;
  const others = (listing.tables ?? []).filter((each) => each.department !== department);
  return keyOf('made part', [
    judged,
    JSON.stringify([base, site ?? null, listing.latestYear, listing.tables === undefined, pdf ?? null]),
    JSON.stringify(others),
    inFooter,
  ]);
}
