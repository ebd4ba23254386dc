import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StrangeHeading } from '../src/importers/plan/strange-columns.ts';
import { rememberTitle } from '../src/importers/write/remember-title.ts';
import { passThrough } from '../src/read/files/door.ts';
import { FILE_LIMIT } from '../src/read/files/limits.ts';
import { type Asker, choose } from './choose.ts';

/** What a heading of a sheet means: a column of a table of the format. */
export interface ToldHeading {
  readonly title: string;
  readonly table: string;
  readonly column: string;
}

/**
 * Asks which column each unknown heading is; one that is none of the table's stays out. A column that was chosen is no choice for the
 * next heading of its table, and the same heading of a table is asked once.
 */
export async function askHeadings(
  headings: readonly StrangeHeading[],
  ask: Asker,
): Promise<readonly ToldHeading[]> {
  const told: ToldHeading[] = [];
  const asked = new Set<string>();
  for (const { at, titles, table, choices } of headings) {
    const title = titles.at(-1);
    const key = `${table.id} ${title}`;
    const free = choices.filter(
      ({ id }) => !told.some((each) => each.table === table.id && each.column === id),
    );
    if (title === undefined || asked.has(key) || free.length === 0) continue;
    asked.add(key);
    const question = `${at} 的“${titles.join('／')}”，“${table.title}”里没有这一栏。它就是哪一栏？`;
    const column = await choose(question, free, ask, '都不是，这一栏不导入');
    if (column !== undefined) told.push({ title, table: table.id, column });
  }
  return told;
}

/**
 * Writes what a person told into the format of the workbook, or the one it stands on that has the column.
 * @param formats ids, the format's own first
 * @returns what is wrong with what was told
 */
export function rememberHeadings(
  root: string,
  told: readonly ToldHeading[],
  formats: readonly string[],
): string | undefined {
  for (const { title, table, column } of told) {
    const [written] = formats.flatMap((id) => {
      const path = join('formats', id, 'format.yaml');
      const passage = passThrough(root, path, FILE_LIMIT);
      if (passage.kind !== 'bytes') return [];
      const text = rememberTitle(passage.bytes.toString('utf8'), table, column, title);
      return text === undefined ? [] : [{ path, text }];
    });
    if (written === undefined) {
      const [own] = formats;
      return own === undefined
        ? '没有认出套表格式，不知道记在哪里：用 --format 指明。\n'
        : `套表格式“${own}”里没有表“${table}”的栏“${column}”。栏的编号见 formats/ 里的 format.yaml。\n`;
    }
    writeFileSync(join(root, written.path), written.text);
  }
  return undefined;
}
