import { figureColumns, listedBy, tableSides } from '../../formats/columns.ts';
import type { Format } from '../../formats/format.ts';
import { sectionHolding } from '../../formats/held-sections.ts';
import { statementLines } from '../../formats/lines.ts';
import { isOwnFile, recordsOf } from '../../formats/record-tables.ts';
import type { TableFormat } from '../../formats/table-schema.ts';
import { filledTitle, type TitleWords } from '../../formats/titles.ts';
import { numberedTitle } from '../../layout/table/table-name.ts';
import type { DisclosureRecord } from '../../model/content.ts';
import { fieldTexts } from '../../model/kinds/record-field.ts';
import { PROJECT_FIELDS } from '../../model/kinds/record-fields.ts';
import { countLine, type NarrativeRecord, type NarrativeStyle } from '../../model/narrative.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { type Discloser, unitKey } from '../../model/unit.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import { TO_FILL } from '../write/to-fill.ts';
import { rowHints } from './row-hints.ts';

/** What the files of a new disclosure are made from. */
export interface NewDisclosure {
  readonly format: Format;
  readonly taxonomy: Taxonomy;
  readonly discloser: Discloser;
  readonly year: number;
  /** Last year's, where there is one: its texts, projects and rows are carried over, its figures never. */
  readonly last?: DisclosureRecord | undefined;
  /** What the format's patterns ask for besides the tables. */
  readonly style: Pick<NarrativeStyle, 'facts' | 'counts'>;
}

/** The files of a new disclosure, by name within its folder; all that is to be filled in is said in comments. */
export function disclosureFiles(wanted: NewDisclosure): ReadonlyMap<string, string> {
  const { format } = wanted;
  const tables = format.tables.filter((table) => tableSides(table).some(({ rows }) => isOwnFile(rows)));
  return new Map([
    ['disclosure.yaml', settings(wanted)],
    ...tables.map((table) => [`tables/${table.id}.yaml`, tableFile(wanted, table)] as const),
    ...(format.tables.length === tables.length ? [] : [['projects.yaml', projects(wanted)] as const]),
    ['narrative.yaml', narrative(wanted)],
    ...(wanted.style.counts.length === 0 ? [] : [['assets.yaml', assets(wanted)] as const]),
  ]);
}

const settings = ({ format, discloser, year, last }: NewDisclosure): string =>
  [
    `# ${discloser.title}${year}年度${format.version === VERSION.final ? '决算' : ''}`,
    ...(last === undefined
      ? []
      : [
          `# 说明文字、项目和各表的行取自 ${last.id}，数字、更正、已说明的问题没有带过来；上年数由它自动取得。`,
        ]),
    `format: ${format.id}`,
    'draft: true               # 还在写：核对照做，网页只作草稿，别处都不提。写完删去这一行',
    ...datesOf(format, year),
    '',
  ].join('\n');

/** A budget is approved and published within its year, final accounts in the summer after it. */
function datesOf({ version }: Format, year: number): readonly string[] {
  const [approved, published] =
    version === VERSION.final
      ? [`${year + 1}-07-30`, `${year + 1}-08-15`]
      : [`${year}-01-20`, `${year}-02-02`];
  return [`# approved: ${approved}    # 待填：批复时间`, `# published: ${published}   # 待填：公开时间`];
}

function tableFile(wanted: NewDisclosure, table: TableFormat): string {
  const { format, discloser, year, last } = wanted;
  const words: TitleWords = { year, name: discloser.title, kind: discloser.kind };
  const sides = tableSides(table);
  const hasFigures = sides.some((side) => figureColumns(format, table, side).length > 0);
  const moneyUnit = hasFigures ? `（${table.moneyUnit ?? format.moneyUnit}）` : '';
  const lines = [`# ${numberedTitle(table.number, filledTitle(table.title, words))}${moneyUnit}`, TO_FILL];
  for (const side of sides) {
    const hints = rowHints(wanted, table, side, words);
    if (hints.columns.length > 0) lines.push(`# 栏：${hints.columns.join(' · ')}`);
    const kept = last?.tables.get(table.id)?.sides[side.id] ?? [];
    if (listedBy(side.rows) === undefined) {
      for (const { id, number, title, role } of statementLines(format, side.rows).slice(0, 60))
        if (role !== 'heading')
          lines.push(`#   - ${hints.line(id)}   # ${number}${filledTitle(title, words)}`);
      lines.push(`${side.id}: []`);
    } else if (kept.length > 0 && recordsOf(side.rows) === undefined) {
      lines.push(`${side.id}:`, ...kept.map(({ keys, name }) => `  - ${hints.row(keys, name)}`));
    } else {
      lines.push(`#   - ${hints.row()}`, `${side.id}: []`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** What the tables of projects print of each: their columns of figures. */
const projectTables = ({ format }: NewDisclosure) =>
  format.tables.flatMap((table) =>
    tableSides(table)
      .filter(({ rows }) => recordsOf(rows) === 'project')
      .map((side) => ({ table, side, columns: figureColumns(format, table, side) })),
  );

function projects(wanted: NewDisclosure): string {
  const { discloser, last, year } = wanted;
  const words: TitleWords = { year, name: discloser.title, kind: discloser.kind };
  const tables = projectTables(wanted);
  const [money] = tables.flatMap(({ columns }) => columns.slice(0, 1)).map(({ id }) => `${id}: 0.00`);
  const head = [
    '# 项目：编码或编号、名称、单位、金额、目标、指标。待填：金额（money）、年度绩效目标和指标',
    ...tables.map(
      ({ table, columns }) =>
        `# ${filledTitle(table.title, words)}的栏：${columns.map(({ id, title }) => `${id} ${filledTitle(title, words)}`).join(' · ')}`,
    ),
    ...tables.flatMap(({ table, side: { rows } }) =>
      'by' in rows && rows.total !== undefined
        ? [
            `# ${filledTitle(table.title, words)}的合计另写在 tables/${table.id}.yaml 的 total: 里；不写的，由各项目相加`,
          ]
        : [],
    ),
  ];
  const kept = last?.projects ?? [];
  if (kept.length === 0)
    return `${[...head, `#   - { code: "26001", name: 项目名称, unit: "${unitKey(discloser)}"${money === undefined ? '' : `, money: { ${money} }`} }`, 'projects: []'].join('\n')}\n`;
  return `${[
    ...head,
    'projects:',
    ...kept.flatMap((project) => [
      project.code === undefined ? `  - id: ${project.key}` : `  - code: "${project.code}"`,
      `    name: ${JSON.stringify(project.name)}`,
      `    unit: "${project.unit}"`,
      ...(project.category === undefined ? [] : [`    category: ${project.category}`]),
      ...fieldTexts(PROJECT_FIELDS, project).flatMap(({ key, field, text }) =>
        field.kept === true ? [`    ${key}: ${JSON.stringify(text)}`] : [],
      ),
    ]),
  ].join('\n')}\n`;
}

/** The counts that sentences ask for, each to be filled in. */
const assets = ({ style: { counts } }: NewDisclosure): string =>
  [
    '# 待填：各个数写在 count 里，没有的写 "0"；把要的几行移到 counts 下面，去掉行首的 # 和 counts 后面的 []',
    ...counts.map((count) => `#   - ${countLine(count)}`),
    'counts: []',
    '',
  ].join('\n');

/** The figures of sentences that no table holds, each to be filled in. */
const factLines = ({ style: { facts } }: NewDisclosure): readonly string[] => {
  const wanted = Object.entries(facts);
  if (wanted.length === 0) return [];
  return [
    '# 待填：表里没有、说明文字要的数和文字；用到的去掉行首的 #',
    '# facts:',
    ...wanted.flatMap(([name, { title, measure } = { title: name }]) => [
      `#   # ${title}${measure === undefined ? '' : `（${measure}）`}`,
      `#   ${name}: ……`,
    ]),
  ];
};

function narrative(wanted: NewDisclosure): string {
  const { format, last, year } = wanted;
  const hasTasks = sectionHolding(format, 'tasks') !== undefined;
  const before: NarrativeRecord | undefined = last?.narrative;
  const list = (texts: readonly { readonly text: string }[]): readonly string[] =>
    texts.map(({ text }) => `    - ${JSON.stringify(text)}`);
  const { duties, organisation, contact } = before ?? {};
  return `${[
    `# 说明里只有人知道的：职责、机构${hasTasks ? '、任务' : ''}、联系方式、变动原因。数字不写在这里，从各表取`,
    ...(duties === undefined
      ? ['# 待填：主要职责', '# duties:', '#   items:', '#     - 贯彻执行……']
      : [
          'duties:',
          ...(duties.lead.length > 0 ? ['  lead:', ...list(duties.lead)] : []),
          ...(duties.items.length > 0 ? ['  items:', ...list(duties.items)] : []),
        ]),
    ...(organisation === undefined
      ? ['# 待填：机构设置', '# organisation:', '#   text: 内设……']
      : ['organisation:', ...(organisation.text.length > 0 ? ['  text:', ...list(organisation.text)] : [])]),
    ...(hasTasks ? [`# 待填：${year} 年的工作任务`, '#   - { title: 稳就业, text: …… }', 'tasks: []'] : []),
    ...(contact === undefined
      ? ['# 待填：联系方式', '# contact: { person: 姓名, phone: 电话 }']
      : [
          'contact:',
          ...(['person', 'phone', 'address', 'email'] as const).flatMap((key) =>
            contact[key] === undefined ? [] : [`  ${key}: ${JSON.stringify(contact[key])}`],
          ),
        ]),
    '# 待填：增减的原因（核对会说出缺哪些）',
    '#   - { of: { flow: revenue, fund: general }, text: …… }',
    'reasons: []',
    ...factLines(wanted),
  ].join('\n')}\n`;
}
