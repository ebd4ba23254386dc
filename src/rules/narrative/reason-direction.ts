import type { RemarkRecord } from '../../model/narrative.ts';
import type { Source } from '../../model/source.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import type { ClaimRole } from '../../narrative/claims/claim.ts';
import { describe, namedId } from '../../narrative/figures/describe.ts';
import { figureAt } from '../../narrative/figures/figure-at.ts';
import { againstBudget, priorOf } from '../../narrative/figures/prior-figures.ts';
import type { View } from '../../narrative/figures/view.ts';
import type { WordsJudged } from '../../narrative/judged/words-judged.ts';
import type { Account } from '../../points/account/account.ts';
import { wrongZeros } from '../doubted/wrong-zeros.ts';
import { wrongChanges } from '../prior/misfits.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { eachText } from '../written/each-text.ts';
import type { PlacedText } from '../written/placed-text.ts';
import { writtenTexts } from '../written/written-texts.ts';

const MORE = /增加|增长|新增|提高|上调|调增|上升|扩大|纳入|补发|增资|调标|晋升/u;
const LESS = /减少|下降|压减|缩减|压缩|取消|不再|调减|厉行节约|核减/u;
/** That nothing changed, explained by a change: 与上年持平，主要原因是人员增加. */
const CHANGED = /增加|增长|新增|减少|下降|压减|缩减/u;
const UNCHANGED = /没有|无|不存在|未|保持|不变|持平|相同|一致|抵|同时|严格控制|厉行节约/u;

/** A change or a sameness in a unit's own words, and the reason told for it. */
const TOLD =
  /[比较与同和]上年[^。；\n\d]{0,20}?(?<way>增加|增长|上升|减少|下降|降低|持平|相同|一致|无变化|没有变化|不变)(?<said>[^。；\n]{0,40}?)[，。；]?\s*(?:主要|变动|变化|增减|增加|减少){0,2}原因[为是：:\s]*(?:由于|因为)?(?<why>[^。\n]{2,200})/gu;

const NONE =
  /^(?:与上年|和上年|较上年|同上年)?(?:相同|持平|一致|无变化|没有变化|不存在此项(?:内容)?|没有此项(?:内容)?|无此项(?:内容)?)$/u;

/** narrative/reason-direction: a reason does not contradict the direction of the change it explains. */
export const reasonDirection: Rule = {
  id: 'narrative/reason-direction',
  severity: 'warning',
  title: '原因与增减的方向一致',
  basis:
    '财预〔2016〕143号：收支增减变化应当说明原因；增加而原因只说减少、有增减而原因说没有变化，等于没有说明。',
  check: (account, { narratives }) => {
    const { disclosure } = account;
    const view = narratives.get(disclosure.id)?.view;
    const { reasons = [] } = disclosure.narrative ?? {};
    // Of a change that is told to be wrong itself the reason may be right.
    const misfit = new Set(wrongChanges(account, { narratives }).map(({ entry }) => namedId(entry.of)));
    const isWrong = changesToldWrong(account, narratives.get(disclosure.id)?.judged ?? []);
    return [
      ...(view === undefined
        ? []
        : reasons.flatMap((remark, index) =>
            misfit.has(namedId(remark.of)) ? [] : contradicting(view, remark, index),
          )),
      ...eachText(account, (written) =>
        /^narrative\/[^/]+\/\d+$/u.test(written.place) && !/\/(?:reasons|purposes)\//u.test(written.place)
          ? inWords(written.text, isWrong(written))
          : undefined,
      ),
    ];
  },
};

/**
 * What is said of own words that tell a change and a reason that only speaks of the opposite.
 * @param isToldWrong whether the change is told to be another: its reason may be right, and the mistake is told once (narrative/contradiction)
 */
function inWords(text: string, isToldWrong: (change: string) => boolean) {
  for (const { 0: all, groups } of text.matchAll(TOLD)) {
    const { way = '', said = '', why = '' } = groups ?? {};
    if (isToldWrong(all)) continue;
    const says = contradiction(/^\s*0+(?:\.0+)?\s*(?:万元|元|%)/u.test(said) ? '持平' : way, why);
    if (says !== undefined)
      return {
        message: `文字说比上年${SAME.test(way) ? '没有变化' : way}，原因却只说${says}：“${all.slice(0, MOST)}${all.length > MOST ? '…' : ''}”`,
        remedy: '核对增减的方向和原因，改正其中一个。',
      };
  }
  return undefined;
}

const CHANGES: ReadonlySet<ClaimRole> = new Set(['change', 'same', 'rate']);

/** By a text: whether words of it hold a change that the tables contradict. */
function changesToldWrong(
  account: Account,
  judged: readonly WordsJudged[],
): (written: PlacedText) => (words: string) => boolean {
  const wrong = judged.filter(
    ({ claim, verdict }) => verdict.kind === 'different' && CHANGES.has(claim.role),
  );
  if (wrong.length === 0) return () => () => false;
  const starts = Map.groupBy(writtenTexts(account), ({ source }) => source.file);
  return ({ source }) => {
    const from = startOf(source);
    const next = (starts.get(source.file) ?? [])
      .map((each) => startOf(each.source))
      .filter((at) => at > from);
    const end = Math.min(...next);
    const own = wrong.filter(
      (each) =>
        each.source.file === source.file && startOf(each.source) >= from && startOf(each.source) < end,
    );
    return (words) => own.some(({ claim }) => words.includes(claim.quantity.text));
  };
}

const startOf = ({ span }: Source): number => span?.start ?? 0;

/** Letters of a text that a message repeats. */
const MOST = 60;

const SAME = /持平|相同|一致|无变化|没有变化|不变/u;

/** What a reason speaks of, where it is only the opposite of the way it is to explain. */
function contradiction(way: string, why: string): string | undefined {
  if (!SAME.test(way) && NONE.test(why.replaceAll(/[，。；\s]/gu, ''))) return '没有变化或没有这项内容';
  if (SAME.test(way)) return CHANGED.test(why) && !UNCHANGED.test(why) ? '增减' : undefined;
  const isMore = /增|上升/u.test(way);
  if (isMore) return LESS.test(why) && !MORE.test(why) ? '减少' : undefined;
  return MORE.test(why) && !LESS.test(why) ? '增加' : undefined;
}

function contradicting(
  view: View,
  { of, text, source }: RemarkRecord,
  index: number,
): readonly RuleFinding[] {
  const { version, ...final } = of;
  const isBudget = version === VERSION.budget || version === VERSION.adjusted;
  const since = isBudget && view.account.format.version !== VERSION.budget ? version : undefined;
  const figure = figureAt(view, since === undefined ? of : final);
  const prior =
    figure && (since === undefined ? priorOf(view, of, figure) : againstBudget(view, final, figure, since));
  if (figure === undefined || prior === undefined || prior.change.isZero()) return [];
  // A zero that is told to be an amount makes a change that nobody explains.
  const places = [prior.place, ...figure.cells.map(({ place }) => place)];
  if (wrongZeros(view.account).some(({ place }) => places.includes(place))) return [];
  const isMore = prior.change.isPositive();
  const plain = text.replaceAll(/[，。；\s]/gu, '');
  const says = NONE.test(plain)
    ? '没有变化或没有这项内容'
    : isMore && LESS.test(text) && !MORE.test(text)
      ? '减少'
      : !isMore && MORE.test(text) && !LESS.test(text)
        ? '增加'
        : undefined;
  if (says === undefined) return [];
  return [
    {
      source,
      label: '变动原因',
      place: `narrative/reasons/${index + 1}`,
      message: `${describe(view, since === undefined ? of : final)}比${since === undefined ? '上年' : since === VERSION.adjusted ? '调整预算' : '年初预算'}${isMore ? '增加' : '减少'}，原因却只说${says}：“${text}”`,
      remedy: '核对增减的方向和原因，改正其中一个。',
    },
  ];
}
