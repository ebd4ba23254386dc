import { parseAmount } from '../../model/money.ts';
import type { Claim } from '../claims/claim.ts';
import { textUnit } from '../figures/text-unit.ts';
import { factOf } from '../figures/told-facts.ts';
import type { View } from '../figures/view.ts';
import { isSaid } from './amounts.ts';
import type { Verdict } from './claim-judgement.ts';
import { foldedWords } from './lexicon.ts';
import { inMoneyUnit } from './said-figures.ts';

/** What there is of assets (某局上年末固定资产金额为), not what is to be bought of them or a kind of them. */
const HELD = /(?:固定资产|资产)(?:金额|总额|价值|原值|总值|合计|共计)+[为是共计]*$/;
const OTHERWISE = /拟|购置|新增|处置|办公用房|房屋|车辆|设备|其中/;

/** Whether words are about an owner: between its name and the assets nothing stands but when it was. */
function isSubject(words: string, owner: string): boolean {
  const place = words.lastIndexOf(owner);
  return place >= 0 && WHEN.test(words.slice(place + owner.length).replace(HELD, ''));
}

/** Whether words name somebody's assets, other than as our own (我局, 本中心). */
const isOfOthers = (words: string): boolean => OTHERS.test(words.replace(HELD, ''));

const OTHERS =
  /(?<![我本全该])(?:中心|[局委院所站处队馆校厅办会])(?:[上年末底初度月日的共有截至止占用使和\d]|本级)*$/;
const WHEN = /^(?:[上年末底初度月日的共有截至止占用使和\d]|所属单位|本级|[（(][^（）()]*[)）])*$/;

/** What became of the worth of all assets by the table of assets whose owner the words name; undefined of other amounts, and where no table is meant. */
export function judgedAssetTotal(view: View, claim: Claim): Verdict | undefined {
  const words = foldedWords(claim.words);
  if (claim.remark || !HELD.test(words) || OTHERWISE.test(words)) return undefined;
  const { assets, discloser } = view.account.disclosure;
  const owned = (assets?.tables ?? []).map(({ owner = discloser.title }, index) => ({
    owner,
    table: index + 1,
  }));
  const named = owned.filter(({ owner }) => isSubject(words, foldedWords(owner)));
  // Two tables under one name: the words do not say which of them they mean.
  const alone = owned.length === 1 && !isOfOthers(words) ? owned[0] : undefined;
  const only = named.length > 0 ? (named.length === 1 ? named[0] : undefined) : alone;
  if (only === undefined) return undefined;
  const total = factOf(view, 'total', { table: only.table, column: 'value' });
  const known = total && parseAmount(total.text, total.moneyUnit, textUnit(view).decimals);
  if (total === undefined || known === undefined) return undefined;
  if (isSaid(claim.quantity, known.value)) return { kind: 'bound', stand: total.stand(total.moneyUnit) };
  return {
    kind: 'different',
    said: claim.quantity.said,
    known: [{ title: `${only.owner} · ${total.title ?? ''}`, text: `${total.text}${total.moneyUnit}` }],
    difference: inMoneyUnit(view, claim.quantity.value.minus(known.value).abs()),
  };
}
