import { parseAmount } from '../../model/money.ts';
import type { Cell } from '../../model/table.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { givenFigure } from '../../points/figures/known.ts';
import { amountText } from '../figures/number-text.ts';
import { type Block, blockText, type FigureToken, type Stand, type Value } from '../figures/token.ts';
import type { View } from '../figures/view.ts';
import { evaluatePattern } from '../language/evaluate.ts';
import { type Claim, type ClaimRole, claimsOf } from './statements.ts';

/** Something that is known, in words a text may use for it. */
export interface Reference {
  readonly role: ClaimRole;
  readonly sign: 1 | -1 | 0;
  readonly value: Value;
  readonly unit: string;
  /** Words before the figure; of a change, rate or share those before its amount. */
  readonly name: string;
  /** How a message prints it. */
  readonly text: string;
  /** The cell it was drawn from. */
  readonly place?: string | undefined;
  /** Where it stands, if no cell prints it. */
  readonly stand?: Stand | undefined;
}

/** All that the texts of a disclosure can be compared with. */
export interface References {
  /** By section: what the format's own pattern says there. */
  readonly sections: ReadonlyMap<string, readonly Reference[]>;
  /** What all patterns say. */
  readonly patterns: readonly Reference[];
  /** What cells and projects say, by the names of their rows. */
  readonly tables: readonly Reference[];
  /** Every amount of money that is known, in 元. */
  readonly amounts: readonly Value[];
}

/** Gathers them. */
export function referencesOf(view: View): References {
  const sections = new Map(
    [...view.prose.patterns].map(
      ([id, pattern]) => [id, blockReferences(evaluatePattern(view, pattern).blocks)] as const,
    ),
  );
  const patterns = [...sections.values()].flat();
  const tables = [...cellReferences(view), ...projectReferences(view)];
  const amounts = [...patterns, ...tables]
    .filter(({ unit }) => unit === '元')
    .map(({ value }) => value.abs());
  return { sections, patterns, tables, amounts: [...amounts, ...listedAmounts(view)] };
}

/** The claims of blocks, each with the cell its figure was drawn from. */
function blockReferences(blocks: readonly Block[]): readonly Reference[] {
  return blocks.flatMap((block) => {
    if (!('tokens' in block)) return [];
    const spans: { readonly start: number; readonly end: number; readonly token: FigureToken }[] = [];
    let at = 0;
    for (const token of block.tokens) {
      if (token.kind === 'figure') spans.push({ start: at, end: at + token.text.length, token });
      at += token.text.length;
    }
    return claimsOf(blockText(block)).flatMap((claim) => {
      const span = spans.find(({ start, end }) => claim.start >= start && claim.start < end);
      const isFigure = span !== undefined || claim.role === 'count' || claim.text.search(/\d/) < 0;
      return !isFigure ? [] : [referenceOf(claim, span?.token)];
    });
  });
}

const referenceOf = (claim: Claim, token: FigureToken | undefined): Reference => ({
  role: claim.role,
  sign: claim.sign,
  value: claim.value,
  unit: isMoney(claim.unit) ? '元' : claim.unit,
  name: nameOf(claim),
  text: claim.text,
  place: token?.places[0],
  stand: token?.stand,
});

/** What a claim is about: its own words, or those of the amount it belongs to. */
export function nameOf({ role, context, carrier }: Claim): string {
  if (role === 'share' && carrier !== undefined) return carrier.context;
  const own = context.replace(SIGN_WORDS, '').replace(AGAINST, '');
  return role === 'amount' || role === 'count' || carrier === undefined || own.length >= 4
    ? own
    : carrier.context;
}

const SIGN_WORDS = /(?:增加|新增|增长|增|上升|提高|上调|减少|压减|减|下降|下调|降低|占)(?:了|约|额|为|比)?$/;
const AGAINST = /(?:与上年(?:度)?(?:预算)?相比|[比较](?:上年|\d{4}年)(?:度)?(?:预算)?(?:数)?|同比)各?/g;

export const isMoney = (unit: string): boolean => unit.endsWith('元');

const amountReference = (name: string, value: Value, text: string, place?: string): Reference => ({
  role: 'amount',
  sign: 0,
  value,
  unit: '元',
  name: name
    .replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[①②③④]|其中[:：])/, '')
    .replace(/[\s，。；、：“”（）()]/g, ''),
  text,
  place,
});

function cellReferences(view: View): readonly Reference[] {
  return accountCells(view.account.tables).flatMap((cell) => {
    const known = givenFigure(cell) ?? view.account.derived.get(cell.place);
    if (known === undefined || known.value.isZero()) return [];
    const text = `${cell.given.kind === 'amount' ? cell.given.amount.text : (view.account.derived.get(cell.place)?.text ?? '')}${cell.moneyUnit}`;
    return namesOf(cell).map((name) => amountReference(name, known.value, text, cell.place));
  });
}

/** What a text may call a cell: its row's name, or its column's where the row is a total. */
function namesOf(cell: Cell): readonly string[] {
  const { row, column } = cell.titles;
  const name = row === undefined ? column : `${row.number}${row.name}`;
  const last = column.split('／').at(-1) ?? '';
  return /^(?:合计|总计|小计|金额|预算数)$/.test(name) ? [last] : [name];
}

/** Projects with their money; those that share a name but for what stands in brackets also together. */
function projectReferences(view: View): readonly Reference[] {
  const { disclosure, format, tables } = view.account;
  const { moneyUnit, decimals } = format;
  const cells = Map.groupBy(accountCells(tables), ({ point }) => point.project?.split('/').at(-1) ?? '');
  const projects = disclosure.projects.flatMap(({ key, name, money }) => {
    const amount = parseAmount(money.total ?? money.budget ?? '', moneyUnit, decimals);
    if (amount === undefined) return [];
    const { value } = amount;
    const cell = cells.get(key)?.find((each) => givenFigure(each)?.value.equals(value));
    return [{ name, value, place: cell?.place }];
  });
  const shown = (value: Value) => amountText(value, moneyUnit, decimals, view.prose.style);
  const groups = [...Map.groupBy(projects, ({ name }) => name.replace(/（.*$/, ''))];
  return [
    ...projects.map(({ name, value, place }) => amountReference(name, value, shown(value), place)),
    ...groups.flatMap(([name, [first, ...rest]]) => {
      if (first === undefined || rest.length === 0) return [];
      const value = rest.reduce((sum, each) => sum.plus(each.value), first.value);
      return [amountReference(name, value, shown(value), first.place)];
    }),
  ];
}

/** Amounts of lists: of purchases, of assets, of facts, of last year. */
function listedAmounts(view: View): readonly Value[] {
  const { disclosure, format } = view.account;
  const read = (text: string | undefined) => {
    const amount = text === undefined ? undefined : parseAmount(text, format.moneyUnit, format.decimals);
    return amount === undefined ? [] : [amount.value.abs()];
  };
  return [
    ...(disclosure.procurement?.lines ?? []).flatMap(({ price, money }) =>
      [price, ...Object.values(money)].flatMap(read),
    ),
    ...(disclosure.assets?.tables ?? []).flatMap(({ rows }) => rows.flatMap(({ value }) => read(value))),
    ...[...(view.narrative?.facts.values() ?? [])].flatMap(({ text }) => read(text)),
    ...(view.narrative?.stated ?? []).flatMap(({ amount }) => read(amount)),
    ...(view.narrative?.prior ?? []).flatMap(({ amount, change }) => read(amount ?? change)),
  ];
}
