import { plain } from '../../formats/wording/compared-title.ts';
import type { Discloser } from '../../model/unit.ts';
import type { FoundTable } from '../match/recognise.ts';
import { ownCells, type Sheet, sheetCellName } from '../sheet/sheet.ts';

/** What speaks against a workbook being this unit's of this year: where it stands, and what it says. */
export interface Stranger {
  readonly reason: string;
  readonly remedy: string;
}

/**
 * Whether the sheets say that they are another unit's, or of another year. What they do not say is not held against them.
 */
export function strangerOf(
  found: readonly FoundTable[],
  texts: readonly Sheet[],
  discloser: Discloser,
  year: number,
): Stranger | undefined {
  const lines = [
    ...texts.flatMap((sheet) => placedWords(sheet, 0, Math.min(12, sheet.rows.length))),
    ...found.flatMap(({ sheet, above, header }) => placedWords(sheet, above, header.top)),
  ];
  return otherUnit(lines, discloser) ?? otherYear(found, year);
}

/** A text with the name of its cell. */
interface PlacedWords {
  readonly at: string;
  readonly text: string;
}

/** The texts of some rows of a sheet. */
export const placedWords = (sheet: Sheet, from: number, to: number): readonly PlacedWords[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => ownCells(sheet, from + index))
    .flat()
    .map((cell) => ({ at: sheetCellName(sheet, cell), text: cell.text }));

const WHOSE =
  /(?:^|\s)(?:编制|填报|预算主管)?(?:部门|单位)(?:[（(]单位[)）])?(?:名称)?\s*[:：]\s*(\S.*?)\s*(?:$|\s)/;

/** Whose a table says that it is, as 编制单位：… above it; undefined where it does not. */
export function unitWritten(text: string): string | undefined {
  const written = WHOSE.exec(text.replace(/单位\s*[:：]\s*[百千万亿]?元/g, ''))?.[1];
  return written === undefined || /[XxＸ×]{2}|…|^\d*$/.test(written) ? undefined : written;
}

function otherUnit(lines: readonly PlacedWords[], { title, department }: Discloser): Stranger | undefined {
  const names = [
    title,
    department.name,
    department.title,
    ...(department.also ?? []),
    ...department.units.map(({ name }) => name),
  ].map((name) => plain(name).replace(/\((?:部门|本级)\)|本级$/g, ''));
  for (const { at, text } of lines) {
    const written = unitWritten(text);
    if (written === undefined) continue;
    const name = plain(written)
      .replace(/^\d+[-]?/, '')
      .replace(/\((?:部门|本级)\)|本级$/g, '');
    if (name.length < 4 || names.some((each) => each.includes(name) || name.includes(each))) continue;
    return {
      reason: `${at} 写的单位是“${written}”，要导入的是“${title}”`,
      remedy: '核对选的文件；确是这个单位的曾用名或简称，在它的 units/ 文件里写进 also。',
    };
  }
  return undefined;
}

/** The years that the titles of the tables say; those of columns may be last year's. */
function otherYear(found: readonly FoundTable[], year: number): Stranger | undefined {
  const said = found.flatMap(({ sheet, above, header }) =>
    placedWords(sheet, above, header.top).flatMap(({ at, text }) => {
      const written = /((?:19|20)\d\d)\s*年/.exec(text.normalize('NFKC'))?.[1];
      return written === undefined ? [] : [{ at, year: Number(written) }];
    }),
  );
  const [first] = said;
  if (first === undefined || said.some((each) => each.year === year)) return undefined;
  return {
    reason: `${first.at} 写的是 ${first.year} 年，要导入的是 ${year} 年`,
    remedy: '核对选的文件和 --year。',
  };
}
