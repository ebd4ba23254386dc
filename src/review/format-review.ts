import { titleWords } from '../document/title-words.ts';
import type { Format } from '../formats/format.ts';
import { filledTitle } from '../formats/titles.ts';
import {
  memberCalled,
  type TitleContradiction,
  titleContradictions,
} from '../formats/wording/title-contradictions.ts';
import { layoutTable } from '../layout/layout-table.ts';
import type { FormatProse } from '../model/narrative.ts';
import type { Cell } from '../model/table.ts';
import type { Taxonomy } from '../model/taxonomy.ts';
import type { Account } from '../points/account/account.ts';
import { openAccount } from '../points/account/open-account.ts';
import { drawnTable } from './draw-table.ts';
import { type Unsaid, unsaidIn, WHERE } from './names-unsaid.ts';
import { sampleBinding } from './sample-binding.ts';
import { called, type Structure, structureOf } from './structure.ts';

/** As many examples of a kind are listed of each table. */
const LISTED = 2;

/**
 * A format before anything is published in it: every table drawn empty, the relations it will yield, and what it lacks.
 * @param prose its texts, where it has any
 * @returns text with a final line feed
 */
export function formatReview(
  format: Format,
  taxonomy: Taxonomy,
  year: number,
  prose?: FormatProse | undefined,
): string {
  const account = openAccount(sampleBinding(format, taxonomy, year));
  const structure = structureOf(taxonomy, account.tables);
  const unsaid = unsaidIn(account, prose);
  const tables = account.tables.flatMap((table) => [...drawnTable(layoutTable(account, table)), '']);
  return `${[
    `${format.title}（${format.id}）`,
    '',
    ...tables,
    ...relationLines(structure),
    '',
    ...warningLines(
      structure,
      unsaid.filter(({ always }) => always),
      titleContradictions(format, taxonomy).map((found) => contradictionLine(account, found)),
    ),
    ...optionalLines(unsaid.filter(({ always }) => !always)),
  ].join('\n')}\n`;
}

function relationLines({ agreements, sums, twofold }: Structure): readonly string[] {
  return [
    `会核对的关系：一数多处 ${agreements.length} 组，表内各项之和 ${sums.length + twofold.length} 条（各表的科目行只举几行）`,
    ...some(
      agreements,
      ([first]) => first?.table,
      ([first, ...others]) => `  ＝ ${[first, ...others].map((cell) => cell && called(cell)).join(' ＝ ')}`,
    ),
    ...some(
      sums,
      ({ whole }) => whole.table,
      ({ whole, parts }) => `  ∑ ${called(whole)} ＝ ${parts.map(partName).join('＋')}`,
    ),
    ...some(
      twofold,
      ([left]) => left[0]?.table,
      ([left, right]) =>
        `  ⇄ ${left[0]?.titles.table ?? ''} · ${left.map(partName).join('＋')} ＝ ${right.map(partName).join('＋')}`,
    ),
  ];
}

function warningLines(
  { alone, twins, unsummed, totalless }: Structure,
  needed: readonly Unsaid[],
  contradictions: readonly string[],
): readonly string[] {
  const lines = [
    ...contradictions,
    ...alone.map((cell) => `永远核对不了：${called(cell)}，没有别的数和它有关系；看它的 fixes 是不是少写了`),
    ...twins.map(
      ([one, other]) =>
        `两处说的是同一个数：${called(one)}，${called(other)}；不是的话，给其中一处写上 fixes`,
    ),
    ...totalless.map(
      (column) =>
        `各行没有合计：${[column[0], column.at(-1)].map((cell) => cell && called(cell)).join(' 至 ')}，错一个数只有别的表看得出来；原表有合计的，给 rows 写上 total 或合计行`,
    ),
    ...unsummed.map((cell) => `不在任何合计里：${called(cell)}，只和别的表核对`),
    ...needed.map(said),
  ];
  return lines.length === 0 ? ['没有要留意的。'] : ['要留意的：', ...lines.map((line) => `  ${line}`)];
}

/** A title against what holds of its money, and what fits it. */
function contradictionLine(account: Account, found: TitleContradiction): string {
  const { taxonomy, disclosure } = account;
  const { part, dimension, said, meant, isOwn } = found;
  const titles = part.kind === 'table' ? [part.title] : [part.table, part.title];
  const words = titleWords(disclosure);
  const where = titles.map((title) => filledTitle(title, words)).join(' · ');
  const holds = `${isOwn ? '写的是' : '照它所在的表、组是'} ${memberCalled(taxonomy, dimension, said)}`;
  const fitting = meant.map((id) => memberCalled(taxonomy, dimension, id)).join('、');
  return `标题和 fixes 对不上：${where}，${holds}，标题说的是 ${fitting}`;
}

/** What code asks for by name, and only some formats have anything to say of. */
const optionalLines = (unsaid: readonly Unsaid[]): readonly string[] =>
  unsaid.length === 0
    ? []
    : [
        '',
        '程序认得、这种格式没有说的（原件里没有的不必写）：',
        ...[...Map.groupBy(unsaid, ({ where, by }) => `${WHERE[where]}（用于${by}）`)].map(
          ([lead, each]) => `  ${lead}：${each.map(({ what }) => what).join('、')}`,
        ),
      ];

const said = ({ where, what, by }: Unsaid): string => `${WHERE[where]}${what}，用于${by}`;

/** The first few of each table, and how many there are besides. */
function some<Item>(
  items: readonly Item[],
  tableOf: (item: Item) => string | undefined,
  line: (item: Item) => string,
): readonly string[] {
  const shown = [...Map.groupBy(items, tableOf).values()].flatMap((own) => own.slice(0, LISTED));
  const rest = items.length - shown.length;
  return [...shown.map(line), ...(rest > 0 ? [`  …另有 ${rest} 条`] : [])];
}

/** A part of a sum, by what tells it from the whole: its row and column. */
const partName = ({ titles: { row, column } }: Cell): string =>
  [row === undefined ? '' : `${row.number}${row.name}`, column].filter((text) => text !== '').join(' · ');
