import { tableSides } from '../../../formats/columns.ts';
import type { OutlineEntry } from '../../../formats/outline-schema.ts';
import type { TableFormat } from '../../../formats/table-schema.ts';
import { filledTitle, type TitleWords } from '../../../formats/titles.ts';
import { plain } from '../../../formats/wording/compared-title.ts';
import { flow, QUESTION, quoted, scalar, tableLines, withQuestion } from '../format-text.ts';
import type { FormatProposal } from '../propose-format.ts';
import type { ProposedTable } from '../proposed.ts';
import type { FormatVariant, VariantTable } from './variant-of.ts';

/** The text of format.yaml of a variant: only what differs from the format it extends. */
export function variantText(proposal: FormatProposal, variant: FormatVariant): string {
  const { base, tables, removed } = variant;
  const { document } = proposal;
  const words: TitleWords = { year: document.year, name: document.name ?? '', kind: document.kind };
  const own = tables.map((table) => withOwnLists(table, base.lists ?? {}));
  const lists = listLines(proposal, own);
  const outline = outlineLines(variant);
  const changed = [
    ...own.flatMap((table, index) => changedTable(table, words, tables[index - 1]?.known?.id)),
    ...removed.map(({ id, title }) =>
      withQuestion(
        `  - ${flow({ id, removed: true })}`,
        `文件里没有“${filledTitle(title, words)}”；有的，删去这一行`,
      ),
    ),
  ];
  return `${[
    `# 照“${proposal.source}”提议的套表格式：和 ${base.id}（${base.title}）不同的地方。写着“${QUESTION}”的地方要人来定，定了就删去那句话；怎样写见 docs/format-language.md`,
    `id: ${proposal.id}`,
    withQuestion(`extends: ${base.id}`, `多数的表和 ${base.id} 一样；不想照它的，加 --extends no 重新提议`),
    withQuestion(`title: ${quoted(variantTitle(proposal, base))}`, '格式叫什么'),
    `source: ${scalar(proposal.source)}`,
    ...(proposal.moneyUnit === undefined || proposal.moneyUnit === base.moneyUnit
      ? []
      : [`moneyUnit: ${proposal.moneyUnit}`]),
    ...(proposal.decimals === undefined || proposal.decimals === base.decimals
      ? []
      : [`decimals: ${proposal.decimals}`]),
    ...(proposal.thousands === undefined || proposal.thousands === (base.thousands ?? false)
      ? []
      : [`thousands: ${proposal.thousands}`]),
    ...(document.byline.length === 0 || isSameByline(document.byline, base.byline ?? [], words)
      ? []
      : [`byline: ${flow(document.byline)}`]),
    withQuestion(`coverTitle: ${quoted(base.coverTitle)}`, '封面的标题照公开文本写'),
    ...lists,
    ...outline,
    ...(changed.length === 0 ? [] : ['tables:', ...changed]),
  ].join('\n')}\n`;
}

/** What a variant is called until somebody says: as the format it extends, with its own id in place of that one's. */
const variantTitle = ({ id }: FormatProposal, base: FormatVariant['base']): string =>
  `${base.title.replace(`（${base.id}）`, '')}（${id}）`;

/** A table that differs: only its title or number, or as a whole; one that the other format has not stands after the one before it. */
function changedTable(
  { proposed, known, isSame }: VariantTable,
  words: TitleWords,
  before: string | undefined,
): readonly string[] {
  if (known === undefined) return tableLines({ ...proposed, after: before });
  if (!isSame) return tableLines({ ...proposed, id: known.id, replaced: true });
  const differing = Object.entries({
    number: proposed.number === known.number ? undefined : proposed.number,
    title: isTitled(proposed, known, words) ? undefined : proposed.title,
    moneyUnit: proposed.moneyUnit === known.moneyUnit ? undefined : proposed.moneyUnit,
    rows: totalOf(proposed, known),
  }).filter(([, value]) => value !== undefined);
  return differing.length === 0 ? [] : [`  - ${flow({ id: known.id, ...Object.fromEntries(differing) })}`];
}

const isSameByline = (own: readonly string[], known: readonly string[], words: TitleWords): boolean =>
  own.map((text) => filledTitle(text, words)).join() === known.map((text) => filledTitle(text, words)).join();

const isTitled = (proposed: ProposedTable, known: TableFormat, words: TitleWords): boolean =>
  plain(filledTitle(proposed.title, words)) === plain(filledTitle(known.title, words));

/** The row of the whole, where it stands elsewhere. */
function totalOf({ sides }: ProposedTable, known: TableFormat): object | undefined {
  const [side, ...others] = tableSides(known);
  const total = sides[0]?.rows.total;
  const isSingle = side !== undefined && others.length === 0 && 'by' in side.rows;
  if (!isSingle || total === undefined || !('by' in side.rows) || side.rows.total === undefined)
    return undefined;
  return side.rows.total.at === total.at ? undefined : { total: { at: total.at } };
}

/** Lists of an extended format go on under their names: what holds something else has a name of its own. */
function withOwnLists(table: VariantTable, known: Readonly<Record<string, unknown>>): VariantTable {
  const sides = table.proposed.sides.map((side) => ({
    ...side,
    rows: {
      ...side.rows,
      lines: side.rows.lines?.map((line) =>
        line.list === undefined || !(line.list in known) ? line : { ...line, list: `${line.list}Own` },
      ),
    },
  }));
  return { ...table, proposed: { ...table.proposed, sides } };
}

function listLines({ lists }: FormatProposal, tables: readonly VariantTable[]): readonly string[] {
  const used = new Set(
    tables
      .filter(({ isSame }) => !isSame)
      .flatMap(({ proposed }) => proposed.sides.flatMap(({ rows }) => rows.lines ?? []))
      .flatMap(({ list }) => list ?? []),
  );
  const lines = [...used].flatMap((name) => [
    `  ${name}:`,
    ...(lists.get(name) ?? lists.get(name.replace(/Own$/, '')) ?? []).map(({ ask, ...member }) =>
      withQuestion(`    - ${flow(member)}`, ask),
    ),
  ]);
  return lines.length === 0 ? [] : ['lists:', ...lines];
}

/** Tables that come or go in the part of the outline that holds tables. */
function outlineLines({ base, tables, removed }: FormatVariant): readonly string[] {
  const added = tables.filter(({ known }) => known === undefined).map(({ proposed }) => proposed.id);
  const home = base.outline.find(({ entries }) => entries.some(({ table }) => table !== undefined));
  const lines = base.outline.flatMap((part) => {
    const gone = removed.filter(({ id }) => part.entries.some((entry) => entry.table === id));
    const own: readonly OutlineEntry[] = part === home ? added.map((table) => ({ table })) : [];
    const entries = [...gone.map(({ id }) => ({ table: id, removed: true })), ...own];
    return entries.length === 0
      ? []
      : [`  - id: ${part.id}`, '    entries:', ...entries.map((entry) => `      - ${flow(entry)}`)];
  });
  return lines.length === 0 ? [] : ['outline:', ...lines];
}
