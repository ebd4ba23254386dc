import { plain, plainRow } from '../../../formats/wording/compared-title.ts';
import { isRecordPrint, type Prints } from '../../../model/kinds/column-kinds.ts';
import { printedFields, type RecordFields } from '../../../model/kinds/record-field.ts';
import { INDICATOR_FIELDS, PROJECT_FIELDS, PURCHASE_FIELDS } from '../../../model/kinds/record-fields.ts';
import { TEXT_TITLES } from '../../match/table-columns.ts';
import { TEXTS_HEADER } from '../../match/whole-form.ts';
import type { HeaderNode } from '../printed/header-tree.ts';
import type { TableKind } from '../printed/table-kind.ts';
import type { TitleLexicon } from './title-lexicon.ts';

/** What a column of texts prints, and of which dimension. */
export interface TextColumn {
  readonly prints: Prints;
  readonly of?: string | undefined;
}

/** Titles of columns of records besides those of their fields, by what they print. */
const RECORD_TITLES: readonly (readonly [RegExp, Prints, readonly TableKind[]])[] = [
  [/^(?:项目)?(?:类型|类别)$/, 'category', ['project', 'goal']],
  [/年度(?:绩效)?目标$/, 'yearGoal', ['goal']],
  [/^(?:实施期|中期)(?:绩效)?目标$/, 'termGoal', ['goal']],
  [/^三级指标$|^(?:绩效)?指标名称$/, 'indicator', ['goal']],
  [/^(?:目标|指标)值$/, 'target', ['goal']],
  [/^(?:绩效)?指标描述$|^指标说明$/, 'description', ['goal']],
  [/^指标值?(?:确定)?依据$|^指标值确定依据$/, 'targetBasis', ['goal']],
  [/^(?:计量|度量)?单位$/, 'targetUnit', ['goal']],
  [/^(?:分值|权重)/, 'points', ['goal']],
  [/采购(?:品目|物品|项目|目录)(?:名称)?$/, 'purchase', ['purchase']],
  [/目录(?:序号|编码)$|品目编码$/, 'catalogue', ['purchase']],
  [/^(?:计量|规格)?单位$/, 'measure', ['purchase']],
  [/数量$/, 'quantity', ['purchase']],
  [/^单价/, 'price', ['purchase']],
  [/^预算资金$/, 'projectBudget', ['purchase']],
  [/组织形式$|采购方式$/, 'organising', ['purchase']],
];

const FIELDS: readonly (readonly [RecordFields, readonly TableKind[]])[] = [
  [INDICATOR_FIELDS, ['goal']],
  [PURCHASE_FIELDS, ['purchase']],
  [PROJECT_FIELDS, ['project', 'goal']],
];

/**
 * What a column prints of its row by its title; undefined where it is not one of texts.
 * @param textual columns beneath which texts stand, no amounts
 */
export function textColumn(
  words: TitleLexicon,
  { title, first }: HeaderNode,
  kind: TableKind,
  textual: ReadonlySet<number>,
): TextColumn | undefined {
  const text = plain(title);
  if (TEXT_TITLES.sequence?.test(text)) return { prints: 'sequence' };
  if (/^备注/.test(text)) return { prints: 'text' };
  if (kind === 'lines') return isLineTitle(text) || textual.has(first) ? { prints: 'name' } : undefined;
  if (kind === 'classified') return codeColumn(text);
  if (kind === 'texts') return { prints: text === TEXTS_HEADER[0] ? 'name' : 'text' };
  if (kind === 'task') {
    if (/任务(?:名称)?$/.test(text)) return { prints: 'name' };
    return textual.has(first) || /内容|目标|成效|说明|产出/.test(text) ? { prints: 'text' } : undefined;
  }
  if (kind !== 'unit') {
    const own = recordColumn(words, text, kind === 'indicator' ? 'goal' : kind);
    if (own !== undefined) return own;
  }
  if (!/编码|代码|名称|单位$|部门$|^项目$/.test(text)) return undefined;
  const of = /单位|部门/.test(text) ? 'unit' : 'project';
  if (of === 'project' && kind === 'unit') return undefined;
  return { prints: TEXT_TITLES.code?.test(text) ? 'code' : 'name', of: kind === 'unit' ? undefined : of };
}

function recordColumn(words: TitleLexicon, text: string, kind: TableKind): TextColumn | undefined {
  const listed = RECORD_TITLES.find(([title, , kinds]) => kinds.includes(kind) && title.test(text));
  if (listed !== undefined) return { prints: listed[1] };
  for (const [fields, kinds] of FIELDS) {
    if (!kinds.includes(kind)) continue;
    const field = printedFields(fields).find((each) => plainRow(each.field.title) === text);
    if (field !== undefined) return { prints: field.print as Prints };
  }
  const told = words.prints.get(text);
  return told === undefined || !isRecordPrint(told) ? undefined : { prints: told };
}

/** The title over the names of a statement's lines. */
const isLineTitle = (text: string): boolean =>
  /^(?:.*项目(?:名称)?|.*科目(?:名称)?|功能分类|经济分类|支出用途|名称|内容|单位|部门|.*名称)$/.test(text);

function codeColumn(text: string): TextColumn | undefined {
  for (const level of ['class', 'section', 'item'] as const)
    if (TEXT_TITLES[level]?.test(text)) return { prints: level };
  const of = /^政府.*经济/.test(text)
    ? 'governmentEconomic'
    : /^部门.*经济/.test(text)
      ? 'economic'
      : undefined;
  if (TEXT_TITLES.code?.test(text)) return { prints: 'code', of };
  return /名称$|科目$|^功能分类$|^经济分类$|^项目$/.test(text) ? { prints: 'name', of } : undefined;
}
