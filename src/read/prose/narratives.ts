import { createHash } from 'node:crypto';
import type { Format } from '../../formats/format.ts';
import { sectionIds } from '../../formats/held-sections.ts';
import { lineage } from '../../formats/lineage.ts';
import type { FormatProse, NarrativeRecord, NarrativeStyle, Term } from '../../model/narrative.ts';
import type { ProseFile } from '../../model/prose.ts';
import { at, type Source } from '../../model/source.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import type { DisclosureReading } from '../disclosure/disclosure.ts';
import { exists, type Folder } from '../files/files.ts';
import { listExpected } from '../files/unknown-files.ts';
import { meantAs } from '../findings/nearest.ts';
import { finding } from '../findings/read-finding.ts';
import { readVariant } from '../format/variant-file.ts';
import type { TaxonomyReading } from '../taxonomy/read-taxonomy.ts';
import { readFile } from '../yaml/read-file.ts';
import { narrativeFile } from './narrative-file.ts';
import { namedFinding, narrativeRecord } from './narrative-record.ts';
import { glossaryFile, styleFile } from './narrative-style-file.ts';
import type { ProseSurroundings } from './prose-walk.ts';
import { readProse } from './read-prose.ts';

/**
 * Reads the words of formats: by id of the format.
 * @returns none where the taxonomy is not known: without its dimensions no sentence can be understood
 */
export function readProses(
  folder: Folder,
  { taxonomy, isKnown }: TaxonomyReading,
  formats: ReadonlyMap<string, Format>,
): ReadonlyMap<string, FormatProse> {
  const prose = new Map<string, FormatProse>();
  if (!isKnown) return prose;
  for (const [id, format] of formats) {
    const lines = lineage(formats, id);
    prose.set(id, formatProse(folder, format, taxonomy, lines, prose.get(format.extends ?? '')));
  }
  return prose;
}

/** Reads the words of disclosures, which are held to the same language as those of formats. @returns the disclosures with theirs */
export function readNarratives(
  folder: Folder,
  { taxonomy, isKnown }: TaxonomyReading,
  formats: ReadonlyMap<string, Format>,
  disclosures: readonly DisclosureReading[],
): readonly DisclosureReading[] {
  if (!isKnown) return disclosures;
  return disclosures.map((record) => {
    const format = formats.get(record.format);
    if (format === undefined) return record;
    return withNarrative(folder, record, format, taxonomy, lineage(formats, format.id));
  });
}

/** What a disclosure states in words where nobody wrote any. */
export const NO_WORDS = {
  tasks: [],
  prior: [],
  stated: [],
  published: [],
  reasons: [],
  purposes: [],
  facts: new Map(),
} satisfies Partial<NarrativeRecord>;

function withNarrative(
  folder: Folder,
  record: DisclosureReading,
  format: Format,
  taxonomy: Taxonomy,
  lines: readonly string[],
): DisclosureReading {
  const path = `disclosures/${record.id}`;
  const file = `${path}/narrative.yaml`;
  const { department } = record.discloser;
  const written = exists(folder, file) ? readFile(folder, file, narrativeFile) : undefined;
  const told =
    written === undefined
      ? { ...NO_WORDS, source: { file, path: [] } }
      : narrativeRecord(folder, file, written, taxonomy, department);
  const words = proseFiles(folder, `${path}/narrative`, format, { taxonomy, department });
  return { ...record, narrative: { ...told, words }, digest: digestWith(folder, record, lines) };
}

/** The disclosure's digest, with the files of its words and of its format's. */
function digestWith(folder: Folder, { digest, id }: DisclosureReading, formats: readonly string[]): string {
  const folders = [
    `disclosures/${id}/narrative`,
    ...formats.flatMap((format) => [`formats/${format}/narrative`, `formats/${format}/glossary`]),
  ];
  const lines = [...folder.digests].filter(([file]) => folders.some((start) => file.startsWith(start)));
  return createHash('sha256')
    .update([digest, ...lines.map(([file, hash]) => `${file} ${hash}`).sort()].join('\n'))
    .digest('hex');
}

/**
 * How a format explains itself. A variant takes over the patterns of its sections, and says of style and terms only what differs.
 * @param lines ids of the formats it extends, itself first; @param inherited the words of the one it extends
 */
function formatProse(
  folder: Folder,
  format: Format,
  taxonomy: Taxonomy,
  lines: readonly string[],
  inherited: FormatProse | undefined,
): FormatProse {
  const own = proseFiles(folder, `formats/${format.id}/narrative`, format, { taxonomy });
  const sections = sectionIds(format);
  const taken = [...(inherited?.patterns ?? [])].filter(([section]) => sections.includes(section));
  return {
    patterns: new Map([...taken, ...own]),
    terms: termsOf(folder, lines),
    style: styleOf(folder, lines, taxonomy),
  };
}

function styleOf(folder: Folder, lines: readonly string[], taxonomy: Taxonomy): NarrativeStyle {
  const read = readVariant(folder, lines, 'narrative.yaml', styleFile);
  if (read === undefined) return PLAIN_STYLE;
  const wholes = read.value.wholes.filter(({ whole }, index) =>
    whole.every((one) => {
      const findings = Object.entries('of' in one ? one.of : {}).flatMap(([dimension, member]) =>
        namedFinding(read.written(['wholes', index]), dimension, member, taxonomy, undefined),
      );
      for (const finding of findings) folder.report(finding);
      return findings.length === 0;
    }),
  );
  return { ...read.value, wholes };
}

/** How sentences are written where a format does not say. */
export const PLAIN_STYLE: NarrativeStyle = styleFile.parse({});

function termsOf(folder: Folder, lines: readonly string[]): readonly Term[] {
  const written = readVariant(folder, lines, 'glossary.yaml', glossaryFile);
  const first = new Map<string, Source>();
  return (written?.value.terms ?? []).map((term, index) => {
    const source = written?.written(['terms', index]) ?? { file: '', path: ['terms', index] };
    const before = first.get(term.id);
    if (before !== undefined && source.file.startsWith(`formats/${lines[0] ?? ''}/`)) {
      const related = [{ source: before, label: '第一次' }];
      folder.report(
        finding('content/duplicate-id', at(source, 'id'), `名词“${term.id}”写了两次`, '只留一条。', {
          related,
        }),
      );
    }
    first.set(term.id, at(source, 'id'));
    return { ...term, source };
  });
}

/** Texts by the section each is for; says which are for none. */
function proseFiles(
  folder: Folder,
  path: string,
  format: Format,
  around: ProseSurroundings,
): ReadonlyMap<string, ProseFile> {
  const sections = sectionIds(format);
  const files = new Map<string, ProseFile>();
  if (!exists(folder, path)) return files;
  const isTable = (name: string): boolean =>
    /\.ya?ml$/iu.test(name) && !sections.includes(name.replace(/\.ya?ml$/iu, ''));
  const elsewhere = (name: string) =>
    isTable(name) ? `../tables/${name.replace(/\.ya?ml$/iu, '.yaml')}` : undefined;
  for (const { name } of listExpected(folder, path, { ending: '.mdx', elsewhere })) {
    const section = name.slice(0, -'.mdx'.length);
    const file = `${path}/${name}`;
    if (!sections.includes(section)) {
      const message = `目录里没有“${section}”这一节${meantAs(section, sections)}`;
      const remedy = `改正文件名。可用的节：${sections.join('、')}。`;
      folder.report(finding('narrative/unknown-section', { file, path: [] }, message, remedy));
      continue;
    }
    const prose = readProse(folder, file, section, around);
    if (prose !== undefined) files.set(section, prose);
  }
  return files;
}
