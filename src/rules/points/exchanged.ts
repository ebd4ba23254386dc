import { cellTitle, rowTitle, titleInTable } from '../../model/place.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { relationCells } from '../../points/relations/relation.ts';
import { printedCells } from '../disagreements/disagreement.ts';
import type { Exchange } from '../explained/exchange.ts';
import { explainedIn } from '../explained/explained.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { figureAfter, figureText, inUnitOf, related } from '../rule/wording.ts';

/** points/exchanged: two rows, or two figures, stand in each other's place, or one stands beside its own. */
export const exchanged: Rule = {
  id: 'points/exchanged',
  severity: 'error',
  title: '没有两行或两格互换，没有填错栏的数',
  basis:
    '同一单位、同一年度、同一资金和科目的数据只有一个数；两处互换或者填错栏以后，各表的差恰好相抵，换回来就全部相等。',
  check: (account) =>
    explainedIn(account).exchanges.map((found) => {
      const [[one, other]] = found.pairs;
      const isOne = found.pairs.length === 1;
      const isLine =
        one.column === other.column && found.pairs.every(([, to]) => account.figure(to)?.prints === 0);
      if (isLine) return onWrongLine(account, found);
      if (isOne && account.figure(other)?.prints === 0) return inWrongPlace(account, found, one, other);
      if (isOne && account.figure(one)?.prints === 0) return inWrongPlace(account, found, other, one);
      return exchangedPairs(found);
    }),
};

function exchangedPairs({ pairs, explains }: Exchange): RuleFinding {
  const [[one, other]] = pairs;
  const isRows = one.column === other.column;
  const titleOf = isRows ? rowTitle : titleInTable;
  const isAlike = titleOf(one) === titleOf(other);
  const [a, b] = [one, other].map((cell) => `${titleOf(cell)}${isAlike ? `（${cell.row}）` : ''}`);
  const shown = pairs.slice(0, 3).map((pair) => pair.map((cell) => figureText(cell)).join('和'));
  return {
    ...placed(one, explains),
    related: pairs.flatMap((pair) => pair.map((cell) => related(cell))).slice(1, 7),
    message: `${one.titles.table}的“${a}”和“${b}”${isRows && pairs.length > 1 ? '两行' : ''}的数像是互换了：${shown.join('；')}；换回来，与其他各处全部相等`,
    remedy: `对照原表核对这两${isRows ? '行' : '格'}；公开的原件就是如此的，在 acknowledged 里说明。`,
  };
}

/** Amounts that stand on a line beside their own, which is blank. */
function onWrongLine({ derived }: Account, { pairs, explains }: Exchange): RuleFinding {
  const [[cell, to]] = pairs;
  const amounts = pairs.map(([from]) => figureText(from, derived)).join('、');
  const others = printedCells(
    explains.flatMap(({ relations: [first] }) => relationCells(first)),
    derived,
  );
  return {
    ...placed(cell, explains),
    related: [to, ...others.filter((each) => each !== cell && each !== to)]
      .slice(0, 6)
      .map((each) => related(each, derived)),
    message: `${cell.titles.table}“${rowTitle(cell)}”一行的 ${amounts}多半应在“${rowTitle(to)}”一行，那一行是空的：移过去，与其他各处全部相等`,
    remedy: '对照原表，把这一行的数移到它自己的行；公开的原件就是如此的，在 acknowledged 里说明。',
  };
}

/** A figure that stands beside its own place, which is empty; where another place or another figure would do as much, all of them are told. */
function inWrongPlace(
  account: Account,
  { explains, otherwise = [] }: Exchange,
  cell: Cell,
  to: Cell,
): RuleFinding {
  const moves = Map.groupBy([[cell, to] as const, ...otherwise], ([from]) => from);
  const told = [...moves].map(([from, each]) =>
    moveText(
      from,
      each.map(([, there]) => there),
    ),
  );
  const isOne = otherwise.length === 0;
  const fits = isOne ? '移过去，与其他各处全部相等' : '移哪一个都与其他各处全部相等，只看数分不出是哪一个';
  const remedy = isOne ? `把这个数移到“${to.titles.column}”栏` : `看是哪一个数填错了栏、应在哪一栏，移过去`;
  const others = printedCells(
    explains.flatMap(({ relations: [first] }) => relationCells(first)),
    account.derived,
  );
  const beside = [...otherwise.map(([from]) => from), ...others];
  return {
    ...placed(cell, explains),
    related: [...new Set(beside)]
      .filter((each) => each !== cell)
      .slice(0, 6)
      .map((each) => related(each, account.derived)),
    message: `${told.join('；或者')}：${fits}`,
    remedy: `对照原表，${remedy}；公开的原件就是如此的，在 acknowledged 里说明。`,
  };
}

/** A figure with the places that it may belong to. */
function moveText(cell: Cell, places: readonly Cell[]): string {
  const where = [cell.titles.table, rowTitle(cell)].filter((text) => text !== '');
  const there = places.map(({ titles }) => `“${titles.column}”`).join('或');
  return `${where.join('“')}${where.length > 1 ? '”' : ''}的${figureAfter(cell)}填在了“${cell.titles.column}”栏，多半应在${there}栏`;
}

/** Where a finding of figures in each other's place stands, and how far they are off. */
function placed(
  cell: Cell,
  [found]: Exchange['explains'],
): Pick<RuleFinding, 'source' | 'label' | 'table' | 'place' | 'difference'> {
  return {
    source: cell.source,
    label: `${cellTitle(cell)}：${figureText(cell)}`,
    table: cell.table,
    place: cell.place,
    ...(found === undefined ? {} : { difference: inUnitOf(cell, found.difference) }),
  };
}
