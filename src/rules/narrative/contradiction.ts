import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Verdict } from '../../narrative/binding/claim-judgement.ts';
import { quantitiesOf } from '../../narrative/claims/quantities.ts';
import { says } from '../../narrative/claims/quantity.ts';
import type { View } from '../../narrative/figures/view.ts';
import type { WordsJudged } from '../../narrative/judged/words-judged.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { printedCells } from '../disagreements/disagreement.ts';
import { impliedBy } from '../disagreements/implied.ts';
import { explainedIn } from '../explained/explained.ts';
import { isProjectGone } from '../facts/lost-project.ts';
import { lostPurchaseIn } from '../lost/lost-purchases.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';

/** narrative/contradiction: a figure in words people wrote is not what the tables print. */
export const contradiction: Rule = {
  id: 'narrative/contradiction',
  severity: 'error',
  title: '文字里的数与表一致',
  basis: '情况说明解释预算表；文字与表各说各的，读者无从判断哪个是真的。',
  check: (account, { narratives }) => {
    const { judged: all = [], view } = narratives.get(account.disclosure.id) ?? {};
    const wrong = all.flatMap((judged): readonly Wrong[] =>
      judged.verdict.kind === 'different' &&
      !isRightOfWrong(account, judged, judged.verdict) &&
      !(isOfRecords(account, judged.verdict) && isSomeGone(account, view))
        ? [{ judged, verdict: judged.verdict }]
        : [],
    );
    return wrong.flatMap((each, index) => {
      const before = wrong[index - 1];
      if (before !== undefined && areExchanged(before, each)) return [];
      const next = wrong[index + 1];
      return next !== undefined && areExchanged(each, next)
        ? [exchanged(each, next)]
        : [finding(each.judged, each.verdict)];
    });
  },
};

/** A figure in words that is told to be wrong. */
interface Wrong {
  readonly judged: WordsJudged;
  readonly verdict: Different;
}

/** Whether two amounts of a sentence stand in each other's place: each is what the tables have of the other. */
function areExchanged(one: Wrong, other: Wrong): boolean {
  const [first, second] = [one.judged, other.judged];
  const isOf = ({ judged: { claim } }: Wrong, { verdict: { known } }: Wrong): boolean =>
    known.some(({ text }) => quantitiesOf(text).some(({ value }) => says(claim.quantity, value)));
  return (
    first.section === second.section &&
    first.claim.sentence === second.claim.sentence &&
    [first, second].every(({ claim }) => claim.role === 'amount') &&
    isOf(one, other) &&
    isOf(other, one)
  );
}

function exchanged(one: Wrong, other: Wrong): RuleFinding {
  const said = [one, other].map(
    ({ judged, verdict }) => `${aboutOf(judged.claim.words, verdict.said)}${verdict.said}`,
  );
  const facts = [one, other].map(({ verdict: { known } }) => factsOf(known));
  return {
    ...finding(one.judged, one.verdict),
    related: [{ source: other.judged.source, label: other.verdict.said }],
    message: `文字说${said.join('、')}，两个数写反了：${facts.join('，')}`,
    remedy: '把这两个数对调；文字里的数最好换成组件，由表直接取数（docs/narrative.md）。',
  };
}

const factsOf = (known: Different['known']): string =>
  known
    .map(({ title, text }) =>
      title === '' ? text : `“${title}”${SAYS_ITSELF.test(text) ? '' : '是 '}${text}`,
    )
    .join('；');

/** Whether a project or a purchase is told to be gone. */
const isSomeGone = (account: Account, view: View | undefined): boolean =>
  isProjectGone(account, view) || lostPurchaseIn(account) !== undefined;

/** Whether what the tables say is of projects or purchases: how many there are, or the money of some. */
function isOfRecords({ tables }: Account, { known }: Different): boolean {
  const places = new Set(known.map(({ place }) => place));
  return (
    known.some(({ counts }) => counts !== undefined) ||
    accountCells(tables).some(
      ({ place, point }) => point[DIMENSION.project] !== undefined && places.has(place),
    )
  );
}

/** Whether sums show the figure of the tables to be wrong, and the text says what would make them fit: that is told at the tables. */
function isRightOfWrong(account: Account, { claim }: WordsJudged, { known }: Different): boolean {
  if (claim.role !== 'amount') return false;
  const places = new Set(known.map(({ place }) => place));
  return accountCells(account.tables)
    .filter(({ place }) => places.has(place))
    .flatMap((cell) => printedCells([cell], account.derived).slice(0, 1))
    .some((from) =>
      explainedIn(account).rest.some(({ suspect, slip, relations: [first] }) => {
        const right = impliedBy(first, (cell) => cell === from, account);
        const isDoubted = from === suspect || from === slip?.cell;
        return isDoubted && right !== undefined && says(claim.quantity, right.value);
      }),
    );
}

type Different = Extract<Verdict, { kind: 'different' }>;

function finding(
  { claim, source, place }: WordsJudged,
  { said, known, because, difference }: Different,
): RuleFinding {
  const about = aboutOf(claim.words, said);
  const facts = factsOf(known);
  const counts = known.find((each) => each.counts !== undefined)?.counts;
  const from = known.every(({ title }) => title === '') ? '按数字算：' : '而';
  return {
    source,
    label: said,
    place: known.find((each) => each.place !== undefined)?.place ?? place,
    message: `文字说${about}${said}，${from}${facts}${because === undefined ? '' : `（${because}）`}`,
    remedy: '核对文字和表；文字里的数最好换成组件，由表直接取数（docs/narrative.md）。',
    ...(difference === undefined ? {} : { difference }),
    ...(counts === undefined ? {} : { counts }),
  };
}

/** Letters of the words before a figure that a message repeats. */
const MOST_WORDS = 24;

/** What tables say that begins with a verb of its own: 比上年增加…, 上年是…. */
const SAYS_ITSELF = /^(?:[比与]|上年)/;

/** What only joins the words before a figure to what stands around them. */
const JOINING = /^[和与及、]+|(?:约|近|将近|大约)+$/g;

/** The words before a figure, in quotation marks, where what is said does not say them; what is left out at their beginning is told. */
function aboutOf(words: string, said: string): string {
  const clause = words
    .slice(words.lastIndexOf('，') + 1)
    .replaceAll(/[“”]/g, '')
    .replaceAll(JOINING, '');
  if (said.includes(clause.replace(/[是为]$/, ''))) return '';
  return clause.length > MOST_WORDS ? `“…${clause.slice(-MOST_WORDS)}”` : `“${clause}”`;
}
