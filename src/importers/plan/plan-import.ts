import { join } from 'node:path';
import type { Format } from '../../formats/format.ts';
import { listsRecords } from '../../formats/record-tables.ts';
import { filledTitle, type TitleWords } from '../../formats/titles.ts';
import { numberedTitle } from '../../layout/table/table-name.ts';
import type { ContentOf } from '../../model/content.ts';
import { type Discloser, unitKey } from '../../model/unit.ts';
import type { Draft, DraftContext, Question } from '../draft/draft.ts';
import type { FoundTable, Recognised } from '../match/recognise.ts';
import { draftOf } from '../records/draft-of.ts';
import { ownCell, type Sheet, sheetCellName, sheetName } from '../sheet/sheet.ts';
import type { FileChange } from '../write/file-change.ts';
import { procurementText } from '../write/procurement-text.ts';
import { projectsText } from '../write/projects-text.ts';
import { newFile, tableText } from '../write/table-text.ts';
import { chooseFormat } from './choose-format.ts';
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
  /** What was recognised, where that is known already: then nothing is asked about whose the sheets are. */
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
  const { format, recognised, alike } = chosen;
  const stranger =
    request.recognised === undefined
      ? strangerOf(recognised.tables, recognised.texts, discloser, year)
      : undefined;
  if (stranger !== undefined) return { kind: 'refused', ...stranger };
  const questions: Question[] = [];
  const remarks = new Set<string>();
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
    ask: (question) => questions.push(question),
    remark: (text) => remarks.add(text),
  };
  for (const question of strangeColumns(recognised, words)) questions.push(question);
  const others = recognised.strange.filter(({ nearest }) => (nearest?.score ?? 0) < 0.4).length;
  if (others > 0) remarks.add(`另有 ${others} 张表不是套表里的，没有看`);
  const draft = draftOf(recognised.tables, against);
  if (request.recognised === undefined && questions.length === 0 && isBlank(draft))
    return {
      kind: 'refused',
      reason: `${sheets[0]?.file ?? '文件'} 认出 ${recognised.tables.length} 张“${format.title}”的表，里面一个数也没有`,
      remedy: '填好再导入；整个单位确实没有数据的，逐张表写 empty: true。',
    };
  const path = join('disclosures', discloser.id, folder);
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
    remarks: [...remarks],
  };
}

function changesOf(
  draft: Draft,
  against: DraftContext,
  path: string,
  textOf: ImportRequest['textOf'],
): readonly FileChange[] {
  const { words, code, format } = against;
  const changes: FileChange[] = [];
  const change = (file: string, make: (before: string | undefined) => string): string => {
    const before = textOf(`${path}/${file}`);
    const after = make(before);
    if (after !== '' && after !== before) changes.push({ path: `${path}/${file}`, before, after });
    return after;
  };
  const settings = textOf(`${path}/disclosure.yaml`);
  if (settings === undefined)
    change('disclosure.yaml', () =>
      newFile(`${words.name}${words.year}年度`, { format: format.id, asPublished: 'true' }),
    );
  for (const table of draft.tables) {
    if (!hasFile(table, textOf(`${path}/tables/${table.table.id}.yaml`))) continue;
    const known = textOf(`${path}/tables/${table.table.id}.yaml`);
    const isOfProjects = listsRecords(table.table, 'project');
    if (table.isEmpty && known === undefined && isOfProjects && textOf(`${path}/projects.yaml`) !== undefined)
      continue;
    if (table.isEmpty && known !== undefined && holdsFigures(known)) {
      // A form that was not filled in takes nothing back; to empty a table is a decision.
      against.remark(
        `${table.from} 没有填数，“${table.title}”原有的数没有动；确实没有数据的，在表的文件里写 empty: true`,
      );
      continue;
    }
    change(`tables/${table.table.id}.yaml`, (before) => tableText(before, table, words));
  }
  if (draft.projects.length === 0 && draft.procurement === undefined) return changes;
  const before = textOf(`${path}/projects.yaml`);
  const projects = projectsText(before, draft.projects, code);
  const { procurement } = draft;
  if (procurement === undefined) {
    change('projects.yaml', () => projects.text);
    return changes;
  }
  // What only procurement names is a project as well, without money.
  const missing = procurement.lines.filter(
    ({ projectCode, projectName, unit }) => projects.find(projectCode, projectName, unit) === undefined,
  );
  const all = [
    ...draft.projects,
    ...[...Map.groupBy(missing, (line) => line.projectCode ?? line.projectName).values()].flatMap(([line]) =>
      line === undefined
        ? []
        : [
            {
              code: line.projectCode,
              name: line.projectName,
              unit: line.unit,
              amounts: new Map(),
              texts: {},
              indicators: [],
              from: line.from,
            },
          ],
    ),
  ];
  const complete = projectsText(before, all, code);
  change('projects.yaml', () => complete.text);
  change('procurement.yaml', (text) =>
    procurementText(text, procurement, code, (line) =>
      complete.find(line.projectCode, line.projectName, line.unit),
    ),
  );
  return changes;
}

/** Whether nothing was filled in anywhere. */
const isBlank = ({ tables, projects, procurement }: Draft): boolean =>
  tables.every(({ isEmpty }) => isEmpty) && projects.length === 0 && procurement === undefined;

/** Whether a table's file holds figures: one that is empty may print zeros in its total. */
const holdsFigures = (text: string): boolean =>
  !/^empty: true/m.test(text) && /: \d/.test(text.replace(/#.*/g, ''));

/** Tables of records have a file of their own only for rows of units and the total. */
function hasFile({ sides, total, isEmpty }: Draft['tables'][number], before: string | undefined): boolean {
  return (
    before !== undefined || isEmpty || total.size > 0 || [...sides.values()].some((rows) => rows.length > 0)
  );
}

/** Columns that mean nothing to the format, where something stands in them. */
function* strangeColumns({ tables, strange }: Recognised, words: TitleWords): Iterable<Question> {
  for (const found of tables)
    for (const { column, titles, cell } of found.columns.unknown) {
      if (!hasContent(found, column)) continue;
      const guess = found.columns.missing
        .map(({ title, id }) => `${title}（${id}）`)
        .slice(0, 4)
        .join('、');
      yield {
        at: sheetCellName(found.sheet, cell),
        text: titles.join('／'),
        about: `“${filledTitle(found.table.title, words)}”里没有这一栏，没有导入；确是其中一栏，用 --column "${titles.at(-1)}=${found.table.id}/栏的编号" 告诉一次，以后都认得`,
        guess: guess === '' ? undefined : guess,
      };
    }
  for (const { sheet, header, nearest } of strange) {
    const [first] = header.columns;
    // What is like no table of the format is another thing altogether: a list of staff, of assets.
    if (first === undefined || nearest === undefined || nearest.score < 0.4) continue;
    yield {
      at: sheetCellName(sheet, first.cell),
      text: header.columns
        .map(({ titles }) => titles.at(-1))
        .slice(0, 6)
        .join('、'),
      about: '像一张表的表头，认不出是哪张表，没有导入',
      guess: `${nearest.table.title}（${nearest.table.id}）`,
    };
  }
}

function hasContent({ sheet, header, end }: FoundTable, column: number): boolean {
  for (let row = header.bottom; row < end; row += 1)
    if (ownCell(sheet, row, column) !== undefined) return true;
  return false;
}
