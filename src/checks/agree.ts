import type { Account } from '../points/account.ts';
import { type Disagreement, disagreements } from './disagreement.ts';
import type { Finding, Rule } from './rule.ts';
import { figureText, inUnitOf, related, someOf } from './wording.ts';

/** points/agree: one number printed in several places is the same everywhere. */
export const agree: Rule = {
  id: 'points/agree',
  severity: 'error',
  title: '同一个数在各处印出的一致',
  basis: '同一单位、同一年度、同一资金和科目的数据只有一个数，无论印在哪张表。',
  check: (account) =>
    disagreeing(account, 'agree').map((found) => ({ ...place(found), ...difference(found, '与', '不一致') })),
};

/** points/balance: money in and money out are one number, in total and for each fund. */
export const balance: Rule = {
  id: 'points/balance',
  severity: 'error',
  title: '收支平衡：收入总计等于支出总计',
  basis: '收入总计＝支出总计；分资金来源的收入总计与支出总计也相等（收支平衡原则）。',
  check: (account) =>
    disagreeing(account, 'balance').map((found) => ({
      ...place(found),
      ...difference(found, '与', '收支不平'),
    })),
};

/** The disagreements that a kind of relation says best. */
export const disagreeing = (
  account: Account,
  kind: Disagreement['relations'][0]['kind'],
): readonly Disagreement[] =>
  disagreements(account.relations).filter(
    ({ relations: [first] }) => first.kind === kind && first.emptyTable === undefined,
  );

/** The parts of a finding that every disagreement has: the place, the difference, and the other places. */
export function place({
  suspect,
  relations,
  difference: amount,
}: Disagreement): Omit<Finding, 'message' | 'remedy'> {
  const others = new Set(relations.flatMap((relation) => [relation.subject, ...relation.parts]));
  others.delete(suspect);
  return {
    source: suspect.source,
    label: `${suspect.title}：${figureText(suspect)}`,
    table: suspect.table,
    place: suspect.place,
    difference: inUnitOf(suspect, amount),
    related: [...others].map(related),
  };
}

function difference(
  { suspect, relations, difference: amount }: Disagreement,
  joint: string,
  verdict: string,
): Pick<Finding, 'message' | 'remedy'> {
  const [{ subject, parts }] = relations;
  const same = [subject, ...parts].filter(
    (cell) => cell !== suspect && figureText(cell) !== figureText(suspect),
  );
  const [other = subject] = same;
  const names = someOf(
    same.map((cell) => cell.title),
    2,
    '处',
  );
  return {
    message: `${suspect.title}是 ${figureText(suspect)}，${joint}${names}的 ${figureText(other)}${verdict}，相差 ${inUnitOf(suspect, amount)} ${suspect.moneyUnit}`,
    remedy:
      '对照原表核对这几处，把打错的一处改正；如公开的原件就是如此，在 disclosure.yaml 的 acknowledged 里说明。',
  };
}
