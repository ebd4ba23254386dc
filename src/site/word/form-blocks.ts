import type { WordBlock, WordHeading } from '../../exporters/word/word-document.ts';
import type { ProjectForm } from '../projects/project-form.ts';

/** The form of a project: its money, its words and goals, its indicators. It begins on a sheet of its own. */
export function formBlocks(form: ProjectForm, level: number, id: string): readonly WordBlock[] {
  const own: WordHeading['level'] = level > 1 ? 4 : 3;
  const texts = textsOf(form);
  return [
    { kind: 'heading', level: own, id, text: form.name },
    ...form.money.map(
      ({ table, moneyUnit, amounts }): WordBlock => ({
        kind: 'texts',
        title: '',
        above: [table],
        moneyUnit,
        columns: [form.titles.money, '金额'],
        rows: amounts.map(({ label, text, derived, moneyUnit: own }) => [
          label,
          `${text}${own === moneyUnit ? '' : ` ${own}`}${derived ? '（推算）' : ''}`,
        ]),
        figures: true,
        isOfForm: true,
      }),
    ),
    ...(texts.length === 0
      ? []
      : [
          {
            ...{ kind: 'texts' as const, title: '项目情况', above: [], moneyUnit: '' },
            ...{ columns: ['事项', '内容'], rows: texts, isOfForm: true },
          },
        ]),
    ...(form.indicators === undefined
      ? []
      : [
          {
            ...{ kind: 'sheet' as const, layout: form.indicators, isOfForm: true },
            title: `${form.titles.indicators}（${form.indicatorCount} 项）`,
          },
        ]),
  ];
}

/** What is told of a project, how it is to be spent and what it is for, a row each. */
const textsOf = ({
  told,
  spending,
  spendingTitle,
  goals,
}: ProjectForm): readonly (readonly [title: string, text: string])[] => [
  ...told.map(({ title, text }) => [title, text] as const),
  ...(spending.length === 0
    ? []
    : [[spendingTitle, spending.map(({ by, share }) => `${by} ${share}`).join('，')] as const]),
  ...goals.map(({ title, text }) => [title, text] as const),
];
