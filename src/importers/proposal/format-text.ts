import { stringify } from 'yaml';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { NATURE, VERSION } from '../../model/vocabulary/members.ts';
import type { FormatProposal } from './propose-format.ts';
import type {
  Proposed,
  ProposedColumn,
  ProposedForm,
  ProposedLine,
  ProposedRows,
  ProposedSide,
  ProposedTable,
} from './proposed.ts';

/** What stands before every question in a proposed file. */
export const QUESTION = '请确认：';

/** A question in a file, with its line, counted from 1. */
export interface FileQuestion {
  readonly line: number;
  readonly text: string;
}

/** All questions of a file, from the top down. */
export const questionsIn = (text: string): readonly FileQuestion[] =>
  text.split('\n').flatMap((line, index) => {
    const place = line.indexOf(`# ${QUESTION}`);
    return place === -1 ? [] : [{ line: index + 1, text: line.slice(place + QUESTION.length + 2) }];
  });

/** The text of format.yaml, each question beside what it is about. */
export function formatText(proposal: FormatProposal): string {
  const { id, source, moneyUnit, decimals, thousands, document, lists, outline, tables } = proposal;
  const what = document.isFinal ? '决算' : '预算';
  return [
    `# 照“${source}”提议的套表格式。写着“${QUESTION}”的地方要人来定，定了就删去那句话；怎样写见 docs/format-language.md`,
    `id: ${id}`,
    withQuestion(`title: ${quoted(`${id} ${what}公开格式`)}`, '格式叫什么'),
    `source: ${scalar(source)}`,
    withQuestion(
      `moneyUnit: ${moneyUnit ?? quoted('万元')}`,
      moneyUnit === undefined ? '表上没有写计量单位' : undefined,
    ),
    withQuestion(
      `decimals: ${decimals ?? 2}`,
      decimals === undefined ? '表里没有数，看不出几位小数' : undefined,
    ),
    withQuestion(
      `thousands: ${thousands ?? false}`,
      thousands === undefined ? '表里印不印千位分隔符，印的改为 true' : undefined,
    ),
    ...(document.isFinal ? [`version: ${VERSION.final}`] : []),
    withQuestion(`coverTitle: ${quoted(`{year}年度{name}{level}${what}公开`)}`, '封面的标题照公开文本写'),
    `numbering: ${scalar(outline.numbering)}`,
    ...(document.byline.length === 0 ? [] : [`byline: ${flow(document.byline)}`]),
    ...emptyLine(tables),
    '',
    ...recordLines(proposal),
    ...(lists.size === 0 ? [] : ['lists:']),
    ...[...lists].flatMap(([name, members]) => [
      `  ${name}:`,
      ...members.map(({ ask, ...member }) => withQuestion(`    - ${flow(member)}`, ask)),
      '',
    ]),
    withQuestion('outline:', outline.ask),
    ...outline.parts.flatMap(({ ask, entries, ...part }) =>
      entries.length === 0
        ? [withQuestion(`  - ${flow({ ...part, entries })}`, ask)]
        : [
            withQuestion(`  - id: ${part.id}`, ask),
            `    title: ${scalar(part.title)}`,
            `    numbering: ${scalar(part.numbering)}`,
            '    entries:',
            ...entries.map(({ ask: about, ...entry }) => withQuestion(`      - ${flow(entry)}`, about)),
          ],
    ),
    '',
    'tables:',
    ...tables.flatMap((table) => [...tableLines(table), '']),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}

/** What the format says of projects and their indicators. */
function recordLines({ records, tables }: FormatProposal): readonly string[] {
  const { categories, levels, natures, directions } = records;
  const listsProjects = tables.some(({ sides }) =>
    sides.some(({ rows }) => rows.by?.[0] === DIMENSION.project),
  );
  return [
    ...(listsProjects
      ? [
          'projects:',
          ...(categories.length === 0 ? [] : ['  categories:']),
          ...categories.map(({ ask, ...category }) => withQuestion(`    - ${flow(category)}`, ask)),
          `  fixes: ${flow({ [DIMENSION.nature]: NATURE.project })}`,
          '',
        ]
      : []),
    ...(levels.length === 0
      ? []
      : [
          'indicators:',
          '  levels:',
          ...levels.map((level) => `    - ${flow(level)}`),
          ...(natures.length === 0 ? [] : [`  natures: ${flow(natures)}`]),
          ...(Object.keys(directions).length === 0 ? [] : [`  directions: ${flow(directions)}`]),
          '',
        ]),
  ];
}

function emptyLine(tables: readonly ProposedTable[]): readonly string[] {
  const known = tables.find(({ empty }) => empty !== undefined)?.empty;
  return [
    withQuestion(
      `empty: ${flow(known ?? { statement: '注：本表无数据' })}`,
      known === undefined ? '没有数的表下面写什么' : undefined,
    ),
  ];
}

/** The lines of a table in the list `tables`. */
export function tableLines(table: ProposedTable): readonly string[] {
  const { ask, sides, fixes, from, id, number, title, printedNumber, form, ...rest } = table;
  const [side] = sides;
  const head = Object.entries({
    number,
    title,
    printedNumber,
    ...rest,
    fixes: Object.keys(fixes).length === 0 ? undefined : fixes,
  }).flatMap(([key, value]) =>
    value === undefined ? [] : [`    ${key}: ${typeof value === 'object' ? flow(value) : scalar(value)}`],
  );
  return [
    `  # ${from.replace(/\s+/g, ' ')}`,
    withQuestion(`  - id: ${id}`, ask),
    ...head,
    ...(form === undefined ? [] : formLines(form)),
    ...(sides.length === 1 && side !== undefined
      ? sideLines(side, '    ')
      : [
          '    sides:',
          ...sides.flatMap((each) => [
            `      - id: ${each.id}`,
            ...(each.under === undefined ? [] : [`        under: ${scalar(each.under)}`]),
            ...sideLines(each, '        '),
          ]),
        ]),
  ];
}

/** What a form prints besides its money. */
function formLines({ ask, fields, indicators, ...rest }: ProposedForm): readonly string[] {
  return [
    withQuestion('    form:', ask),
    '      fields:',
    ...fields.map((field) => `        - ${flow(field)}`),
    ...Object.entries(rest).flatMap(([key, value]) =>
      value === undefined ? [] : [`      ${key}: ${typeof value === 'object' ? flow(value) : scalar(value)}`],
    ),
    '      indicators:',
    ...indicators.map((column) => `        - ${flow(column)}`),
  ];
}

const sideLines = ({ rows, columns }: ProposedSide, indent: string): readonly string[] => [
  ...rowLines(rows, indent),
  `${indent}columns:`,
  ...columnLines(columns, `${indent}  `),
];

function rowLines({ ask, lines, by, ...rest }: ProposedRows, indent: string): readonly string[] {
  if (lines === undefined)
    return [withQuestion(`${indent}rows: ${flow({ by: by?.length === 1 ? by[0] : by, ...rest })}`, ask)];
  return [
    withQuestion(`${indent}rows:`, ask),
    `${indent}  lines:`,
    ...lines.map(({ ask: about, ...line }: ProposedLine) =>
      withQuestion(`${indent}    - ${flow(line)}`, about),
    ),
  ];
}

const columnLines = (columns: readonly ProposedColumn[], indent: string): readonly string[] =>
  columns.flatMap(({ ask, columns: below, ...column }) =>
    below === undefined
      ? [withQuestion(`${indent}- ${flow(column)}`, ask)]
      : [
          withQuestion(
            `${indent}- title: ${ask === undefined ? scalar(column.title) : quoted(column.title)}`,
            ask,
          ),
          ...(column.fixes === undefined || Object.keys(column.fixes).length === 0
            ? []
            : [`${indent}  fixes: ${flow(column.fixes)}`]),
          `${indent}  columns:`,
          ...columnLines(below, `${indent}    `),
        ],
  );

/** A line with its question. */
export const withQuestion = (line: string, ask: Proposed['ask']): string =>
  ask === undefined ? line : `${line}   # ${QUESTION}${ask.replace(/\s+/g, ' ')}`;

/** In quotes: what follows a bare text on its line is not taken for a part of it. */
export const quoted = (value: string): string => JSON.stringify(value);

/** A text as YAML writes it. */
export const scalar = (value: string | number | boolean): string =>
  stringify(value, { lineWidth: 0 }).trimEnd();

/** A value on one line, without what is not there. */
export const flow = (value: object): string =>
  stringify(withoutNothing(value), { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();

const withoutNothing = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(withoutNothing)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).flatMap(([key, each]) =>
            each === undefined || (key === 'fixes' && Object.keys(each).length === 0)
              ? []
              : [[key, withoutNothing(each)]],
          ),
        )
      : value;
