import { spacedWords } from '../../formats/components.ts';
import type { Figure } from '../../model/figure/figure.ts';
import type { Named } from '../../model/narrative.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import { describe } from './describe.ts';
import { figureAt } from './figure-at.ts';
import { rateText, roundedAmountText } from './number-text.ts';
import { againstBudget, priorOf } from './prior-figures.ts';
import { textUnit } from './text-unit.ts';
import { type FigureToken, type SentenceFinding, type Token, toldAt, type Value } from './token.ts';
import { decimalsHere, type View } from './view.ts';

/** Where a component asks, and what it found wrong. */
export interface Asking {
  readonly view: View;
  readonly report: (finding: SentenceFinding) => void;
  readonly source: SentenceFinding['source'];
}

/** Where a figure that was drawn from figures stands: their cells, or else where the text states one of them. */
export function standsWhere(...figures: readonly Figure[]): Pick<FigureToken, 'places' | 'stand'> {
  const places = figures.flatMap(({ cells }) => cells.map(({ place }) => place));
  const stand = places.length > 0 ? undefined : figures.flatMap((figure) => toldAt(figure) ?? [])[0];
  return { places, ...(stand === undefined ? {} : { stand }) };
}

/** Words of the language itself. */
export const text = (words: string): Token => ({ kind: 'text', text: words });

/** <Amount/>: what a point amounts to. */
export function amount({ view, report, source }: Asking, named: Named): readonly Token[] {
  const figure = figureAt(view, named);
  if (figure === undefined) {
    report({
      kind: 'unknown-figure',
      message: `各表没有印出${describe(view, named)}，也推不出来，句子里印作“未印出”`,
      remedy: '补上表中的数；原件没有这张表时，在 narrative.yaml 的 stated 里写正文印出的数。',
      source,
    });
    return [text('未印出')];
  }
  const { moneyUnit } = textUnit(view);
  return [
    {
      kind: 'figure',
      role: named.year === 'last' ? 'prior' : 'amount',
      text: roundedAmountText(
        figure.value,
        moneyUnit,
        decimalsHere(view, figure.value, figure),
        view.prose.style,
      ),
      value: figure.value,
      ...standsWhere(figure),
    },
  ];
}

/** How a change is told. */
export interface ChangeOptions {
  /** Words before it: 与上年相比. */
  readonly against?: string | undefined;
  /** The amount alone, without its rate. */
  readonly amountOnly: boolean;
  /** Since this version of the year's budget, not since last year. */
  readonly since?: string | undefined;
  /** Printed before it, if it is printed at all. */
  readonly lead: string;
}

/** <Change/>: how much more or less than last year, or than the budget. Nothing is printed where that is not known. */
export function change(
  { view, report, source }: Asking,
  named: Named,
  options: ChangeOptions,
): readonly Token[] {
  const figure = figureAt(view, named);
  if (figure === undefined) return [];
  const { since } = options;
  const prior =
    since === undefined ? priorOf(view, named, figure) : againstBudget(view, named, figure, since);
  const words = view.prose.style.change;
  const against =
    options.against ??
    (since === undefined ? words.against : since === VERSION.adjusted ? SINCE_ADJUSTED : SINCE_BUDGET);
  if (prior === undefined) {
    if (figure.value.isZero()) return [];
    const place = figure.cells[0]?.place;
    report(
      since !== undefined
        ? noBudget(view, named, source, place, since)
        : {
            kind: 'no-prior',
            message: `不知道${describe(view, named)}的上年数，句子里没有印比上年增减`,
            remedy: '在 narrative.yaml 的 prior 里写上年金额或比上年增减，或放入上年的公开。',
            source,
            place,
            of: named,
          },
    );
    return [];
  }
  const stands = standsWhere(figure);
  if (prior.change.isZero()) return [text(`${options.lead}${sameAs(against, words.same)}`)];
  const { moneyUnit } = textUnit(view);
  const grew = prior.change.isPositive();
  const tokens: Token[] = [
    text(`${options.lead}${against}${grew ? words.more : words.less}`),
    {
      kind: 'figure',
      role: 'change',
      text: roundedAmountText(prior.change.abs(), moneyUnit, prior.decimals, view.prose.style),
      value: prior.change,
      ...stands,
    },
  ];
  if (options.amountOnly || prior.rate === undefined) return tokens;
  const rate = prior.last.value.isNegative() ? undefined : prior.rate;
  if (rate === undefined) return tokens;
  return [...tokens, text(`，${grew ? words.grow : words.fall}`), rateToken('rate', rate, stands, view)];
}

/** 与上年相比 and no change: 与上年持平; 比上年预算: 与上年预算持平. */
const sameAs = (against: string, same: string): string =>
  against === '' ? same : `${against.replace(/^[比较]/, '与').replace(/相比$/, '')}${same}`;

/** Before a change since the budget, unless other words are told. */
const SINCE_BUDGET = '比年初预算';
const SINCE_ADJUSTED = '比调整预算';

/** What is told where the budget of a final figure is not known. */
export const noBudget = (
  view: View,
  named: Named,
  source: SentenceFinding['source'],
  place: string | undefined,
  version: string,
): SentenceFinding => ({
  kind: 'no-prior',
  message: `不知道${describe(view, named)}的${version === VERSION.adjusted ? '调整' : '年初'}预算数，句子里没有印它和决算数的比较`,
  remedy:
    version === VERSION.adjusted
      ? '在 narrative.yaml 的 stated 里写调整预算数（of 里加 version: adjusted），或放入当年的调整预算公开。'
      : '在 narrative.yaml 的 stated 里写年初预算数（of 里加 version: budget），或放入当年的预算公开。',
  source,
  place,
  of: { ...named, [DIMENSION.version]: version },
});

export function rateToken(
  role: 'rate' | 'share',
  percent: Value,
  stands: Pick<FigureToken, 'places' | 'stand'>,
  view: View,
): FigureToken {
  return {
    kind: 'figure',
    role,
    text: rateText(percent, view.prose.style.rateDecimals),
    value: percent,
    ...stands,
  };
}

/**
 * <Share/>: what part of a whole a point is.
 * @param of the whole: dimensions to leave open, or to set ("purpose=threePublic"), with spaces between
 */
export function share({ view }: Asking, named: Named, of: string, lead: string): readonly Token[] {
  const part = figureAt(view, named);
  const whole = figureAt(view, wholeOf(named, of));
  if (part === undefined || whole === undefined) return [];
  const percent = whole.value.isZero() ? whole.value : part.value.div(whole.value).times(100);
  return [...(lead === '' ? [] : [text(lead)]), rateToken('share', percent, standsWhere(part, whole), view)];
}

function wholeOf(named: Named, of: string): Named {
  return spacedWords(of).reduce<Named>((whole, step) => {
    const [dimension = '', member] = step.split('=');
    const { [dimension]: _, ...rest } = whole;
    return member === undefined ? rest : { ...rest, [dimension]: member };
  }, named);
}
