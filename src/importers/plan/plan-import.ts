import { join } from 'node:path';
import type { Format } from '../../formats/format.ts';
import { filledTitle, type TitleWords } from '../../formats/titles.ts';
import { numberedTitle } from '../../layout/table/table-name.ts';
import type { ContentOf } from '../../model/content.ts';
import { type Discloser, unitKey } from '../../model/unit.ts';
import type { Draft, DraftContext, Question } from '../draft/draft.ts';
import type { MoneyTerm } from '../match/other-money.ts';
import type { Recognised } from '../match/recognise.ts';
import { isAssetTable } from '../records/asset-tables.ts';
import { draftOf } from '../records/draft-of.ts';
import { type Sheet, sheetName } from '../sheet/sheet.ts';
import type { FileChange } from '../write/file-change.ts';
import { chooseFormat } from './choose-format.ts';
import { absentProjects, changesOf } from './file-changes.ts';
import { ofOthersOnly, ownTables, tellOthers } from './own-tables.ts';
import { type StrangeHeading, strangeColumns, strangeHeadings } from './strange-columns.ts';
import { typedRows } from './typed-rows.ts';
import { tellUntoldUnits } from './untold-units.ts';
import { strangerOf } from './whose.ts';

/** What an import would do. */
export interface ImportPlan {
  readonly kind: 'plan';
  readonly format: Format;
  readonly draft: Draft;
  /** Where each table was found, in words. */
  readonly tables: readonly { readonly from: string; readonly to: string }[];
  readonly changes: readonly FileChange[];
  readonly questions: readonly Question[];
  /** Headings that a person may say the meaning of. */
  readonly headings: readonly StrangeHeading[];
  readonly remarks: readonly string[];
}

/** Why there is nothing to import. */
export interface Refusal {
  readonly kind: 'refused';
  readonly reason: string;
  readonly remedy: string;
}

/** What is imported, and where to. */
export interface ImportRequest {
  readonly content: ContentOf<Format>;
  readonly sheets: readonly Sheet[];
  readonly discloser: Discloser;
  /** The folder of the disclosure: 2026, or 2024-final. */
  readonly folder: string;
  /** Id of the format; recognised where it is not told. */
  readonly format?: string | undefined;
  /** What was recognised, where that is known already: then the files are made to be checked, and nothing is asked about whose the sheets are. */
  readonly recognised?: Recognised | undefined;
  /** The text of a file of the content folder; undefined where there is none. */
  readonly textOf: (path: string) => string | undefined;
}

/** Works out what an import writes; nothing is written here. */
export function planImport(request: ImportRequest): ImportPlan | Refusal {
  const { content, sheets, discloser, folder, textOf } = request;
  const year = Number.parseInt(folder, 10);
  const words: TitleWords = { year, name: discloser.title, kind: discloser.kind };
  const chosen = chooseFormat(request, words);
  if (chosen === undefined)
    return {
      kind: 'refused',
      reason: `${sheets.map(({ file }) => file)[0] ?? '文件'} 里没有认出任何一张表`,
      remedy:
        '每张表要有表名和表头；用 --format 指明套表格式，或先看 npm run export -- --template 给出的空表。',
    };
  const { format, alike } = chosen;
  const isImport = request.recognised === undefined;
  const whole = chosen.recognised;
  const own = ownTables(isImport ? whole.tables : [], discloser);
  const recognised = isImport ? { ...whole, tables: own.tables } : whole;
  if (own.tables.length === 0 && own.others.length > 0)
    return { kind: 'refused', ...ofOthersOnly(own, discloser) };
  const stranger = isImport ? strangerOf(recognised.tables, recognised.texts, discloser, year) : undefined;
  if (stranger !== undefined) return { kind: 'refused', ...stranger };
  const term: MoneyTerm = { year, version: format.version };
  const path = join('disclosures', discloser.id, folder);
  const questions: Question[] = [];
  const ask = (question: Question): void => {
    // One title over several columns is one question.
    if (!questions.some(({ at, about }) => at === question.at && about === question.about))
      questions.push(question);
  };
  const remarks = new Set<string>();
  tellOthers(own, (text) => remarks.add(text));
  tellUntoldUnits(recognised.tables, (text) => remarks.add(text));
  if (alike.length > 0)
    remarks.add(
      `按“${format.title}”（${format.id}）导入；从表看，${alike.map(({ id, title }) => `“${title}”（${id}）`).join('、')} 一样合适，是它的用 --format 写明`,
    );
  const against: DraftContext = {
    format,
    taxonomy: content.taxonomy,
    department: discloser.department,
    code: unitKey(discloser),
    words,
    typed: typedRows((table) => textOf(`${path}/tables/${table}.yaml`)),
    leavesOut: !isImport,
    ask,
    remark: (text) => remarks.add(text),
  };
  const strange = recognised.strange.filter((table) => !isAssetTable(table));
  for (const question of strangeColumns({ ...recognised, strange }, words, term)) ask(question);
  const others = strange.filter(({ nearest }) => (nearest?.score ?? 0) < 0.4 && nearest?.isTitled !== true);
  const where = [...new Set(others.map(({ sheet }) => sheetName(sheet)))];
  if (others.length > 0)
    remarks.add(
      `另有 ${others.length} 张表不是套表里的，没有看：${where.slice(0, 5).join('、')}${where.length > 5 ? ' 等' : ''}`,
    );
  const draft = draftOf(recognised, against);
  const isUnfilled = holdsNoFigure(recognised) || (questions.length === 0 && isBlank(draft));
  if (isImport && isUnfilled)
    return {
      kind: 'refused',
      reason: `${sheets[0]?.file ?? '文件'} 认出 ${recognised.tables.length} 张“${format.title}”的表，里面一个数也没有`,
      remedy: '填好再导入；整个单位确实没有数据的，逐张表写 empty: true。',
    };
  const absent = absentProjects(draft, textOf(`${path}/projects.yaml`), against.code);
  // Where something was not understood, they may be there.
  if (absent.length > 0 && questions.length === 0)
    remarks.add(
      `projects.yaml 里有 ${absent.length} 个项目表里没有：${absent.slice(0, 5).join('、')}${absent.length > 5 ? ' 等' : ''}，没有动；不再有的，删去`,
    );
  return {
    kind: 'plan',
    format,
    draft,
    tables: recognised.tables.map(({ sheet, table }) => ({
      from: sheetName(sheet),
      to: numberedTitle(table.number, filledTitle(table.title, words)),
    })),
    changes: changesOf(draft, against, path, textOf),
    questions,
    headings: strangeHeadings(recognised, words, term).filter(({ other }) => other === undefined),
    remarks: [...remarks],
  };
}

/** Whether nothing stands in any column of figures of any table. */
const holdsNoFigure = ({ tables, forms }: Recognised): boolean =>
  forms.length === 0 &&
  tables.every(({ sheet, header, end, columns }) =>
    columns.matched.every(
      ({ at, wanted }) =>
        wanted.id === undefined ||
        !sheet.rows.slice(header.bottom, end).some((row) => (row[at.column]?.text ?? '') !== ''),
    ),
  );

/** Whether nothing was filled in anywhere. */
const isBlank = ({ tables, projects, procurement }: Draft): boolean =>
  tables.every(({ isEmpty }) => isEmpty) && projects.length === 0 && procurement === undefined;
