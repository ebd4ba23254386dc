import type { Format } from '../formats/format.ts';
import { lineage } from '../formats/lineage.ts';
import type { ContentOf } from '../model/content.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DisclosureReading } from './disclosure/disclosure.ts';
import { readDisclosures } from './disclosure/disclosures.ts';
import { isRefused, listFolder, openFolder } from './files/files.ts';
import { stateOf } from './files/folder-state.ts';
import { limitedReport } from './files/limits.ts';
import { listExpected } from './files/unknown-files.ts';
import { finding } from './findings/finding.ts';
import { readFormats } from './format/formats.ts';
import { readNarratives } from './prose/narratives.ts';
import { NO_SITE, siteFile } from './site-file.ts';
import { NO_TAXONOMY, readTaxonomy } from './taxonomy/taxonomy.ts';
import { readExpected } from './units/expected-file.ts';
import { readUnits } from './units/units.ts';
import { readFile } from './yaml/read-file.ts';

/** A content folder as read. */
export interface ContentReading {
  /** What could be read; a file that is wrong is left out. */
  readonly content: ContentOf<Format>;
  /** Everything wrong with the files, in the order they were read. */
  readonly diagnostics: readonly Diagnostic[];
}

const FOLDERS = ['taxonomy', 'units', 'formats', 'disclosures'];

/**
 * Reads a content folder; the only reader there is. What is wrong with it becomes findings, never an exception.
 * @param root the folder, from the working directory
 */
export function readContent(root: string): ContentReading {
  const diagnostics: Diagnostic[] = [];
  const report = limitedReport((diagnostic) => diagnostics.push(diagnostic));
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
    return { content: emptyContent(root), diagnostics };
  }
  listExpected(folder, '', { files: ['site.yaml', 'expected.yaml'], folders: FOLDERS });
  for (const name of FOLDERS)
    if (listFolder(folder, name) === undefined && !isRefused(folder, name)) report(missingFolder(name));
  const site = readFile(folder, 'site.yaml', siteFile) ?? NO_SITE;
  const taxonomy = readTaxonomy(folder);
  const units = readUnits(folder);
  const formats = readFormats(folder, taxonomy);
  const records = readDisclosures(folder, taxonomy, units, formats);
  const narratives = readNarratives(folder, taxonomy, formats.formats, records);
  const broken = diagnostics.flatMap(({ severity, source }) => (severity === 'error' ? source.file : []));
  const content = {
    root,
    site,
    taxonomy: taxonomy.taxonomy,
    departments: units.departments,
    disclosers: [...units.disclosers.values()],
    formats: formats.formats,
    ...narratives,
    disclosures: narratives.disclosures.map((record) => ({
      ...record,
      isWhole: !broken.some((file) => isOf(record, lineage(formats.formats, record.format), file)),
    })),
    expected: readExpected(folder, units),
    files: stateOf(folder),
  };
  return { content, diagnostics };
}

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
    '补上这个文件夹；组成见 docs/content-files.md。',
  );

const emptyContent = (root: string): ContentOf<Format> => ({
  root,
  site: NO_SITE,
  taxonomy: NO_TAXONOMY,
  departments: [],
  disclosers: [],
  formats: new Map(),
  prose: new Map(),
  disclosures: [],
  expected: [],
  files: new Map(),
});
