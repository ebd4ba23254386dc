import type { Acknowledgement, DisclosureRecord } from '../model/content.ts';
import { Decimal } from '../model/decimal/decimal.ts';
import type { Finding } from '../model/finding.ts';
import { acknowledgementTraits } from '../model/kinds/acknowledgements.ts';
import { meantAs } from '../read/findings/nearest.ts';
import { RULE_IDS } from './rule-ids.ts';

/**
 * Marks findings that a disclosure acknowledges (已说明), and adds an error for each acknowledgement that matches none, once all its
 * files can be read, no record of it is told to be gone, and its figures are not told to be wrong (`waitsForFigures`). An acknowledgement names the rule, the place and, where the finding has one, the difference: another figure is a
 * new finding, and one acknowledgement is of one finding. Which kind of relation tells a difference of a figure may change as the taxonomy or the tables grow; the same difference
 * of the same figure stays acknowledged.
 * @param findings the findings of the disclosure
 */
export function acknowledge(
  disclosure: Pick<DisclosureRecord, 'id' | 'acknowledged' | 'isWhole' | 'asPublished' | 'tables'>,
  findings: readonly Finding[],
): readonly Finding[] {
  const { id, acknowledged: acknowledgements, isWhole } = disclosure;
  const exact = matched(acknowledgements, findings);
  const idle = acknowledgements.filter((entry) => !exact.includes(entry));
  const kin = idle.map((entry) =>
    findings.findIndex((finding, index) => exact[index] === undefined && isKin(entry, finding)),
  );
  const marked = findings.map((finding, index) => {
    const match = exact[index] ?? idle[kin.indexOf(index)];
    if (match !== undefined && !isRefused(disclosure, match, finding))
      return { ...finding, acknowledged: match.reason, ...kindOf(match) };
    return isUnpublished(disclosure, finding) ? { ...finding, isUnpublished: true as const } : finding;
  });
  // What a record that is gone is said of cannot be found: it is told with the record.
  if (!isWhole || marked.some(isOfLost)) return marked;
  const refused = acknowledgements.filter((entry) =>
    findings.some((finding) => matches(entry, finding) && isRefused(disclosure, entry, finding)),
  );
  const unmatched = idle.filter((_, index) => kin[index] === -1 || kin.indexOf(kin[index] ?? -1) !== index);
  // Where the difference is another one now, finding and acknowledgement are one mistake: it is told at its figures.
  const changed = new Map(
    unmatched.flatMap((entry) => {
      const found = marked.findIndex((finding) => isOutdated(entry, finding));
      return found === -1 ? [] : [[found, entry] as const];
    }),
  );
  const told = new Set(changed.values());
  const knownAs = marked.map(
    (finding, index) =>
      changed.get(index) ??
      acknowledgements.find((entry) => isOfKnown(entry, finding, unmatched.includes(entry))),
  );
  const wrong = marked.filter((finding, index) => isOfFigures(finding) && knownAs[index] === undefined);
  // Of one figure that differs by something else now, one relation tells it.
  const isToldBeside = (index: number): boolean =>
    !changed.has(index) && [...changed.keys()].some((other) => marked[other]?.place === marked[index]?.place);
  return [
    ...marked.map((finding, index) => {
      const entry = knownAs[index];
      return entry !== undefined &&
        (isToldBeside(index) ||
          wrong.some((other) => isOfDisagreement(finding) || areOfOneRow(other, finding)))
        ? { ...finding, acknowledged: entry.reason, ...kindOf(entry) }
        : withOutdated(finding, changed.get(index));
    }),
    ...unmatched
      .filter(
        (entry) =>
          !told.has(entry) &&
          (slipIn(entry, acknowledgements) !== undefined || !waitsForFigures(entry, wrong)),
      )
      .map((entry) => unmatchedFinding(id, entry, acknowledgements)),
    ...refused.map((entry) => unpublishedFinding(id, entry)),
  ];
}

/**
 * The acknowledgement of each finding, each of one only: another mistake of the same kind in the same place is not said yet. Of several they are
 * meant in the order of their messages, whatever the order in which they were found.
 */
function matched(
  acknowledgements: readonly Acknowledgement[],
  findings: readonly Finding[],
): readonly (Acknowledgement | undefined)[] {
  const left = new Set(acknowledgements);
  const found = new Map<Finding, Acknowledgement>();
  for (const finding of findings.toSorted((a, b) => (a.message < b.message ? -1 : 1))) {
    const entry = [...left].find((one) => matches(one, finding));
    if (entry === undefined) continue;
    left.delete(entry);
    found.set(finding, entry);
  }
  return findings.map((finding) => found.get(finding));
}

/** What says whether a disclosure, or a table of it, was published already. */
type Published = Pick<DisclosureRecord, 'asPublished' | 'tables'>;

/** Whether a record is told to be gone, and its original is not said to lack it. */
const isOfLost = ({ rule, acknowledged }: Finding): boolean =>
  LOST.includes(rule) && acknowledged === undefined;

const LOST: readonly string[] = ['presence/lost-project', 'presence/lost-purchase', 'presence/lost-row'];

/** Whether it is an error of a disclosure or a table that is not published yet: it can still be mended. */
const isUnpublished = ({ asPublished, tables }: Published, { severity, table }: Finding): boolean =>
  severity === 'error' && !asPublished && (table === undefined || tables.get(table)?.asPublished !== true);

/** Whether such an error is said to stand in an original. */
const isRefused = (disclosure: Published, { as }: Acknowledgement, finding: Finding): boolean =>
  acknowledgementTraits(as).isOfOriginal && isUnpublished(disclosure, finding);

const unpublishedFinding = (disclosure: string, entry: Acknowledgement): Finding => ({
  rule: 'acknowledged/unpublished',
  severity: 'error',
  message: `${entry.rule} 在 ${entry.at} 的错误说是原件如此，而这份公开不是照已经公布的原件录入的（没有 asPublished: true）`,
  source: entry.source,
  disclosure,
  remedy:
    '还没有公布的，改正这个错误，删去这条说明；确是照公布的原件录入的，写上 asPublished: true；核对错了的，写 as: false-alarm，只差四舍五入的，写 as: rounding。',
  basis: '说明只用来照录已经公布的错误；还没有公布的数可以改，说明一句就放过去，错误就公布出去了。',
});

/** Where the original prints so nothing more is said. */
const kindOf = ({ as }: Acknowledgement): Pick<Finding, 'acknowledgedAs'> =>
  as === 'original' ? {} : { acknowledgedAs: as };

/** Rules besides those of relations that tell figures to be wrong or not to be there. */
const OF_FIGURES: readonly string[] = [
  'narrative/fact',
  'presence/goals',
  'presence/nothing',
  'projects/same',
  'tables/blank',
  'tables/missing',
  'tables/unfilled',
  'tables/unwritten',
];

const isOfDisagreement = ({ rule }: Finding): boolean => rule.startsWith('points/');

/**
 * Whether a finding tells figures to be wrong, or what is held against them not to be there. Only an error does, which lets no website be built: what
 * is left open or passed over for it is looked at again when it is mended.
 */
const isOfFigures = ({ rule, severity, acknowledged }: Finding): boolean =>
  acknowledged === undefined &&
  severity === 'error' &&
  (rule.startsWith('points/') || OF_FIGURES.includes(rule));

/**
 * Whether nobody can tell yet that an acknowledgement is of nothing: figures of the disclosure are told to be wrong, and with the right ones its
 * finding may be there again. One of just the difference that is found elsewhere, or by another rule, is written wrong itself, and so is one of a
 * rule whose findings nobody can leave as they are.
 */
const waitsForFigures = ({ rule, at, difference }: Acknowledgement, wrong: readonly Finding[]): boolean =>
  wrong.length > 0 &&
  !isFinal(rule) &&
  !wrong.some(
    (finding) => finding.difference === difference && (finding.rule === rule || finding.place === at),
  );

/**
 * Whether a disagreement may be one that is acknowledged: of the same figure, or of the same difference where the acknowledgement found none. While
 * another figure is wrong, it differs by something else or is told elsewhere.
 */
const isOfKnown = (
  entry: Acknowledgement,
  { rule, place, difference, acknowledged }: Finding,
  isIdle: boolean,
): boolean =>
  acknowledged === undefined &&
  rule.startsWith('points/') &&
  isSameKind(entry.rule, rule) &&
  (entry.at === place || (isIdle && isNear(entry.difference, difference)));

/** Whether two differences are the same as far as the first is written out. */
function isNear(written: string | undefined, found: string | undefined): boolean {
  if (written === undefined || found === undefined) return false;
  const decimals = written.split('.')[1]?.length ?? 0;
  return (
    new Decimal(found.replaceAll(',', '')).toFixed(decimals) ===
    new Decimal(written.replaceAll(',', '')).toFixed(decimals)
  );
}

/** Whether two findings are of a figure of one row or record: a wrong figure there changes both. */
function areOfOneRow(one: Finding, other: Finding): boolean {
  const rows = new Set(rowsOf(one));
  return one !== other && rowsOf(other).some((row) => rows.has(row));
}

const rowsOf = ({ source, related = [] }: Finding): readonly string[] =>
  [source, ...related.map((each) => each.source)].map(({ file, path }) =>
    [file, ...path.slice(0, path[0] === 'projects' ? 2 : -1)].join('/'),
  );

/** Rules whose findings nobody can leave as they are: what was published is changed by a correction, not by a reason. */
const isFinal = (rule: string): boolean => rule.startsWith('corrections/');

/** Rules that tell one difference of one figure, each by another kind of relation. */
const KINDS: readonly string[] = [
  'points/agree',
  'points/balance',
  'points/roll-up',
  'points/twofold',
  'points/across',
];

/** Whether an acknowledgement of one rule may be of a finding of another: of what is final none is. */
const isSameKind = (acknowledged: string, rule: string): boolean =>
  !isFinal(rule) && (acknowledged === rule || [acknowledged, rule].every((each) => KINDS.includes(each)));

const isKin = (entry: Acknowledgement, { rule, place, difference }: Finding): boolean =>
  isSameKind(entry.rule, rule) &&
  difference !== undefined &&
  entry.at === place &&
  entry.difference === difference;

const matches = (entry: Acknowledgement, { rule, place, difference }: Finding): boolean =>
  !isFinal(rule) && entry.rule === rule && entry.at === place && entry.difference === difference;

/** Whether an acknowledgement is of a finding that differs by something else now. */
const isOutdated = (entry: Acknowledgement, { rule, place, acknowledged }: Finding): boolean =>
  isSameKind(entry.rule, rule) && entry.at === place && acknowledged === undefined;

/** A finding with what its acknowledgement says of another difference: an error whatever the rule, since a figure was changed. */
function withOutdated(finding: Finding, entry: Acknowledgement | undefined): Finding {
  if (entry === undefined) return finding;
  const said = entry.difference === undefined ? '说明没有写差额' : `说明的差额是 ${entry.difference}`;
  const now = finding.difference === undefined ? '没有差额' : `差额是 ${finding.difference}`;
  return {
    ...finding,
    severity: 'error',
    related: [...(finding.related ?? []), { source: entry.source, label: said }],
    message: `${finding.message}；${said}，现在${now}`,
    remedy: `${finding.remedy}数字核对无误的，按现在的改写说明里的差额和原因。`,
  };
}

/** Why an acknowledgement is of nothing, where that can be seen of itself: there is no such rule, or it was said before. */
function slipIn(entry: Acknowledgement, others: readonly Acknowledgement[]): string | undefined {
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

function unmatchedFinding(
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
