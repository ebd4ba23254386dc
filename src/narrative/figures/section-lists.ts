import { spacedWords, UNIT_COLUMNS, type UnitColumn } from '../../formats/components.ts';
import { numbered } from '../../formats/titles.ts';
import type { OrganisationUnit, WrittenText } from '../../model/narrative.ts';
import type { Block, TextBlock } from './token.ts';
import type { View } from './view.ts';

/** What a disclosure writes in words only: duties, organisation, tasks, contact, dates, terms. Blocks without any figure of ours. */

const paragraph = ({ text, source }: WrittenText, number = ''): TextBlock => ({
  kind: 'paragraph',
  tokens: [
    ...(number === '' ? [] : [{ kind: 'text' as const, text: number }]),
    { kind: 'text', text, free: source },
  ],
});

const countedBy = (numbering: string | undefined, index: number): string =>
  numbering === undefined ? '' : numbered(numbering, index + 1);

/** Duties (职责). */
export const duties = ({ narrative }: View, numbering: string | undefined): readonly Block[] => [
  ...(narrative?.duties?.lead ?? []).map((text) => paragraph(text)),
  ...(narrative?.duties?.items ?? []).map((text, index) => paragraph(text, countedBy(numbering, index))),
];

/** Organisation (机构设置). */
export const organisation = ({ narrative }: View): readonly Block[] =>
  (narrative?.organisation?.text ?? []).map((text) => paragraph(text));

const COLUMNS: Readonly<
  Record<
    UnitColumn,
    { readonly title: string; readonly of: (unit: OrganisationUnit, index: number) => string }
  >
> = {
  number: { title: '序号', of: (_, index) => String(index + 1) },
  name: { title: '单位名称', of: ({ name }) => name },
  nature: { title: '单位性质', of: ({ nature = '' }) => nature },
  rank: { title: '单位规格', of: ({ rank = '' }) => rank },
  funding: { title: '经费保障形式', of: ({ funding = '' }) => funding },
};

/** The table of units (单位情况表). */
export function units(
  { narrative }: View,
  title = '单位情况表',
  wanted = 'number name nature',
): readonly Block[] {
  const told = narrative?.organisation?.units ?? [];
  if (told.length === 0) return [];
  const columns = spacedWords(wanted)
    .flatMap((id) => UNIT_COLUMNS.filter((column) => column === id))
    .map((id) => COLUMNS[id]);
  return [
    {
      kind: 'table',
      title,
      columns: columns.map((column) => column.title),
      rows: told.map((unit, index) => columns.map(({ of }) => of(unit, index))),
    },
  ];
}

/** Tasks of the year (工作任务及目标). */
export const tasks = ({ narrative }: View, numbering: string | undefined): readonly Block[] =>
  (narrative?.tasks ?? []).flatMap(({ title, text, source }, index): readonly Block[] => {
    const number = countedBy(numbering, index);
    if (title === undefined) return [paragraph({ text, source }, number)];
    return [
      { kind: 'heading', tokens: [{ kind: 'text', text: `${number}${title}` }] },
      paragraph({ text, source }),
    ];
  });

/** Whom to ask (联系方式). */
export function contact({ narrative }: View): readonly Block[] {
  const told = narrative?.contact;
  if (told === undefined) return [];
  const lines = [
    ['联系人', told.person],
    ['联系电话', told.phone],
    ['地址', told.address],
    ['电子邮箱', told.email],
  ] as const;
  return lines.flatMap(([title, text]): readonly Block[] =>
    text === undefined ? [] : [{ kind: 'paragraph', tokens: [{ kind: 'text', text: `${title}：${text}` }] }],
  );
}

/** When the budget was approved and published. */
export function dates({ account }: View): readonly Block[] {
  const { approved, published } = account.disclosure;
  return [['批复时间', approved] as const, ['公开时间', published] as const].flatMap(
    ([title, date]): readonly Block[] =>
      date === undefined
        ? []
        : [{ kind: 'paragraph', tokens: [{ kind: 'text', text: `${title}：${date}` }] }],
  );
}

/** The terms of the format, explained. */
export const glossary = ({ prose }: View, numbering: string | undefined): readonly Block[] =>
  prose.terms.length === 0
    ? []
    : [
        {
          kind: 'terms',
          terms: prose.terms.map(({ id, title, text }, index) => ({
            id,
            title,
            text,
            number: countedBy(numbering, index),
          })),
        },
      ];
