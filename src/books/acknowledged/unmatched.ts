import type { Acknowledgement } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { meantAs } from '../../read/findings/nearest.ts';
import { isFinal } from './matching.ts';
import { RULE_IDS } from './rule-ids.ts';

/** Why an acknowledgement is of nothing, where that can be seen of itself: there is no such rule, or it was said before. */
export function slipIn(entry: Acknowledgement, others: readonly Acknowledgement[]): string | undefined {
  if (!RULE_IDS.has(entry.rule)) return `没有“${entry.rule}”这条规则${meantAs(entry.rule, RULE_IDS)}`;
  const isBefore = others.some(
    (each) =>
      each.source !== entry.source &&
      each.rule === entry.rule &&
      each.at === entry.at &&
      each.difference === entry.difference,
  );
  return isBefore ? `${entry.rule} 在 ${entry.at} 的问题说明了两次` : undefined;
}

export function unmatchedFinding(
  disclosure: string,
  entry: Acknowledgement,
  others: readonly Acknowledgement[],
): Finding {
  if (isFinal(entry.rule))
    return {
      rule: 'acknowledged/unmatched',
      severity: 'error',
      message: `${entry.rule} 的问题不能说明了事`,
      source: entry.source,
      disclosure,
      remedy:
        '删去这条说明；已公布的数要改动，在 disclosure.yaml 的 corrections 里写明日期、原因和原数、新数。',
      basis: '已公布的数和更正记录是给读者的凭据，说明一句就能改，凭据就没有用了。',
    };
  const said = entry.difference === undefined ? '' : `、差额 ${entry.difference}`;
  return {
    rule: 'acknowledged/unmatched',
    severity: 'error',
    message:
      slipIn(entry, others) ??
      `说明了 ${entry.rule} 在 ${entry.at} 的问题${said}，但核对结果中没有这样的问题`,
    source: entry.source,
    disclosure,
    remedy: '问题已经没有了就删去这条说明；写错位置或规则的改正。',
    basis: '每条说明都必须对应一个真实存在的问题，否则会掩盖以后的错误。',
  };
}
