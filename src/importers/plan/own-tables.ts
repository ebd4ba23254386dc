import { plain } from '../../formats/wording/compared-title.ts';
import { type Discloser, unitKey } from '../../model/unit.ts';
import type { FoundTable } from '../match/recognise.ts';
import { sheetName } from '../sheet/sheet.ts';
import { placedWords, type Stranger, unitWritten } from './whose.ts';

/** The tables of a workbook that are the discloser's, and those that say that they are another unit's of its department. */
export interface OwnTables {
  readonly tables: readonly FoundTable[];
  readonly others: readonly { readonly found: FoundTable; readonly whose: string }[];
}

/** Parts the tables by whose they say that they are. What a table does not say for certain is not held against it. */
export function ownTables(found: readonly FoundTable[], discloser: Discloser): OwnTables {
  const owners = found.map((each) => ({ found: each, whose: ownerOf(each, discloser) }));
  const own = unitKey(discloser);
  const isOther = ({ whose }: (typeof owners)[number]): boolean => whose !== undefined && whose.code !== own;
  return {
    tables: owners.filter((each) => !isOther(each)).map((each) => each.found),
    others: owners
      .filter(isOther)
      .map((each) => ({ found: each.found, whose: `${each.whose?.code} ${each.whose?.name}` })),
  };
}

/** Of a workbook none of whose tables is the discloser's: what it is. */
export function ofOthersOnly({ others }: OwnTables, { title }: Discloser): Stranger {
  const [first] = others;
  const units = [...new Set(others.map(({ whose }) => whose))];
  return {
    reason: `${first === undefined ? '' : sheetName(first.found.sheet)} 等表写的是 ${units.slice(0, 3).join('、')}${units.length > 3 ? ' 等' : ''} 的，要导入的是“${title}”`,
    remedy: '核对选的文件和 --unit；部门的数，要部门汇总的工作簿。',
  };
}

/** What is told of the tables that are other units'. */
export function tellOthers({ others }: OwnTables, remark: (text: string) => void): void {
  for (const [whose, all] of Map.groupBy(others, (each) => each.whose))
    remark(
      `${all
        .slice(0, 3)
        .map((each) => sheetName(each.found.sheet))
        .join('、')}${all.length > 3 ? ` 等 ${all.length} 张表` : ''} 写的是 ${whose} 的，没有取`,
    );
}

const ONLY = /本级$|\(本级\)$/;
const SUFFIX = /\((?:部门|本级)\)$|本级$/;

/** The unit of the department that a table names above its header, or by the name of its sheet; a name that is the department's as well is of either. */
function ownerOf(
  { sheet, above, header }: FoundTable,
  { department }: Discloser,
): { readonly code: string; readonly name: string } | undefined {
  const written = placedWords(sheet, above, header.top).flatMap(({ text }) => unitWritten(text) ?? []);
  for (const text of [...written, sheet.name]) {
    const said = plain(text);
    const code = /^\d{3,}/.exec(said)?.[0];
    const name = said.replace(/^\d+[-—_]?/, '');
    const bare = name.replace(SUFFIX, '');
    const isDepartment = [department.name, department.title].some(
      (each) => plain(each).replace(SUFFIX, '') === bare,
    );
    if (isDepartment && !ONLY.test(name) && code === undefined) return undefined;
    const unit = department.units.find(
      (each) => each.code === code || plain(each.name).replace(SUFFIX, '') === bare,
    );
    if (unit !== undefined) return unit;
    if (isDepartment) return undefined;
  }
  return undefined;
}
