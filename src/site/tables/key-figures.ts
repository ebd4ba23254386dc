import { statementLines } from '../../formats/lines.ts';
import { isItemRow } from '../../model/kinds/row-kinds.ts';
import type { Cell, Row } from '../../model/table.ts';
import { asTree } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { FLOW } from '../../model/vocabulary/members.ts';
import type { Account } from '../../points/account/account.ts';
import { resolvePoint } from '../../points/bind/resolve.ts';
import { type LabelledFigure, labelledFigure } from '../addresses/shown-figure.ts';

/** A total and what it is made of, nothing printed as zero. */
export interface KeyTotal extends LabelledFigure {
  readonly parts: readonly LabelledFigure[];
}

/** How much comes in and how much goes out, from the first statement that prints it. */
export function keyTotals(account: Account): readonly KeyTotal[] {
  const sources = statementTotal(account, FLOW.sources);
  const uses = statementTotal(account, FLOW.uses);
  const isTwice = sources !== undefined && sources.figure.label === uses?.figure.label;
  const named = (flow: string, figure: LabelledFigure): LabelledFigure =>
    isTwice ? { ...figure, label: flowTitle(account, flow) ?? figure.label } : figure;
  return [
    ...(sources === undefined
      ? []
      : [{ ...named(FLOW.sources, sources.figure), parts: statementParts(account, sources.rows) }]),
    ...(uses === undefined ? [] : [{ ...named(FLOW.uses, uses.figure), parts: natureParts(account) }]),
  ];
}

/** What money that flows this way is called where a statement calls both its sides 总计. */
const flowTitle = ({ taxonomy }: Account, flow: string): string | undefined =>
  asTree(taxonomy.dimensions.get(DIMENSION.flow))?.members.get(flow)?.title;

/** The total of a statement of everything: the line that stands for this flow and nothing else. */
function statementTotal(account: Account, flow: string) {
  for (const table of account.tables) {
    if (Object.keys(table.definition.fixes ?? {}).length > 0) continue;
    for (const { definition, rows } of table.sides) {
      const line = statementLines(account.format, definition.rows).find(
        ({ fixes }) => fixes.flow === flow && Object.keys(fixes).length === 1,
      );
      const row = rows.find(({ key }) => key === line?.id);
      const figure = row && figureOf(account, row.cells[0], nameOf(row));
      if (figure !== undefined) return { figure, rows };
    }
  }
  return undefined;
}

const statementParts = (account: Account, rows: readonly Row[]): readonly LabelledFigure[] =>
  rows.filter(isItemRow).flatMap((row) => figureOf(account, row.cells[0], nameOf(row)) ?? []);

/** Spending by its nature, wherever a table prints it. */
function natureParts(account: Account): readonly LabelledFigure[] {
  const nature = asTree(account.taxonomy.dimensions.get(DIMENSION.nature));
  if (nature === undefined) return [];
  const { context } = account;
  return [...nature.members.values()]
    .filter(({ path }) => !path.includes('/'))
    .flatMap(({ id, title }) => {
      const found = account.find(resolvePoint(context, { flow: FLOW.expenditure, nature: id }));
      return found === undefined || found === 'nothing' ? [] : (figureOf(account, found.cell, title) ?? []);
    });
}

/** A cell as a key figure; undefined where it is blank, zero or not known. */
function figureOf(account: Account, cell: Cell | undefined, label: string): LabelledFigure | undefined {
  if (cell === undefined) return undefined;
  const figure = account.figure(cell);
  if (figure === undefined || figure.prints === 0) return undefined;
  return labelledFigure(account, label, figure);
}

/** A line's name without its number. */
const nameOf = (row: Row): string =>
  (Object.values(row.names)[0]?.name ?? '').replace(
    /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[、.])/,
    '',
  );
