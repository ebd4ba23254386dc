import { Decimal } from '../../model/decimal/decimal.ts';
import { type Claim, isClaim, type ParagraphReading, type Topic } from './claim.ts';
import {
  asCompared,
  compared,
  comparisonBy,
  movedInParts,
  type ToldComparison,
  type ToldMove,
} from './compared-amounts.ts';
import { roleOf } from './phrases.ts';
import { quantitiesOf } from './quantities.ts';
import type { Quantity } from './quantity.ts';
import { respectiveWords } from './respectively.ts';
import { withoutLimit } from './said-limits.ts';
import { type Saying, sayingsOf } from './sayings.ts';
import { toldTogether } from './told-together.ts';
import { unreadIn } from './unread.ts';

/** Words that begin a clause about why something changed or what it is for. */
const REMARK =
  /(?:主要|变动|增减|增加|减少|增长|下降|变化)?原因|主要用于(?!以下)|(?<!主要)用于(?!以下)|主要是|由于|涉及(?!(?:项目|财政性?|预算)*资金)(?=.{3,}资金)|(?:^|[，。；：])(?:系|因(?!公))/;
/** What an amount is for or why it changed, and then how: 主要用于缴纳医疗保险，与上年相比增加; 因人员增加，比上年增加. The change is the amount's. */
const PURPOSE_THEN_COMPARED =
  /(?:用于|(?:^|[，,])(?:因|由于))[^。；;]*[，,]\s*(?<compared>(?:与|同|比|较|和)(?:上一?年|去年|20\d\d年)[^，,。；;]*)$/;
/** A list of reasons that goes on. */
const NEXT_REASON = /^[\s]*(?:[二三四五六七八九十]是|[（(]?[2-9][）).、])/;
/** Words after which the parts of a whole are told. */
const INNER = /(?:其中|主要?包括|包括|分别(?:是|为)|(?:如下|以下)(?:方面|内容|几方面)?)[：:，,]?|主要为/g;
/** What the parts of an amount are for, each with its share of it: 主要用于：社会保障和就业支出…万元，占…%. They are parts of it, not reasons. */
const SHARED_OUT = /主要用于(?=[：:][^。！？!?\n]*元[，,]占)/;
/** “三公”经费支出决算中，…占0%；…占100%: what a sentence begins with is what its shares are of. */
const SHARED_WHOLE = /^[^，。；：、\d]{2,40}(?=中[，,])/;
/** The number of an item at its beginning; a list that was joined into one paragraph has marks before it (。、2.). */
const NUMBERING =
  /^[\s　、，；;]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]、?|\d+[.．、](?!\d)|[①②③④⑤⑥⑦⑧⑨⑩]|[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳][：:])/;

/** A paragraph as it is read, with what only looks like a figure in its place. */
export function readWhole(text: string): ParagraphReading {
  const read = toldTogether(text, readParagraph(text));
  const unread = unreadIn(text).map(
    ({ why, ...quantity }): Claim => ({
      role: 'other',
      sign: 0,
      quantity,
      words: clause(text.slice(Math.max(0, quantity.start - NEAR), quantity.start)),
      nearly: false,
      remark: false,
      inner: false,
      sentence: 0,
      unread: why,
    }),
  );
  const merged = read.flatMap(
    (each): ParagraphReading =>
      isClaim(each) ? [...unread.splice(0, countBefore(unread, each)), each] : [each],
  );
  return [...merged, ...unread];
}

const countBefore = (unread: readonly Claim[], { quantity }: Claim): number =>
  unread.filter((each) => each.quantity.start < quantity.start).length;

/** Letters before what is no claim that say where it stands. */
const NEAR = 10;

/** Reads a paragraph: its figures in their order with what the words around them say of each, and sentences that only name something. */
export function readParagraph(text: string): ParagraphReading {
  const events = eventsOf(text);
  const respective = respectiveWords(text, events);
  const read: (Claim | Topic)[] = [];
  let inner = false;
  let remark = false;
  for (const [sentence, { start, end }] of sentences(text).entries()) {
    inner = false;
    remark = false;
    let from = start;
    let before: Event | undefined;
    let than: ToldComparison = {};
    let moved: ToldMove | undefined;
    const own = events.filter((event) => event.start >= start && event.start < end);
    const sharedOut = SHARED_OUT.exec(text.slice(start, end))?.[0];
    if (own.length === 0) {
      const words = text.slice(start, end).replace(NUMBERING, '');
      if (!REMARK.test(words) && words.trim() !== '') read.push({ role: 'topic', words, sentence });
      continue;
    }
    const wholeName = SHARED_WHOLE.exec(clause(text.slice(start, end)))?.[0];
    if (wholeName !== undefined && /占[^，。；]{0,12}\d/.test(text.slice(start, end)))
      read.push({ role: 'topic', words: wholeName, sentence, isWhole: true });
    for (const event of own) {
      const lead = ownLead(text.slice(from, event.start), before);
      const semicolon = Math.max(lead.lastIndexOf('；'), lead.lastIndexOf(';'));
      const clauses = lead.slice(semicolon + 1);
      const shared = sharedOut === undefined ? -1 : clauses.indexOf(sharedOut);
      if (shared >= 0)
        read.push({ role: 'topic', words: clause(clauses.slice(0, shared)), sentence, isWhole: true });
      const near = shared < 0 ? clauses : `其中${clauses.slice(shared + (sharedOut ?? '').length)}`;
      if (semicolon >= 0 && !NEXT_REASON.test(near)) remark = false;
      if (REMARK.test(near)) remark = true;
      const resumed = PURPOSE_THEN_COMPARED.exec(near)?.groups?.compared;
      if (resumed !== undefined) remark = false;
      const named = respective.get(event);
      const opened = named === undefined ? [...near.matchAll(INNER)].at(-1) : undefined;
      if (opened !== undefined) inner = true;
      const began = startOf(before, read.at(-1));
      const words = withoutLimit(
        clause(
          named ?? resumed ?? (opened === undefined ? near : near.slice(opened.index + opened[0].length)),
        ),
      );
      const after = text.slice(event.start + event.length, end);
      const said = began + words === '' ? nameBehind(after) : began + words;
      const isMoney = !isSaying(event) && event.kind === 'money';
      const claim = ordered(before, event) ?? claimOf(event, isMoney ? asCompared(said) : said, after);
      if (isMoney) moved ??= movedInParts(said, after);
      const part = claim.role === 'amount' ? moved : undefined;
      read.push({ ...compared(claim, than), ...part, remark, inner, sentence });
      than = isMoney ? comparisonBy(said) : {};
      from = event.start + event.length;
      before = event;
    }
  }
  return read;
}

/** 320万元是基本支出，90万元是项目支出: the name stands behind its figure. */
const NAME_BEHIND = /^(?:是|属于)([^，,。；;、：:\d]{2,20})(?=[，,。；;、]|$)/;

/** The name behind a figure that has no words before it; "" where there is none. */
const nameBehind = (after: string): string => NAME_BEHIND.exec(after)?.[1] ?? '';

/** The words before a figure, without the name behind the one before it. */
const ownLead = (lead: string, before: Event | undefined): string =>
  before === undefined || isSaying(before) ? lead : lead.replace(NAME_BEHIND, '');

/** 收支总预算由400万元增加到: what went from one amount to another is named before the first of them. */
const startOf = (before: Event | undefined, read: Claim | Topic | undefined): string =>
  before !== undefined &&
  read !== undefined &&
  isClaim(read) &&
  read.quantity === before &&
  read.isStart === true
    ? read.words
    : '';

type Event = Quantity | Saying;

const isSaying = (event: Event): event is Saying => 'role' in event;

/** Figures and sayings in their order; a figure inside a saying is none of its own. */
function eventsOf(text: string): readonly Event[] {
  const sayings = sayingsOf(text);
  const inside = (start: number) =>
    sayings.some((said) => start >= said.start && start < said.start + said.length);
  return [...sayings, ...quantitiesOf(text).filter(({ start }) => !inside(start))].sort(
    (a, b) => a.start - b.start,
  );
}

/** 决算数小于预算数53.87万元: by how much, right after the words that say which is more. */
function ordered(
  before: Event | undefined,
  event: Event,
): Omit<Claim, 'remark' | 'inner' | 'sentence'> | undefined {
  if (before === undefined || !isSaying(before) || isSaying(event) || event.kind !== 'money')
    return undefined;
  if (before.role !== 'order' || before.sign === 0 || before.start + before.length !== event.start)
    return undefined;
  return {
    role: 'change',
    sign: before.sign,
    against: before.against,
    words: '',
    quantity: event,
    nearly: false,
  };
}

function claimOf(event: Event, words: string, after: string): Omit<Claim, 'remark' | 'inner' | 'sentence'> {
  if (!isSaying(event)) return { ...roleOf(event, words, after), quantity: event, nearly: false };
  const { role, of, sign, against, isAgainstSpent, isBare, nearly, text, start, length } = event;
  const nothing = new Decimal(0);
  const quantity: Quantity = {
    kind: role === 'count' ? 'count' : 'money',
    value: nothing,
    half: nothing,
    rough: false,
    measure: role === 'count' ? '辆' : '',
    ...{ text, said: text },
    start,
    length,
  };
  return {
    role,
    sign,
    against,
    isAgainstSpent,
    isBare,
    nearly,
    words: of === undefined ? words : clause(of),
    quantity,
  };
}

/** Words without the number of an item, spaces and the marks at their ends. */
const clause = (words: string): string =>
  words
    .replace(NUMBERING, '')
    .replaceAll(/[\s　]/g, '')
    .replaceAll(/^[，,、：:。）)]+|[，,、：:￥¥]+$/g, '');

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The sentences of a text; brackets and quotation marks that are open hold their full stops together. */
function sentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const isEnd = at === text.length || /[。！？!?\n]/.test(text.charAt(at));
    if (!isEnd) continue;
    if (text.slice(start, at).trim() !== '') spans.push({ start, end: at });
    start = at + 1;
  }
  return spans;
}
