import type { Format } from '../../../formats/format.ts';
import type { TableFormat } from '../../../formats/table-schema.ts';
import type { TitleWords } from '../../../formats/titles.ts';
import { VERSION } from '../../../model/vocabulary/members.ts';
import { recognise } from '../../match/recognise.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import type { FormatProposal } from '../propose-format.ts';
import type { ProposedTable } from '../proposed.ts';
import { isSameForm, printsSame } from './prints-same.ts';

/** A proposed table, with the table of the format that is extended where it has one. */
export interface VariantTable {
  readonly proposed: ProposedTable;
  readonly known?: TableFormat | undefined;
  /** It prints what the known one prints. */
  readonly isSame: boolean;
}

/** A format proposed as a variant of one that is there. */
export interface FormatVariant {
  readonly base: Format;
  readonly tables: readonly VariantTable[];
  /** Tables of the format that is extended which the document has not. */
  readonly removed: readonly TableFormat[];
}

/** Of the tables of a document at least this share must print what a format prints, for it to be extended. */
const SHARE = 0.7;

/** The format that a proposal is best written as a variant of; undefined where none has enough of its tables. */
export function variantOf(
  proposal: FormatProposal,
  sheets: readonly Sheet[],
  formats: readonly Format[],
): FormatVariant | undefined {
  const { document } = proposal;
  const words: TitleWords = { year: document.year, name: document.name ?? '', kind: document.kind };
  const ranked = formats
    .filter(({ version }) => (version === VERSION.final) === document.isFinal)
    .map((base) => comparedWith(base, proposal, sheets, words))
    .map((variant) => ({ variant, share: shareOf(variant) }))
    .sort((a, b) => b.share - a.share);
  const [best] = ranked;
  return best === undefined || best.share < SHARE ? undefined : best.variant;
}

function shareOf({ tables, removed }: FormatVariant): number {
  const same = tables.filter(({ isSame }) => isSame).length;
  return same / (tables.length + removed.length / 4);
}

function comparedWith(
  base: Format,
  proposal: FormatProposal,
  sheets: readonly Sheet[],
  words: TitleWords,
): FormatVariant {
  const found = recognise(sheets, base, words).tables.filter(({ score }) => score >= ENOUGH);
  const taken = new Set<TableFormat>();
  const matched = proposal.tables.map((_, index): TableFormat | undefined => {
    const printed = proposal.printed[index];
    const [match] = found
      .filter(({ sheet, table }) => sheet === printed?.sheet && !taken.has(table))
      .map(({ table, header }) => ({ table, apart: Math.abs(header.top - (printed?.header.top ?? 0)) }))
      .sort((a, b) => a.apart - b.apart);
    if (match !== undefined) taken.add(match.table);
    return match?.table;
  });
  const tables = proposal.tables.map((proposed, index): VariantTable => {
    const table = matched[index];
    if (table !== undefined)
      return {
        proposed,
        known: table,
        isSame: printsSame(proposal, proposed, { format: base, table }, words),
      };
    // One of the same money that is printed otherwise stands in its place.
    const other =
      base.tables.find(({ form }) => form !== undefined && proposed.form !== undefined) ??
      base.tables.find(({ id }) => id === proposed.id);
    if (other?.form !== undefined && proposed.form !== undefined) {
      taken.add(other);
      return { proposed, known: other, isSame: isSameForm(proposed.form, other.form) };
    }
    if (other === undefined) return { proposed, isSame: false };
    if (taken.has(other)) return { proposed: { ...proposed, id: `${proposed.id}-own` }, isSame: false };
    taken.add(other);
    return { proposed, known: other, isSame: false };
  });
  return { base, tables, removed: base.tables.filter((table) => !taken.has(table)) };
}

/** Below this a table is one of its own, however it is headed. */
const ENOUGH = 0.7;
