import type { Finding } from '../../model/finding.ts';
import type { Named, NarrativeRecord, WrittenText } from '../../model/narrative.ts';
import { at, type Source } from '../../model/source.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { type Department, unitName } from '../../model/unit.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Folder } from '../files/files.ts';
import { finding } from '../findings/read-finding.ts';
import { unitCodeFinding } from '../tables/table-checks.ts';
import { memberFinding } from '../taxonomy/member-findings.ts';
import type { NarrativeFile } from './narrative-file.ts';

/** Members that come from the disclosure itself, so that nothing is said of another year or version. */
const OWN: ReadonlySet<string> = new Set([DIMENSION.version]);

/** The record of narrative.yaml without its own words; says which points and units are not known, and leaves them out, or named twice. */
export function narrativeRecord(
  folder: Folder,
  file: string,
  written: NarrativeFile,
  taxonomy: Taxonomy,
  department: Department,
): Omit<NarrativeRecord, 'words'> {
  const top: Source = { file, path: [] };
  for (const list of ['prior', 'stated', 'reasons', 'purposes'] as const) {
    for (const twice of namedTwice(at(top, list), written[list])) folder.report(twice);
  }
  const placed = <Entry>(key: string, entries: readonly Entry[]) =>
    entries.map((entry, index) => ({ ...entry, source: at(top, key, index) }));
  const known = <Entry extends { readonly of: Named }>(key: string, entries: readonly Entry[]) =>
    placed(key, entries).filter(({ of, source }) => {
      const findings = Object.entries(of).flatMap(([dimension, member]) =>
        namedFinding(at(source, 'of', dimension), dimension, member, taxonomy, department),
      );
      for (const finding of findings) folder.report(finding);
      return findings.length === 0;
    });
  const { duties, organisation, contact } = written;
  return {
    source: top,
    duties: duties && {
      lead: texts(at(top, 'duties', 'lead'), duties.lead ?? []),
      items: texts(at(top, 'duties', 'items'), duties.items),
    },
    organisation: organisation && {
      text: texts(at(top, 'organisation', 'text'), organisation.text ?? []),
      units: organisation.units.flatMap(({ code, name, ...rest }, index) => {
        const source = at(top, 'organisation', 'units', index);
        const named = name ?? (code === undefined ? undefined : unitName(department, code));
        if (named !== undefined) return [{ ...rest, name: named, source }];
        const findings =
          code === undefined ? [nameless(source)] : unitCodeFinding(at(source, 'code'), code, department);
        for (const finding of findings) folder.report(finding);
        return [];
      }),
    },
    tasks: placed('tasks', written.tasks),
    contact: contact && { ...contact, source: at(top, 'contact') },
    prior: known('prior', written.prior),
    stated: known('stated', written.stated),
    published: known('published', written.published),
    reasons: known('reasons', written.reasons),
    purposes: known('purposes', written.purposes),
    facts: new Map(
      Object.entries(written.facts).map(([name, fact]) => [
        name,
        { ...fact, source: at(top, 'facts', name) },
      ]),
    ),
  };
}

const texts = (source: Source, written: readonly string[]): readonly WrittenText[] =>
  written.map((text, index) => ({ source: at(source, index), text }));

const nameless = (source: Source) =>
  finding(
    'content/missing-key',
    source,
    '这个单位既没有 code 也没有 name',
    '写单位代码 code，或写名称 name。',
  );

/** Says which entries of a list name the same money as one before them. */
function namedTwice(list: Source, entries: readonly { readonly of: Named }[]): readonly Finding[] {
  const first = new Map<string, Source>();
  return entries.flatMap(({ of }, index) => {
    const source = at(list, index, 'of');
    const key = namedKey(of);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, source);
      return [];
    }
    const details = { label: '第二次', related: [{ source: before, label: '第一次' }] };
    const remedy = '核对原文，只留一条；两条说的是不同的钱时，把维度写全。';
    return [finding('content/duplicate-row', source, '同一笔钱写了两次', remedy, details)];
  });
}

/** A text that two named points share exactly when they name the same members. */
export const namedKey = (named: Named): string =>
  Object.keys(named)
    .sort()
    .map((dimension) => `${dimension}=${named[dimension]}`)
    .join(' ');

/** What is wrong with a member of a point named in a text; nothing where it is known. */
export function namedFinding(
  source: Source,
  dimension: string,
  member: string,
  taxonomy: Taxonomy,
  department: Department | undefined,
) {
  if (OWN.has(dimension)) return [];
  if (dimension === DIMENSION.unit && department !== undefined)
    return unitCodeFinding(source, member, department);
  const wrong = memberFinding(taxonomy, dimension, member);
  if (wrong === undefined) return [];
  const place = wrong.isDimension ? { ...source, key: true } : source;
  return [finding('narrative/unknown-point', place, wrong.message, wrong.remedy)];
}
