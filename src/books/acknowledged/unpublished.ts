import type { Acknowledgement, DisclosureRecord } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { acknowledgementTraits } from '../../model/kinds/acknowledgements.ts';

/** What says whether a disclosure, or a table of it, was published already. */
type Published = Pick<DisclosureRecord, 'asPublished' | 'tables'>;

/** Whether it is an error of a disclosure or a table that is not published yet: it can still be mended. */
export const isUnpublished = ({ asPublished, tables }: Published, { severity, table }: Finding): boolean =>
  severity === 'error' && !asPublished && (table === undefined || tables.get(table)?.asPublished !== true);

/** Whether such an error is said to stand in an original. */
export const isNotYetOriginal = (disclosure: Published, { as }: Acknowledgement, finding: Finding): boolean =>
  acknowledgementTraits(as).isOfOriginal && isUnpublished(disclosure, finding);

export const unpublishedFinding = (disclosure: string, entry: Acknowledgement): Finding => ({
  rule: 'acknowledged/unpublished',
  severity: 'error',
  message: `${entry.rule} 在 ${entry.at} 的错误说是原件如此，而这份公开不是照已经公布的原件录入的（没有 asPublished: true）`,
  source: entry.source,
  disclosure,
  remedy:
    '还没有公布的，改正这个错误，删去这条说明；确是照公布的原件录入的，写上 asPublished: true；核对错了的，写 as: false-alarm，只差四舍五入的，写 as: rounding。',
  basis: '说明只用来照录已经公布的错误；还没有公布的数可以改，说明一句就放过去，错误就公布出去了。',
});
