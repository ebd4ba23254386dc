import type { Finding } from '../../model/finding.ts';
import { asMoneyUnit, MONEY_UNITS } from '../../model/money.ts';
import { cellTitle } from '../../model/place.ts';
import { isExact } from '../../narrative/claims/quantity.ts';
import type { Narrative } from '../../narrative/sections/sections.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';

/** A document laid out as content and opened: what the rules found in it, its account, and what became of its sentences by disclosure. */
export interface DocumentBooks {
  readonly accounts: readonly Account[];
  readonly findings: readonly Finding[];
  readonly narratives: ReadonlyMap<string, Pick<Narrative, 'judged'>>;
}

/**
 * Sentences of a document that print a table's figure with fewer digits, but not rounded: 877,080.00元 as 87.70万元. Among one's own words the
 * rules take that for a difference of the last digit; in what others published it is told.
 */
export function shortenedFigures(
  account: Account,
  narratives: DocumentBooks['narratives'],
): readonly Finding[] {
  const cells = new Map(accountCells(account.tables).map((cell) => [cell.place, cell]));
  return (narratives.get(account.disclosure.id)?.judged ?? []).flatMap(({ claim, verdict, source }) => {
    const { quantity } = claim;
    if (verdict.kind !== 'bound' || quantity.kind !== 'money' || !isExact(quantity)) return [];
    const cell = verdict.place === undefined ? undefined : cells.get(verdict.place);
    const figure = cell && account.figure(cell);
    if (cell === undefined || figure?.state !== 'given' || !figure.half.lt(quantity.half)) return [];
    const off = figure.value.minus(quantity.value).abs();
    if (off.lte(quantity.half.plus(figure.half)) || off.gt(quantity.half.times(2))) return [];
    const decimals = /\.(\d+)/.exec(quantity.text)?.[1]?.length ?? 0;
    const moneyUnit = asMoneyUnit(quantity.measure) ?? figure.moneyUnit;
    const right = figure.value.div(MONEY_UNITS[moneyUnit]).toFixed(decimals);
    return [
      {
        rule: 'narrative/contradiction',
        severity: 'warning',
        disclosure: account.disclosure.id,
        source,
        place: cell.place,
        message: `文字说“${quantity.text}”，而“${cellTitle(cell)}”是 ${figure.text}${figure.moneyUnit}，四舍五入应为 ${right}${moneyUnit}`,
        remedy: '核对文字和表。',
        basis: '情况说明解释预算表；换算成万元时，末位四舍五入。',
      } satisfies Finding,
    ];
  });
}
