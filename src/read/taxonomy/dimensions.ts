import type { z } from 'zod';
import type { Finding } from '../../model/finding.ts';
import { at, type Source } from '../../model/source.ts';
import type { CodeEntry, Dimension, Member } from '../../model/taxonomy.ts';
import type { Folder } from '../files/files.ts';
import { meantAs } from '../findings/nearest.ts';
import { finding } from '../findings/read-finding.ts';
import { codeFinding } from '../text/code-text.ts';
import { readFile } from '../yaml/read-file.ts';
import { codesFile, type DimensionEntry, type MemberNode } from './taxonomy-files.ts';

/** The dimensions of dimensions.yaml by id, with the codes of their own files. */
export function readDimensions(
  folder: Folder,
  list: Source,
  entries: readonly DimensionEntry[],
): ReadonlyMap<string, Dimension> {
  const dimensions = new Map<string, Dimension>();
  for (const [index, entry] of entries.entries()) {
    const source = at(list, index);
    if (dimensions.has(entry.id)) folder.report(duplicate(at(source, 'id'), `维度“${entry.id}”`));
    else dimensions.set(entry.id, readDimension(folder, source, entry));
  }
  return dimensions;
}

const duplicate = (source: Source, what: string) =>
  finding('content/duplicate-id', source, `${what}写了两次`, '只留一个，或改用别的编号。');

function readDimension(folder: Folder, place: Source, entry: DimensionEntry): Dimension {
  const { id, title, about, source, partial, codes, levels } = entry;
  if (entry.members !== undefined) {
    const members = readMembers(folder, at(place, 'members'), entry.members);
    return { id, title, about, source, kind: 'tree', members, partial };
  }
  if (codes === undefined || levels === undefined) return { id, title, about, source, kind: 'open' };
  return {
    id,
    title,
    about,
    source,
    kind: 'codes',
    levels,
    entries: readCodes(folder, `taxonomy/${codes}`, title, levels),
  };
}

/** The members of a tree by id, each with its path. */
function readMembers(
  folder: Folder,
  list: Source,
  nodes: readonly MemberNode[],
): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  const named: { readonly id: string; readonly source: Source }[] = [];
  const walk = (place: Source, above: string, level: readonly MemberNode[]): void => {
    for (const [index, { id, title, also, about, inVersion, sums, members: below }] of level.entries()) {
      const path = above === '' ? id : `${above}/${id}`;
      if (members.has(id)) folder.report(duplicate(at(place, index, 'id'), `成员“${id}”`));
      else members.set(id, { id, title, also, about, inVersion, sums, path });
      for (const [number, part] of (sums ?? []).entries())
        named.push({ id: part, source: at(place, index, 'sums', number) });
      if (below !== undefined) walk(at(place, index, 'members'), path, below);
    }
  };
  walk(list, '', nodes);
  for (const { id, source } of named.filter((each) => !members.has(each.id)))
    folder.report(
      finding(
        'taxonomy/unknown-member',
        source,
        `没有成员“${id}”${meantAs(id, [...members.keys()])}`,
        `可用的成员：${[...members.keys()].join('、')}。`,
      ),
    );
  return members;
}

/** All entries of each code, oldest first. */
function readCodes(
  folder: Folder,
  file: string,
  title: string,
  levels: readonly number[],
): ReadonlyMap<string, readonly CodeEntry[]> {
  const codes = new Map<string, CodeEntry[]>();
  for (const [index, entry] of (readFile(folder, file, codesFile)?.entries ?? []).entries()) {
    const wrong = codeFinding(entry.code, title, levels);
    const source = { file, path: ['entries', index, 'code'] };
    if (wrong !== undefined) folder.report(finding(wrong.rule, source, wrong.message, wrong.remedy));
    for (const ended of successionFindings(entry, title, levels, { file, path: ['entries', index] }))
      folder.report(ended);
    codes.set(entry.code, [...(codes.get(entry.code) ?? []), entry]);
  }
  for (const entries of codes.values()) entries.sort((a, b) => a.from - b.from);
  return codes;
}

/** What is wrong with a 科目 that goes on under another code: that is a code of the same level, and this one has ended. */
function successionFindings(
  { code, became, to }: z.infer<typeof codesFile>['entries'][number],
  title: string,
  levels: readonly number[],
  source: Source,
): readonly Finding[] {
  if (became === undefined) return [];
  const wrong = codeFinding(became, title, levels);
  const place = at(source, 'became');
  if (wrong !== undefined) return [finding(wrong.rule, place, wrong.message, wrong.remedy)];
  if (to === undefined || became.length !== code.length)
    return [
      finding(
        'content/code',
        place,
        to === undefined
          ? `${code} 改用了代码 ${became}，却没有写哪一年为止`
          : `${code} 和改用的 ${became} 不是同一级`,
        to === undefined ? '写 to: 最后一个年度。' : '写同一级的代码。',
      ),
    ];
  return [];
}
