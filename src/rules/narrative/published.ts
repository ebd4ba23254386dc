import type { PublishedRecord } from '../../model/narrative.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import { quantitiesOf } from '../../narrative/claims/quantities.ts';
import { says } from '../../narrative/claims/quantity.ts';
import { describe } from '../../narrative/figures/describe.ts';
import { figureAt } from '../../narrative/figures/figure-at.ts';
import { rateText, roundedAmountText } from '../../narrative/figures/number-text.ts';
import { priorOf } from '../../narrative/figures/prior-figures.ts';
import { textUnit } from '../../narrative/figures/text-unit.ts';
import { decimalsHere, type View } from '../../narrative/figures/view.ts';
import type { WordsJudged } from '../../narrative/judged/words-judged.ts';
import { isOfMistakenRow } from '../lost/mistaken-rows.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { sourcePlace } from '../rule/source-place.ts';
import { isTableGone } from '../tables/missing.ts';

const SAID = { amount: '金额', change: '比上年增减', rate: '比上年增减的百分比', share: '占比' } as const;

/** narrative/published: the source's text prints another figure than its tables; the built sentence follows the tables. */
export const publishedText: Rule = {
  id: 'narrative/published',
  severity: 'warning',
  findsGaps: true,
  title: '公开原文的文字与表一致',
  basis: '原文的情况说明与预算表不一致时，本站的句子照表，并写明原文怎么印。',
  check: (account, { narratives }) => {
    const { disclosure } = account;
    const { view, judged = [] } = narratives.get(disclosure.id) ?? {};
    const published = (disclosure.narrative?.published ?? []).flatMap((entry): readonly RuleFinding[] =>
      view === undefined || isOfMistakenRow(account, entry.of) ? [] : findingsOf(view, entry),
    );
    return [...published, ...judged.flatMap(cutOff)];
  },
};

/** Of own words: digits of an amount that its table prints finer were cut off where they should be rounded. */
function cutOff({ claim: { quantity }, verdict, source, place }: WordsJudged): readonly RuleFinding[] {
  if (verdict.kind !== 'bound' || verdict.cutOff === undefined) return [];
  const { title, text, rounded } = verdict.cutOff;
  return [
    {
      source,
      label: quantity.text,
      place: verdict.place ?? place,
      message: `文字写 ${quantity.text}，是截去了尾数：“${title}”是 ${text}，四舍五入应为 ${rounded}`,
      remedy: `改为 ${rounded}，或换成组件，由表直接取数（docs/narrative.md）。`,
    },
  ];
}

function findingsOf(view: View, entry: PublishedRecord): readonly RuleFinding[] {
  const { source, of, says: role, within, text, where, reason, as } = entry;
  const isCompletion = role === 'share' && within?.[DIMENSION.version] === VERSION.budget;
  const what = `${describe(view, of)}${isCompletion ? '完成年初预算的百分比' : SAID[role]}`;
  const built = builtText(view, entry);
  const printed = `${text}${role === 'rate' || role === 'share' ? '%' : textUnit(view).moneyUnit}`;
  const [claim] = quantitiesOf(printed);
  // What a table that is gone would say is not known.
  if (built === undefined && isTableGone(view.account)) return [];
  if (built === undefined || (claim !== undefined && says(claim, built.value)))
    return [
      {
        source,
        place: sourcePlace(source),
        message: `原文${where}印的${what} ${printed}与表${built === undefined ? '无从比较' : '一致'}，不必写在 published 里`,
        remedy: '删去这一条，或改正它说的数。',
      },
    ];
  return [
    {
      source,
      message: `原文${where}印的${what}是 ${printed}，按表应为 ${built.text}`,
      remedy: '句子已照表印出；原文更正后删去这一条。',
      acknowledged: reason,
      ...(as === 'original' ? {} : { acknowledgedAs: as }),
      place: built.place ?? sourcePlace(source),
    },
  ];
}

function builtText(view: View, { of, within, says: role }: PublishedRecord) {
  const figure = figureAt(view, of);
  if (figure === undefined) return undefined;
  const { style } = view.prose;
  const { moneyUnit } = textUnit(view);
  const place = figure.cells[0]?.place;
  if (role === 'amount')
    return {
      value: figure.value,
      text: roundedAmountText(figure.value, moneyUnit, decimalsHere(view, figure.value, figure), style),
      place,
    };
  if (role === 'share') {
    const whole = within && figureAt(view, within);
    if (whole === undefined || whole.value.isZero()) return undefined;
    const share = figure.value.div(whole.value).times(100);
    return { value: share, text: rateText(share, style.rateDecimals), place };
  }
  const prior = priorOf(view, of, figure);
  if (prior === undefined) return undefined;
  if (role === 'change')
    return {
      value: prior.change.abs(),
      text: roundedAmountText(prior.change.abs(), moneyUnit, prior.decimals, style),
      place,
    };
  return prior.rate && { value: prior.rate, text: rateText(prior.rate, style.rateDecimals), place };
}
