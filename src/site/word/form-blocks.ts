import type { WordBlock, WordHeading } from '../../exporters/word/word-document.ts';
import type { ProjectForm } from '../projects/project-form.ts';

/** The form of a project: its money, its words, its goals and indicators. */
export function formBlocks(form: ProjectForm, level: number, id: string): readonly WordBlock[] {
  const own: WordHeading['level'] = level > 1 ? 4 : 3;
  const under: WordHeading['level'] = level > 1 ? 5 : 4;
  const titled = (
    texts: readonly { readonly title: string; readonly text: string }[],
  ): readonly WordBlock[] => texts.map(({ title, text }) => ({ kind: 'titled', title, text }));
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
      }),
    ),
    ...titled(form.told),
    ...(form.spending.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: under, id: `${id}-spending`, text: form.spendingTitle },
          ...titled(form.spending.map(({ by, share }) => ({ title: by, text: share }))),
        ]),
    ...titled(form.goals),
    ...(form.indicators === undefined
      ? []
      : [
          {
            kind: 'heading' as const,
            level: under,
            id: `${id}-indicators`,
            text: `${form.titles.indicators}（${form.indicatorCount} 项）`,
          },
          { kind: 'sheet' as const, layout: form.indicators, isOfForm: true },
        ]),
  ];
}
