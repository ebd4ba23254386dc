import { Decimal } from '../../model/decimal/decimal.ts';
import { figureIn, givenFigure } from '../../model/figure/figure.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { failingIn } from '../../points/relations/failing.ts';
import { type Relation, relationCells } from '../../points/relations/relation.ts';
import { printedCells } from '../../rules/disagreements/disagreement.ts';
import { type CellChange, holdsWith } from '../../rules/disagreements/revalued.ts';

/** Why nobody could notice a mistake in the tables from the disclosure alone. */
export const UNDETECTABLE = {
  alone: '改动的数没有任何关系：别处不印它，也没有合计含它',
  fits: '原来的每条关系仍然成立：同一合计里的两项互换，或改动在四舍五入以内',
  moved: '同样的数换了行或编码，换了以后的各条关系也都成立：别处没有这个科目或单位可对',
} as const;

/**
 * Whether a mistake in tables could be noticed at all: it could where a relation of the sound disclosure would fail by it. Where every
 * relation still holds, the changed tables are as good an account as the right ones, and only the original tells them apart. So are tables
 * whose figures only stand in other rows, where nothing fails that did not fail before.
 * @param before the account without the mistake
 * @param after the account with it
 * @returns why it could not be noticed; undefined where it could
 */
export function undetectable(before: Account, after: Account): keyof typeof UNDETECTABLE | undefined {
  const now = new Map(accountCells(after.tables).map((cell) => [cell.place, cell]));
  const changes = new Map(
    accountCells(before.tables).flatMap((cell): [Cell, Decimal][] => {
      const said = givenFigure(cell);
      if (said?.state !== 'given') return [];
      const other = now.get(cell.place);
      const value = (other && figureIn(after.derived, other)?.value) ?? new Decimal(0);
      const change = value.minus(said.value);
      return change.isZero() ? [] : [[cell, change]];
    }),
  );
  const change: CellChange = (cell) => changes.get(cell);
  const touched = before.relations.filter(
    (relation) => isSettled(relation) && groundsOf(relation, before).some((cell) => changes.has(cell)),
  );
  if (touched.length === 0) return 'alone';
  if (touched.every((relation) => holdsWith(relation, change, before.derived))) return 'fits';
  return figuresIn(before) === figuresIn(after) && isAsSound(before, after) ? 'moved' : undefined;
}

/** The amounts that are written, by table and column, whatever row they stand in. */
const figuresIn = ({ tables }: Account): string =>
  accountCells(tables)
    .flatMap((cell) => {
      const said = givenFigure(cell);
      return said?.state === 'given' ? [`${cell.table} ${cell.column} ${said.value}`] : [];
    })
    .sort()
    .join('\n');

/** What fails, as good as certainly or certainly. */
const FAILS = ['different', 'unlikely'] as const;

/** Whether no relation fails that did not fail before. */
function isAsSound(before: Account, after: Account): boolean {
  const failed = new Set(failingIn(before, ...FAILS));
  return failingIn(after, ...FAILS).every((relation) => failed.has(relation));
}

const groundsOf = (relation: Relation, { derived }: Account): readonly Cell[] =>
  printedCells(relationCells(relation), derived);

const isSettled = ({ outcome }: Relation): boolean => outcome === 'equal' || outcome === 'rounding';
