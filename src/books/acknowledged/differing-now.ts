import type { Acknowledgement } from '../../model/content.ts';
import { Decimal } from '../../model/decimal/decimal.ts';
import { writtenDecimal } from '../../model/decimal/written-decimal.ts';
import type { Finding } from '../../model/finding.ts';
import { isFinal, isOfOneAmount, isSameKind } from './matching.ts';

/** What is acknowledged of figures that differ by something else now. */
export interface DifferingNow {
  /** By finding: the acknowledgement it differs from; of each acknowledgement one finding tells it. */
  readonly changed: ReadonlyMap<number, Acknowledgement>;
  /** By finding: the acknowledgement that speaks of it, whatever it differs by now. */
  readonly known: readonly (Acknowledgement | undefined)[];
  /** Errors that tell figures to be wrong of which nothing is acknowledged. */
  readonly wrong: readonly Finding[];
  /** Whether a finding is a consequence of what another tells: its acknowledgement stands until that is mended. */
  readonly isConsequence: (index: number) => boolean;
}

/**
 * Where the difference of a figure is another one now, finding and acknowledgement are one mistake: it is told at the figure.
 * @param marked the findings, those that are acknowledged marked
 * @param unmatched acknowledgements that are of none of them
 */
export function differingNow(
  marked: readonly Finding[],
  acknowledgements: readonly Acknowledgement[],
  unmatched: readonly Acknowledgement[],
): DifferingNow {
  const changed = new Map(
    unmatched.flatMap((entry) => {
      const found = marked.findIndex((finding) => isOutdated(entry, finding));
      return found === -1 ? [] : [[found, entry] as const];
    }),
  );
  const known = marked.map(
    (finding, index) =>
      changed.get(index) ??
      acknowledgements.find((entry) => isOfKnown(entry, finding, unmatched.includes(entry))),
  );
  const wrong = marked.filter((finding, index) => isOfFigures(finding) && known[index] === undefined);
  // Of one figure that differs by something else now, one relation tells it.
  const isToldBeside = (index: number): boolean =>
    !changed.has(index) && [...changed.keys()].some((other) => marked[other]?.place === marked[index]?.place);
  return {
    changed,
    known,
    wrong,
    isConsequence: (index) => {
      const [finding, entry] = [marked[index], known[index]];
      return (
        finding !== undefined &&
        (isToldBeside(index) ||
          wrong.some(
            (other) =>
              areOfOneRow(other, finding) ||
              (isOfDisagreement(finding) && mayShift(other, entry?.difference, finding)),
          ))
      );
    },
  };
}

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

/** Roundings that add up on the way, in units of the last digit: no more are looked at. */
const MOST_ROUNDING = 10;

/**
 * Whether what another finding tells may have made one difference of another: it is off by what lies between them, or by something that has no amount of its own. Another mistake
 * at an acknowledged figure is told beside it.
 */
function mayShift(
  { rule, difference: by }: Finding,
  said: string | undefined,
  { rule: ofRule, difference: now }: Finding,
): boolean {
  if (by === undefined || said === undefined || now === undefined) return true;
  if (![rule, ofRule].every(isOfOneAmount)) return true;
  const [off, from, to] = [by, said, now].map((text) => writtenDecimal(text).abs());
  if (off === undefined || from === undefined || to === undefined || from.equals(to)) return true;
  const decimals = now.split('.')[1]?.length ?? 0;
  const most = new Decimal(MOST_ROUNDING).times(new Decimal(10).pow(-decimals));
  return [to.minus(from), to.plus(from)].some((shift) => shift.abs().minus(off).abs().lte(most));
}

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
export const waitsForFigures = (
  { rule, at, difference }: Acknowledgement,
  wrong: readonly Finding[],
): boolean =>
  wrong.length > 0 &&
  !isFinal(rule) &&
  !wrong.some(
    (finding) => finding.difference === difference && (finding.rule === rule || finding.place === at),
  );

/** Rules that tell a row to be missing, or to stand under a code that is none of its own. */
const OF_ROWS: readonly string[] = [
  'presence/rows',
  'taxonomy/near-code',
  'taxonomy/other-list',
  'taxonomy/two-lists',
  'taxonomy/unknown-code',
];

/**
 * Whether nobody can tell yet that an acknowledgement is of nothing: a row is told to be missing or to have a wrong code, and with the right one its finding may be
 * there again; or, of last year's account, another of its lines is told to be wrong.
 */
export const waitsForRows = ({ rule }: Acknowledgement, marked: readonly Finding[]): boolean =>
  marked.some(
    (finding) =>
      finding.severity === 'error' &&
      finding.acknowledged === undefined &&
      (OF_ROWS.includes(finding.rule) ||
        (rule.startsWith(LAST_YEAR) && finding.rule.startsWith(LAST_YEAR) && finding.rule !== rule)),
  );

const LAST_YEAR = 'prior/';

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
  return writtenDecimal(found).toFixed(decimals) === writtenDecimal(written).toFixed(decimals);
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

/** Whether an acknowledgement is of a finding that differs by something else now. */
const isOutdated = (entry: Acknowledgement, { rule, place, acknowledged }: Finding): boolean =>
  isSameKind(entry.rule, rule) && entry.at === place && acknowledged === undefined;

/** A finding with what its acknowledgement says of another difference: an error whatever the rule, since a figure was changed. */
export function withOutdated(finding: Finding, entry: Acknowledgement | undefined): Finding {
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
