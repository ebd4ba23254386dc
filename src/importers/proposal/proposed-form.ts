import { plain } from '../../formats/wording/compared-title.ts';
import { isIndicatorPrint, PROJECT_WORDS } from '../../model/kinds/column-kinds.ts';
import { bareLabel } from './printed/form-money.ts';
import { type HeaderNode, leavesOf } from './printed/header-tree.ts';
import type { SheetForm } from './printed/sheet-tables.ts';
import type { FormPrint, ProposedForm } from './proposed.ts';
import { textColumn } from './titles/text-columns.ts';
import type { TitleLexicon } from './titles/title-lexicon.ts';

/** Labels of a form by what a project says, where they are not called as its fields are. */
const LABELS: readonly (readonly [RegExp, FormPrint])[] = [
  [/^项目名称$/, 'name'],
  [/^项目(?:编码|代码)$/, 'code'],
  [/^(?:实施|填报|项目|预算|申报)单位$/, 'unit'],
  [/^主管(?:部门|单位)/, 'supervisor'],
  [/^项目属性$/, 'attribute'],
  [/^项目(?:期|周期|起止)/, 'period'],
  [/^项目(?:概况|概述|内容)$/, 'overview'],
  [/立项依据|设立依据/, 'basis'],
  [/必要性/, 'necessity'],
  [/^保证|措施$/, 'safeguards'],
  [/实施计划$/, 'plan'],
  [/资金用途$/, 'use'],
  [/^填报日期$/, 'filed'],
  [/实际完成情况$/, 'outcome'],
  [/^分值/, 'executionPoints'],
  [/^执行率/, 'executionRate'],
  [/^得分/, 'executionScore'],
];

/** Titles over indicators by what an indicator says, where they are not called as its fields are. */
const INDICATORS: readonly (readonly [RegExp, FormPrint])[] = [
  [/^(?:年度|计划)?(?:指标|目标)值$/, 'target'],
  [/实际完成(?:值|情况)$|^完成值$/, 'achieved'],
  [/偏差/, 'deviation'],
];

/** Proposes a form: what each label prints of a project, what each title says of an indicator. */
export function proposedForm(form: SheetForm, words: TitleLexicon): ProposedForm {
  const labels = form.labels.map(({ text, column }) => {
    const title = bareLabel(text);
    return { title, prints: printOf(title, column, LABELS, words) };
  });
  const [first] = form.indicators;
  const isTitled = first !== undefined && !/一级指标/.test(first.title) && /绩效|指标/.test(first.title);
  const leaves = leavesOf(form.indicators).filter((leaf) => !isTitled || leaf !== first);
  const columns = [...new Map(leaves.map((leaf) => [leaf.title, leaf])).values()].map((leaf: HeaderNode) => ({
    title: leaf.title,
    prints: printOf(leaf.title, leaf.first, INDICATORS, words),
  }));
  const fields = labels.filter(isOfProject);
  const indicators = columns.filter(isOfIndicator);
  const unknown = [...labels, ...columns].filter((each) => !isOfProject(each) && !isOfIndicator(each));
  return {
    fields,
    money: form.money.title,
    spending: form.spending,
    goals: form.goals ?? '绩效目标',
    indicatorsTitle: isTitled && first.title !== '绩效指标' ? first.title : undefined,
    indicators,
    total: form.total,
    spans: form.spans,
    ask: questionOf(
      unknown.map(({ title }) => title),
      form.goals === undefined,
    ),
  };
}

interface TitledPrint {
  readonly title: string;
  readonly prints: FormPrint | undefined;
}

const FIELDS: readonly string[] = ['name', 'code', 'unit', ...PROJECT_WORDS];

const isOfProject = (each: TitledPrint): each is TitledPrint & { readonly prints: FormPrint } =>
  each.prints !== undefined && FIELDS.includes(each.prints);

const isOfIndicator = (each: TitledPrint): each is TitledPrint & { readonly prints: FormPrint } =>
  each.prints !== undefined && isIndicatorPrint(each.prints);

function printOf(
  title: string,
  column: number,
  own: readonly (readonly [RegExp, FormPrint])[],
  words: TitleLexicon,
): FormPrint | undefined {
  const text = plain(title);
  const listed = own.find(([pattern]) => pattern.test(text));
  if (listed !== undefined) return listed[1];
  const cell = { text: title, at: '', row: 0, column, height: 1, width: 1 };
  return textColumn(words, { title, cell, first: column, last: column, below: [] }, 'goal', new Set())
    ?.prints;
}

/** What a person has to say of a form. */
function questionOf(unknown: readonly string[], isWithoutGoals: boolean): string | undefined {
  const told = [
    ...(unknown.length === 0
      ? []
      : [
          `不认识“${unknown.join('”、“')}”，没有写进 fields、indicators：要印的，写明 prints（项目的哪一项）`,
        ]),
    ...(isWithoutGoals ? ['没有找到绩效目标一栏，goals 写它的标题'] : []),
  ];
  return told.length === 0 ? undefined : told.join('；');
}
