import type { Named } from '../../model/narrative.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { FLOW, FUND } from '../../model/vocabulary/members.ts';
import { type ListedMember, membersOf } from '../figures/listed-members.ts';
import type { TextBlock, Token } from '../figures/token.ts';
import { isNamed, type View } from '../figures/view.ts';
import { amountOf, changeTokens, namedFigure, plainView, reasonOf, shareTokens } from './plain-view.ts';
import { SPENDING, type SpendingItems, spendingItems } from './spending-items.ts';

/** A disclosure in plain words: what a reader asks first. Every figure is drawn from the points. */
export interface PlainWords extends SpendingItems {
  /** How much, and how that changed; absent where no total is known. */
  readonly lead?: TextBlock | undefined;
  /** Why the total changed, where somebody wrote it. */
  readonly reason?: string | undefined;
  /** Where the money comes from, and what it goes to by its nature. */
  readonly paragraphs: readonly TextBlock[];
}

/** Draws the plain words of a disclosure. */
export function plainWords(sentences: View): PlainWords {
  const view = plainView(sentences);
  return {
    lead: lead(view),
    reason: wholes(view).flatMap((named) => reasonOf(view, named) ?? [])[0],
    paragraphs: [
      ...listing(view, '钱从哪里来：', { flow: FLOW.revenue }, DIMENSION.fund, carried(view)),
      ...listing(view, '钱花在哪里：', SPENDING, DIMENSION.nature),
    ],
    ...spendingItems(view),
  };
}

/** How much more or less than last year comes in altogether; empty where last year is not known. */
export const totalChange = (sentences: View): readonly Token[] => {
  const view = plainView(sentences, '');
  const named = { flow: FLOW.sources };
  return namedFigure(view, named) === undefined ? [] : changeTokens(view, named, '');
};

/** The wholes a total change may be told of, the widest first. */
const wholes = (view: View): readonly Named[] =>
  [
    { flow: FLOW.sources },
    { flow: FLOW.uses },
    { flow: FLOW.revenue },
    SPENDING,
    { flow: FLOW.sources, fund: FUND.fiscal },
  ].filter((named) => namedFigure(view, named) !== undefined);

function lead(view: View): TextBlock | undefined {
  const sources = namedFigure(view, { flow: FLOW.sources });
  const uses = namedFigure(view, { flow: FLOW.uses });
  const { year } = view.account.disclosure;
  if (sources === undefined || uses === undefined) return undefined;
  const more = changeTokens(view, { flow: FLOW.sources }, '，');
  if (sources.value.equals(uses.value)) {
    return block(
      text(`${year}年收入、支出总计各`),
      ...amountOf(view, { flow: FLOW.sources }),
      ...more,
      text('。'),
    );
  }
  return block(
    text(`${year}年收入总计`),
    ...amountOf(view, { flow: FLOW.sources }),
    ...more,
    text('；支出总计'),
    ...amountOf(view, { flow: FLOW.uses }),
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
  const parts = membersOf(view, base, { by, all: false, changed: false, gone: false });
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
    ...shareTokens(view, named, by, '，占'),
  ]);
  return [block(text(title), ...tokens, ...besides, text('。'))];
}

/** What is left from last year, where anything is. */
function carried(view: View): readonly Token[] {
  const named = { flow: FLOW.broughtForward };
  const figure = namedFigure(view, named);
  return figure === undefined || figure.value.isZero()
    ? []
    : [text('，另有上年结转结余'), ...amountOf(view, named)];
}

/** Whether the parts make up the whole, but for rounding (尾差). */
function addUp(view: View, base: Named, parts: readonly ListedMember[]): boolean {
  const whole = namedFigure(view, base);
  const figures = parts.flatMap(({ named }) => namedFigure(view, named) ?? []);
  if (whole === undefined || figures.length < parts.length) return false;
  const rest = figures.reduce((left, { value }) => left.minus(value), whole.value);
  const halves = [whole, ...figures].reduce((sum, figure) => sum.plus(figure.half), rest.minus(rest));
  return figures.length === 1 ? rest.isZero() : rest.abs().lessThanOrEqualTo(halves);
}

const text = (words: string): Token => ({ kind: 'text', text: words });

const block = (...tokens: readonly Token[]): TextBlock => ({ kind: 'paragraph', tokens });
