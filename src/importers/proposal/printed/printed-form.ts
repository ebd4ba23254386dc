import { plain } from '../../../formats/wording/compared-title.ts';
import { ownCells, type Sheet, type SheetCell } from '../../sheet/sheet.ts';
import { bareLabel, type FormMoney, formMoney } from './form-money.ts';

/** A form of labels and values (项目支出绩效目标表, 自评表), as it stands in a sheet: one for each project. */
export interface PrintedForm {
  /** The row of its first label. */
  readonly top: number;
  /** The row of the titles above its indicators, and the first beneath it that is none of its own. */
  readonly header: number;
  readonly end: number;
  /** What stands beside values, in order, from the first down; the labels of money and goals are not among them. */
  readonly labels: readonly SheetCell[];
  readonly money: FormMoney;
  readonly goals?: string | undefined;
  /** Goals of the whole term and of the year stand beside each other under these titles. */
  readonly spans?: { readonly term: string; readonly year: string } | undefined;
  readonly spending?: string | undefined;
  /** The title of the last line, with the score of all. */
  readonly total?: string | undefined;
}

const NAME = /^项目名称$/;
const MONEY = /^(?:项目资金|预算规模|资金情况|资金总额|年度资金|项目预算|预算执行|实施期资金)/;
const GOALS = /目标(?:设定|情况)?$/;
const TERM = /^(?:实施期|中期|总体)(?:绩效|总体)?目标$/;
const YEAR = /^(?:年度|当年)(?:绩效|总体)?目标$/;
const SPENDING = /^资金支出(?:计划|进度)/;
const TOTAL = /^总分$|^总得分$/;
/** What may be asked for in a form: a text like this is no value. */
const LABEL =
  /^(?:项目(?:名称|编码|代码|属性|类型|类别|期|周期|概况|概述|负责人|实施计划|设立必要性|设立依据)|主管(?:部门|单位)|实施(?:部门|单位|主体|计划)|预算单位|填报(?:单位|日期|人)|立项依据|资金用途|保证|联系(?:人|电话)|起止|.*目标$|.*实际完成情况$)/;

/** The form in a sheet; undefined where none stands there. A list of projects under a header is none. */
export function printedForm(sheet: Sheet): PrintedForm | undefined {
  const texts = sheet.rows.map((_, row) => ownCells(sheet, row));
  const header = texts.findIndex(
    (cells) => has(cells, /^一级指标/) && has(cells, /^三级指标|^(?:绩效)?指标名称/) && !has(cells, NAME),
  );
  const name = texts.slice(0, Math.max(header, 0)).findIndex((cells) => has(cells, NAME));
  const money = texts.findIndex(
    (cells, row) => row > name && row < header && MONEY.test(plain(cells[0]?.text ?? '')),
  );
  if (name === -1 || money === -1) return undefined;
  const top = firstLabel(texts, name);
  const below = texts.findIndex(
    (cells, row) => row > money && row <= header && (row === header || isOther(cells[0])),
  );
  const read = formMoney(texts.slice(money, below));
  const others = [...texts.slice(top, money), ...texts.slice(below, header)];
  const goals = others.find((cells) => GOALS.test(plain(cells[0]?.text ?? '')))?.[0]?.text;
  const again = texts.findIndex((cells, row) => row > header && has(cells.slice(0, 2), NAME));
  const end = again === -1 ? texts.length : again;
  const last = texts.slice(header + 1, end).filter((cells) => LABEL.test(plain(cells[0]?.text ?? '')));
  const labels = [...others, ...last]
    .flatMap(labelsOf)
    .filter(({ text }) => !isGoals(text) && !SPENDING.test(plain(text)));
  return {
    ...{ top, header, end, goals, labels: inOrder([...labels, ...read.labels]) },
    money: read.money,
    spans: spansOf(others),
    spending: others.flat().find(({ text }) => SPENDING.test(plain(text)))?.text,
    total: texts.slice(header, end).find((cells) => TOTAL.test(plain(cells[0]?.text ?? '')))?.[0]?.text,
  };
}

const has = (cells: readonly SheetCell[], pattern: RegExp): boolean =>
  cells.some(({ text }) => pattern.test(plain(text)));

const isGoals = (text: string): boolean => GOALS.test(plain(text)) && !/完成情况/.test(text);

/** Whether something else than money begins with a cell. */
const isOther = (cell: SheetCell | undefined): boolean =>
  cell !== undefined &&
  (LABEL.test(plain(cell.text)) || SPENDING.test(plain(cell.text)) || isGoals(cell.text));

/** Labels may stand above the project's name: 项目编码, 预算单位. */
function firstLabel(texts: readonly (readonly SheetCell[])[], name: number): number {
  let top = name;
  while (top > 0 && LABEL.test(plain(texts[top - 1]?.[0]?.text ?? ''))) top -= 1;
  return top;
}

/** The labels of a row: what stands first, and what follows a value; a blank form has nothing but labels. */
function labelsOf(cells: readonly SheetCell[]): readonly SheetCell[] {
  let isValue = false;
  return cells.filter(({ text }) => {
    const isLabel = !isValue || LABEL.test(plain(text));
    isValue = isLabel;
    return isLabel && /\p{Script=Han}/u.test(text) && text.length <= 20;
  });
}

const inOrder = (cells: readonly SheetCell[]): readonly SheetCell[] =>
  cells.toSorted((a, b) => a.row - b.row || a.column - b.column);

function spansOf(rows: readonly (readonly SheetCell[])[]): PrintedForm['spans'] {
  for (const cells of rows) {
    // 总体目标 in front of both is what they are beneath.
    const [term, year] = [TERM, YEAR].map(
      (pattern) => cells.findLast(({ text }) => pattern.test(plain(text)))?.text,
    );
    if (term !== undefined && year !== undefined) return { term: bareLabel(term), year: bareLabel(year) };
  }
  return undefined;
}
