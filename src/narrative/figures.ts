import type { Named } from '../model/narrative.ts';
import { memberTitle } from '../model/taxonomy.ts';
import { unitName } from '../model/unit.ts';
import { amountText, rateText } from './number-text.ts';
import { priorOf } from './prior.ts';
import type { FigureToken, Issue, Token, Value } from './token.ts';
import { figureAt, remarkAt, type View } from './view.ts';

/** Where a component asks, and what it found wrong. */
export interface Asking {
  readonly view: View;
  readonly report: (issue: Issue) => void;
  readonly source: Issue['source'];
}

const text = (words: string): Token => ({ kind: 'text', text: words });

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
  const { moneyUnit } = view.account.format;
  return [
    {
      kind: 'figure',
      role: named.year === 'last' ? 'prior' : 'amount',
      text: amountText(figure.value, moneyUnit, figure.decimals, view.prose.style),
      value: figure.value,
      places: figure.cells.map(({ place }) => place),
    },
  ];
}

/** How a change is told. */
export interface ChangeOptions {
  /** Words before it: 与上年相比. */
  readonly against?: string | undefined;
  /** The amount alone, without its rate. */
  readonly amountOnly: boolean;
  /** Printed before it, if it is printed at all. */
  readonly lead: string;
}

/** <Change/>: how much more or less than last year. Nothing is printed where last year is not known. */
export function change(
  { view, report, source }: Asking,
  named: Named,
  options: ChangeOptions,
): readonly Token[] {
  const figure = figureAt(view, named);
  if (figure === undefined) return [];
  const prior = priorOf(view, named, figure.value);
  const words = view.prose.style.change;
  const against = options.against ?? words.against;
  if (prior === undefined) {
    if (figure.value.isZero()) return [];
    report({
      kind: 'no-prior',
      message: `不知道${describe(view, named)}的上年数，句子里没有印比上年增减`,
      remedy: '在 narrative.yaml 的 prior 里写上年金额或比上年增减，或放入上年的公开。',
      source,
      place: figure.cells[0]?.place,
    });
    return [];
  }
  const places = figure.cells.map(({ place }) => place);
  if (prior.change.isZero()) return [text(`${options.lead}${sameAs(against, words.same)}`)];
  const { moneyUnit } = view.account.format;
  const grew = prior.change.isPositive();
  const tokens: Token[] = [
    text(`${options.lead}${against}${grew ? words.more : words.less}`),
    {
      kind: 'figure',
      role: 'change',
      text: amountText(prior.change.abs(), moneyUnit, prior.decimals, view.prose.style),
      value: prior.change,
      places,
    },
  ];
  if (options.amountOnly || prior.rate === undefined) return tokens;
  const rate = prior.value.isNegative() ? undefined : prior.rate;
  if (rate === undefined) return tokens;
  return [...tokens, text(`，${grew ? words.grow : words.fall}`), rateToken('rate', rate, places, view)];
}

/** 与上年相比 and no change: 与上年持平; 比上年预算: 与上年预算持平. */
const sameAs = (against: string, same: string): string =>
  against === '' ? same : `${against.replace(/^[比较]/, '与').replace(/相比$/, '')}${same}`;

function rateToken(
  role: 'rate' | 'share',
  percent: Value,
  places: readonly string[],
  view: View,
): FigureToken {
  return {
    kind: 'figure',
    role,
    text: rateText(percent, view.prose.style.rateDecimals),
    value: percent,
    places,
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
  const places = [...part.cells, ...whole.cells].map(({ place }) => place);
  return [...(lead === '' ? [] : [text(lead)]), rateToken('share', percent, places, view)];
}

function wholeOf(named: Named, of: string): Named {
  return of.split(/\s+/).reduce<Named>((whole, step) => {
    const [dimension = '', member] = step.split('=');
    const { [dimension]: _, ...rest } = whole;
    return member === undefined ? rest : { ...rest, [dimension]: member };
  }, named);
}

/** <Reason/>: why it changed. A change beyond the format's threshold without a reason is reported. */
export function reason(
  { view, report, source }: Asking,
  named: Named,
  {
    lead,
    end,
    none,
  }: { readonly lead?: string | undefined; readonly end: string; readonly none?: string | undefined },
): readonly Token[] {
  const { style } = view.prose;
  const told = remarkAt(view, view.narrative?.reasons ?? [], named);
  if (told !== undefined)
    return [
      text(lead ?? style.reason.lead),
      { kind: 'text', text: told.text.replace(/[。；，]+$/, ''), free: told.source },
      text(end),
    ];
  const figure = figureAt(view, named);
  if (figure === undefined) return [];
  const prior = priorOf(view, named, figure.value);
  if (figure.value.isZero() && (prior === undefined || prior.change.isZero()))
    return none === undefined ? [] : [text(`${none}${end}`)];
  if (prior !== undefined && isLarge(prior.change, prior.rate, view)) {
    const { moneyUnit } = view.account.format;
    const moved = amountText(prior.change.abs(), moneyUnit, prior.decimals, style);
    const rate = prior.rate === undefined ? '上年为 0' : rateText(prior.rate, style.rateDecimals);
    report({
      kind: 'no-reason',
      message: `${describe(view, named)}比上年${prior.change.isPositive() ? '增加' : '减少'} ${moved}（${rate}），没有写原因`,
      remedy: `在 narrative.yaml 的 reasons 里写 { of: ${written(named)}, text: … }。`,
      source,
      place: figure.cells[0]?.place,
    });
  }
  return [];
}

function isLarge(change: Value, rate: Value | undefined, view: View): boolean {
  const { rate: threshold, least } = view.prose.style.reason;
  const inUnit = change.abs().div(view.account.format.moneyUnit === '万元' ? 10000 : 1);
  if (inUnit.lessThan(least)) return false;
  return rate === undefined || rate.greaterThan(threshold);
}

/** <Purpose/>: what money is for. */
export function purpose({ view }: Asking, named: Named, lead: string, end: string): readonly Token[] {
  const told = remarkAt(view, view.narrative?.purposes ?? [], named);
  if (told === undefined) return [];
  return [
    text(lead),
    { kind: 'text', text: told.text.replace(/[。；，]+$/, ''), free: told.source },
    text(end),
  ];
}

/** A point in a message, by the titles of its members: “本年支出 · 一般公共预算 · 行政运行”. */
export function describe({ account }: View, named: Named): string {
  const { discloser, year, projects } = account.disclosure;
  const titles = Object.entries(named).map(([dimension, id]) => {
    if (dimension === 'unit') return unitName(discloser.department, id) ?? id;
    if (dimension === 'project') return projects.find(({ key }) => key === id)?.name ?? id;
    if (dimension === 'year') return '上年';
    return memberTitle(account.taxonomy, dimension, id, year) ?? id;
  });
  return `“${titles.join(' · ')}”`;
}

const written = (named: Named): string =>
  `{ ${Object.entries(named)
    .map(([key, id]) => `${key}: ${/^\d/.test(id) ? `"${id}"` : id}`)
    .join(', ')} }`;
