import { parseAmount } from '../model/money.ts';
import type { Named } from '../model/narrative.ts';
import { amount, change, share } from './figures.ts';
import { type Listed, membersOf } from './members.ts';
import { type Prior, priorOf } from './prior.ts';
import type { TextBlock, Token, Value } from './token.ts';
import { type Figure, figureAt, isNamed, remarkAt, type View } from './view.ts';

/** A disclosure in plain words: what a reader asks first. Every figure is drawn from the points. */
export interface PlainWords {
  /** How much, and how that changed; absent where no total is known. */
  readonly lead?: TextBlock | undefined;
  /** Why the total changed, where somebody wrote it. */
  readonly reason?: string | undefined;
  /** Where the money comes from, and what it goes to by its nature. */
  readonly paragraphs: readonly TextBlock[];
  /** What most money goes to, the largest first. */
  readonly largest: readonly PlainItem[];
  /** What changed most since last year, the largest change first. */
  readonly changes: readonly PlainItem[];
}

/** A kind of spending (科目). */
export interface PlainItem {
  readonly label: string;
  readonly code: string;
  readonly amount: readonly Token[];
  /** Of all spending. */
  readonly share: readonly Token[];
  /** Since last year; empty where that is not known. */
  readonly change: readonly Token[];
  /** Of which money the change speaks, where not of all. */
  readonly within?: string | undefined;
  readonly reason?: string | undefined;
}

const MOST = 5;
const SPENDING = { flow: 'expenditure' };
const LEVELS = ['item', 'section', 'class'];

/** Draws the plain words of a disclosure. */
export function plainWords(sentences: View): PlainWords {
  const view = plainView(sentences);
  const items = spendingItems(view);
  const changed = items.filter(({ prior }) => prior !== undefined && !prior.change.isZero());
  const byChange = changed.toSorted((a, b) => compare(b.prior?.change.abs(), a.prior?.change.abs()));
  return {
    lead: lead(view),
    reason: wholes(view).flatMap((named) => reasonOf(view, named) ?? [])[0],
    paragraphs: [
      ...listing(view, '钱从哪里来：', { flow: 'revenue' }, 'fund', carried(view)),
      ...listing(view, '钱花在哪里：', SPENDING, 'nature'),
    ],
    largest: items.slice(0, MOST).map((item) => plainItem(view, item)),
    changes: byChange.slice(0, MOST).map((item) => plainItem(view, item)),
  };
}

/** How much more or less than last year comes in altogether; empty where last year is not known. */
export const totalChange = (sentences: View): readonly Token[] => {
  const view = plainView(sentences, '');
  const named = { flow: 'sources' };
  return at(view, named) === undefined ? [] : change(asking(view), named, { amountOnly: false, lead: '' });
};

/** One wording for all formats, with separators; what it asks for is no use of an entry of narrative.yaml. */
const plainView = (view: View, against = '比上年'): View => ({
  ...view,
  asked: new Set(),
  prose: {
    ...view.prose,
    style: {
      ...view.prose.style,
      thousands: true,
      zeros: 'keep',
      change: { against, more: '增加', less: '减少', grow: '增长', fall: '下降', same: '持平' },
    },
  },
});

/** The figure of a point, where the taxonomy has it and the disclosure says it. */
const at = (view: View, named: Named): Figure | undefined =>
  isNamed(view, named) ? figureAt(view, named) : undefined;

/** The wholes a total change may be told of, the widest first. */
const wholes = (view: View): readonly Named[] =>
  [
    { flow: 'sources' },
    { flow: 'uses' },
    { flow: 'revenue' },
    SPENDING,
    { flow: 'sources', fund: 'fiscal' },
  ].filter((named) => at(view, named) !== undefined);

function lead(view: View): TextBlock | undefined {
  const sources = at(view, { flow: 'sources' });
  const uses = at(view, { flow: 'uses' });
  const { year } = view.account.disclosure;
  if (sources === undefined || uses === undefined) return undefined;
  const more = changeOf(view, { flow: 'sources' }, '，');
  if (sources.value.equals(uses.value)) {
    return block(
      text(`${year}年收入、支出总计各`),
      ...amountOf(view, { flow: 'sources' }),
      ...more,
      text('。'),
    );
  }
  return block(
    text(`${year}年收入总计`),
    ...amountOf(view, { flow: 'sources' }),
    ...more,
    text('；支出总计'),
    ...amountOf(view, { flow: 'uses' }),
    text('。'),
  );
}

/** The parts of a whole with their shares; nothing where fewer than all of them are known. */
function listing(
  view: View,
  title: string,
  base: Named,
  by: string,
  besides: readonly Token[] = [],
): readonly TextBlock[] {
  if (!isNamed(view, base)) return [];
  const parts = membersOf(view, base, { by, all: false, changed: false });
  const [first] = parts;
  if (first === undefined || !addUp(view, base, parts)) return [];
  if (parts.length === 1)
    return [
      block(
        text(`${title}${besides.length === 0 ? '全部是' : ''}${first.label}`),
        ...amountOf(view, first.named),
        ...besides,
        text('。'),
      ),
    ];
  const tokens = parts.flatMap(({ named, label }, index) => [
    text(`${index === 0 ? '' : '；'}${label}`),
    ...amountOf(view, named),
    ...share(asking(view), named, by, '，占'),
  ]);
  return [block(text(title), ...tokens, ...besides, text('。'))];
}

/** What is left from last year, where anything is. */
function carried(view: View): readonly Token[] {
  const named = { flow: 'broughtForward' };
  const figure = at(view, named);
  return figure === undefined || figure.value.isZero()
    ? []
    : [text('，另有上年结转结余'), ...amountOf(view, named)];
}

/** Whether the parts make up the whole, but for rounding (尾差). */
function addUp(view: View, base: Named, parts: readonly Listed[]): boolean {
  const whole = at(view, base);
  const figures = parts.flatMap(({ named }) => at(view, named) ?? []);
  if (whole === undefined || figures.length < parts.length) return false;
  const rest = figures.reduce((left, { value }) => left.minus(value), whole.value);
  const halves = [whole, ...figures].reduce(
    (sum, figure) => sum.plus(halfOf(view, figure)),
    rest.minus(rest),
  );
  return figures.length === 1 ? rest.isZero() : rest.abs().lessThanOrEqualTo(halves);
}

/** Half of a figure's last printed digit, in 元. */
function halfOf({ account }: View, { value, decimals }: Figure): Value {
  const printed = parseAmount('0', account.format.moneyUnit, decimals);
  return printed === undefined ? value.minus(value) : printed.half;
}

interface SpendingItem {
  readonly listed: Listed;
  readonly figure: Figure;
  /** The point its change is told of: itself, or itself within the general public budget. */
  readonly told: Named;
  /** The change is told of a part of its money only. */
  readonly isPart: boolean;
  readonly prior?: Prior | undefined;
}

/** Spending by the finest 科目 the tables have, the largest first. */
function spendingItems(view: View): readonly SpendingItem[] {
  if (!isNamed(view, SPENDING)) return [];
  for (const level of LEVELS) {
    const found = membersOf(view, SPENDING, { by: 'function', level, all: false, changed: false });
    if (found.length > 0)
      return found
        .flatMap((listed) => spendingItem(view, listed) ?? [])
        .toSorted((a, b) => compare(b.figure.value, a.figure.value));
  }
  return [];
}

function spendingItem(view: View, listed: Listed): SpendingItem | undefined {
  const figure = at(view, listed.named);
  if (figure === undefined) return undefined;
  for (const told of [listed.named, { ...listed.named, fund: 'general' }]) {
    const known = at(view, told);
    const prior = known && priorOf(view, told, known.value);
    if (prior === undefined) continue;
    return { listed, figure, told, prior, isPart: known?.value.equals(figure.value) === false };
  }
  return { listed, figure, told: listed.named, isPart: false };
}

const plainItem = (view: View, { listed, told, prior, isPart }: SpendingItem): PlainItem => ({
  label: listed.label,
  code: listed.named.function ?? '',
  amount: amountOf(view, listed.named),
  share: share(asking(view), listed.named, 'function', ''),
  change: prior === undefined ? [] : changeOf(view, told, ''),
  within: isPart ? '一般公共预算' : undefined,
  reason: reasonOf(view, told),
});

const asking = (view: View) => ({
  view,
  report: () => undefined,
  source: view.account.disclosure.source,
});

const amountOf = (view: View, named: Named): readonly Token[] => amount(asking(view), named);

const changeOf = (view: View, named: Named, before: string): readonly Token[] =>
  change(asking(view), named, { amountOnly: false, lead: before });

const reasonOf = (view: View, named: Named): string | undefined =>
  remarkAt(view, view.narrative?.reasons ?? [], named)?.text.replace(/[。；，]+$/, '');

const text = (words: string): Token => ({ kind: 'text', text: words });

const block = (...tokens: readonly Token[]): TextBlock => ({ kind: 'paragraph', tokens });

const compare = (a: Prior['value'] | undefined, b: Prior['value'] | undefined): number =>
  a === undefined || b === undefined ? 0 : a.comparedTo(b);
