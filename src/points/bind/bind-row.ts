import type { FigureColumn } from '../../formats/columns.ts';
import type { Format } from '../../formats/format.ts';
import type { Fixes } from '../../formats/scalars.ts';
import type { TableFormat } from '../../formats/table-schema.ts';
import { filledTitle, type TitleWords } from '../../formats/titles.ts';
import type { DisclosureRecord, RowRecord, TableRecord } from '../../model/content.ts';
import { type Amount, exactly, parseAmount } from '../../model/money.ts';
import { placeText } from '../../model/place.ts';
import { at, type Source } from '../../model/source.ts';
import type { Cell, Given, Row, RowName } from '../../model/table.ts';
import { memberTitle, type Taxonomy } from '../../model/taxonomy.ts';
import { unitMember, unitName } from '../../model/unit.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { flowOf, memberPaths, type PointContext, pointOf } from './resolve.ts';

/** What binding needs besides the table. */
export interface Binding {
  readonly taxonomy: Taxonomy;
  readonly format: Format;
  readonly disclosure: DisclosureRecord;
  /** Places whose blanks are taken as left out, to see what belongs there. */
  readonly leftOut?: ReadonlySet<string> | undefined;
}

/** A table while it is bound. */
export interface Bind extends Binding {
  readonly context: PointContext;
  readonly table: TableFormat;
  readonly title: string;
  readonly record: TableRecord | undefined;
  readonly asPublished: boolean;
  readonly source: Source;
}

/** A row before its cells are bound. */
export interface RowPlan extends Omit<Row, 'cells' | 'source'> {
  /** See {@link RowTitle}. */
  readonly besides?: readonly string[] | undefined;
  readonly fixes: Fixes;
  readonly ofWhich?: boolean | undefined;
  readonly ofListed?: boolean | undefined;
  readonly record: RowRecord | undefined;
  /** Where amounts stand that are not written in the record itself, by column. */
  readonly places?: Readonly<Record<string, Source>> | undefined;
}

/** Binds a row: a cell for each column of figures. */
export function boundRow(bind: Bind, columns: readonly FigureColumn[], plan: RowPlan): Row {
  const { fixes: own, ofWhich, ofListed, record, places, besides, ...facts } = plan;
  const source = record?.source ?? bind.source;
  const [named] = Object.values(plan.names);
  const row = named && { ...named, number: named.number ?? '', ...(besides && { besides }) };
  const decimals = bind.table.decimals ?? bind.format.decimals;
  const { context } = bind;
  const shared = bind.table.fixes ?? {};
  const members = [memberPaths(context, shared), memberPaths(context, own)];
  const cells = columns.map((column): Cell => {
    const place = placeText({ table: bind.table.id, row: plan.key, column: column.id });
    const written = record?.amounts[column.id];
    const isLeftOut = written === undefined || written === '' ? bind.leftOut?.has(place) : false;
    return {
      place,
      table: bind.table.id,
      row: plan.key,
      column: column.id,
      titles: { table: bind.title, row, column: filledTitle(column.title, titleWordsOf(bind)) },
      point: pointOf(context, ...members, memberPaths(context, column.fixes)),
      flow: flowOf(context, shared, own, column.fixes),
      ofWhich: column.ofWhich || ofWhich === true,
      ofWhichColumn: column.ofWhich,
      ...(ofListed === true && { ofListed }),
      moneyUnit: column.moneyUnit,
      decimals,
      given: isLeftOut ? { kind: 'omitted' } : given(written, column, bind, decimals),
      source: written === undefined ? source : (places?.[column.id] ?? at(source, column.id)),
    };
  });
  return { ...facts, cells, source };
}

function given(written: string | undefined, column: FigureColumn, bind: Bind, decimals: number): Given {
  if (written === undefined)
    return bind.asPublished || bind.record?.empty === true ? { kind: 'blank' } : { kind: 'omitted' };
  if (written === '') return { kind: 'blank' };
  const amount = amountWritten(written, { moneyUnit: column.moneyUnit, decimals });
  if (amount === undefined) return { kind: 'notApplicable', text: written };
  return { kind: 'amount', amount: bind.table.exact === true ? exactly(amount) : amount };
}

/** The amount that a text is in a cell; undefined where it is none. */
export const amountWritten = (
  text: string,
  { moneyUnit, decimals }: Pick<Cell, 'moneyUnit' | 'decimals'>,
): Amount | undefined => parseAmount(text, moneyUnit, decimals);

/** What titles of a bound table are filled with. */
export const titleWordsOf = ({ disclosure }: Binding): TitleWords => ({
  year: disclosure.year,
  name: disclosure.discloser.title,
  kind: disclosure.discloser.kind,
});

/** The member that a code names in a row: a unit's path, any other code itself. */
export const rowMember = ({ disclosure }: Binding, dimension: string, code: string): string =>
  dimension === DIMENSION.unit ? (unitMember(disclosure.discloser.department, code) ?? code) : code;

/** Code and name of a row in a dimension: the printed name, else the known one. */
export function nameOf(
  { disclosure, taxonomy }: Binding,
  dimension: string,
  code: string,
  printed: string | undefined,
): RowName {
  if (code === '') return { code, name: '' };
  const known =
    dimension === DIMENSION.unit
      ? unitName(disclosure.discloser.department, code)
      : dimension === DIMENSION.project
        ? disclosure.projects.find(({ key }) => key === code)?.name
        : memberTitle(taxonomy, dimension, code, disclosure.year);
  // A department without a code is named by its id, which nobody prints.
  const isOwnId =
    dimension === DIMENSION.unit && disclosure.discloser.department.code === undefined && known !== undefined;
  return {
    code: isOwnId && code === disclosure.discloser.department.id ? '' : code,
    name: printed ?? known ?? code,
  };
}
