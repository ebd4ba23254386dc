import type { Format } from '../formats/format.ts';
import { lineage } from '../formats/lineage.ts';
import type { ContentOf, ExpectedDisclosure, SiteSettings } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import type { FormatProse } from '../model/narrative.ts';
import type { WebsitePage } from '../model/prose.ts';
import { PAGES } from '../model/website/page-address.ts';
import type { DisclosurePlace, DisclosureReading } from './disclosure/disclosure.ts';
import { disclosurePlaces, readDisclosures } from './disclosure/disclosures.ts';
import { REGISTER, readRegister } from './disclosure/lock-register.ts';
import { type Folder, isRefused, listFolder, openFolder } from './files/files.ts';
import { type FolderState, folderState } from './files/folder-state.ts';
import { limitedReport } from './files/limits.ts';
import { listExpected } from './files/unknown-files.ts';
import { finding, isUnreadable } from './findings/read-finding.ts';
import { type FormatsReading, readFormats } from './format/formats.ts';
import { readNarratives, readProses } from './prose/narratives.ts';
import { readWebsitePages } from './prose/website-pages.ts';
import { NO_SITE, siteFile } from './site-file.ts';
import { NO_TAXONOMY, readTaxonomy, type TaxonomyReading } from './taxonomy/read-taxonomy.ts';
import { readExpected } from './units/expected-file.ts';
import { readUnits, type UnitsReading } from './units/units.ts';
import { readFile } from './yaml/read-file.ts';

/** A content folder as read. */
export interface ContentReading {
  /** What could be read; a file that is wrong is left out. */
  readonly content: ContentOf<Format>;
  /** Everything wrong with the files, in the order they were read. */
  readonly findings: readonly Finding[];
}

const FOLDERS = ['taxonomy', 'units', 'formats', 'disclosures', PAGES];

/** Those that cannot be left out; units are written before disclosures, and neither is there at first. */
const NEEDED = ['taxonomy', 'formats'];

/** What all disclosures of a content folder stand on, read once for all of them. */
export interface SharedReading {
  /** As given. */
  readonly root: string;
  /** Absent where there is no such folder. */
  readonly folder?: Folder | undefined;
  readonly site: SiteSettings;
  readonly taxonomy: TaxonomyReading;
  readonly units: UnitsReading;
  readonly formats: FormatsReading;
  readonly prose: ReadonlyMap<string, FormatProse>;
  readonly places: readonly DisclosurePlace[];
  /** What has to come out. */
  readonly expected: readonly ExpectedDisclosure[];
  /** The website's own pages. */
  readonly pages: readonly WebsitePage[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a content folder; the only reader there is. What is wrong with it becomes findings, never an exception.
 * @param root the folder, from the working directory
 */
export function readContent(root: string): ContentReading {
  const shared = readShared(root);
  const own = readOwn(shared, shared.places);
  return {
    content: { ...own.content, files: stateIn(shared, [own.content.files]) },
    findings: [...shared.findings, ...own.findings],
  };
}

/** Reads what all disclosures of a folder stand on, and lists them. */
export function readShared(root: string): SharedReading {
  const findings: Finding[] = [];
  const report = limitedReport((finding) => findings.push(finding));
  const folder = openFolder(root, report);
  if (folder === undefined) {
    const message = `没有内容文件夹 ${root}`;
    report(
      finding(
        'read/missing',
        { file: '', path: [] },
        message,
        '用 --content 指明内容文件夹，或在项目根目录运行。',
      ),
    );
    return { ...NOTHING, root, findings };
  }
  listExpected(folder, '', {
    files: ['site.yaml', 'expected.yaml', REGISTER],
    folders: FOLDERS,
  });
  const isMissing = (name: string): boolean =>
    listFolder(folder, name) === undefined && !isRefused(folder, name);
  const isBegun = listFolder(folder, 'disclosures') !== undefined;
  for (const name of [...NEEDED, ...(isBegun ? ['units'] : [])])
    if (isMissing(name)) report(missingFolder(name));
  const site = readFile(folder, 'site.yaml', siteFile) ?? NO_SITE;
  const taxonomy = readTaxonomy(folder);
  const units = readUnits(folder);
  const formats = readFormats(folder, taxonomy);
  const prose = readProses(folder, taxonomy, formats.formats);
  const places = disclosurePlaces(folder, units, readRegister(folder));
  const expected = readExpected(folder, units);
  const disclosers = new Set(units.disclosers.keys());
  const pages = readWebsitePages(folder, { taxonomy: taxonomy.taxonomy, places, disclosers });
  return { root, folder, site, taxonomy, units, formats, prose, places, expected, pages, findings };
}

/** Reads some of the disclosures of a folder. @returns content that holds only these, and what is wrong with their files */
export function readOwn(shared: SharedReading, places: readonly DisclosurePlace[]): ContentReading {
  const { root, folder, site, taxonomy, units, formats, prose, expected, pages } = shared;
  const findings: Finding[] = [];
  const base = {
    root,
    site,
    taxonomy: taxonomy.taxonomy,
    departments: units.departments,
    disclosers: [...units.disclosers.values()],
    formats: formats.formats,
    prose,
    expected,
    pages,
  };
  if (folder === undefined) return { content: { ...base, disclosures: [], files: new Map() }, findings };
  const report = limitedReport((finding) => findings.push(finding));
  // What was read of the others is none of theirs: a folder of their own keeps what is read small.
  const own: Folder = { ...folder, report, digests: new Map(folder.digests), sizes: new Map() };
  const records = readDisclosures(own, taxonomy, units, formats, places);
  const narrated = readNarratives(own, taxonomy, formats.formats, records);
  const broken = [...shared.findings, ...findings].flatMap((each) =>
    isUnreadable(each) ? each.source.file : [],
  );
  const disclosures = narrated.map((record) => ({
    ...record,
    isWhole: !broken.some((file) => isOf(record, lineage(formats.formats, record.format), file)),
  }));
  const read = [...own.digests].filter(([path]) => !folder.digests.has(path));
  return { content: { ...base, disclosures, files: new Map(read) }, findings };
}

/** Every file of a folder as it was when it was read. @param own what was read of its disclosures, by path */
export const stateIn = (
  { folder }: SharedReading,
  own: readonly ReadonlyMap<string, string>[],
): FolderState =>
  folder === undefined
    ? new Map()
    : folderState({
        survey: folder.survey,
        digests: new Map([...folder.digests, ...own.flatMap((digests) => [...digests])]),
      });

/** Whether a disclosure stands on a file: one of its own, of its format, its department's, or of the taxonomy. */
const isOf = ({ id, discloser }: DisclosureReading, formats: readonly string[], file: string): boolean =>
  [
    `disclosures/${id}/`,
    ...formats.map((format) => `formats/${format}/`),
    `units/${discloser.department.id}.yaml`,
    'taxonomy/',
  ].some((start) => file.startsWith(start));

const missingFolder = (name: string) =>
  finding(
    'read/missing',
    { file: name, path: [] },
    `缺少文件夹 ${name}`,
    '补上这个文件夹；组成见 docs/files.zh-CN.md。',
  );

const NOTHING = {
  site: NO_SITE,
  taxonomy: { taxonomy: NO_TAXONOMY, isKnown: false },
  units: { departments: [], disclosers: new Map(), isComplete: false },
  formats: { formats: new Map(), ids: [] },
  prose: new Map(),
  places: [],
  expected: [],
  pages: [],
} satisfies Partial<SharedReading>;
