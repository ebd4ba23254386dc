import type { Fixes } from '../../formats/scalars.ts';
import { plain, plainRow } from '../../formats/wording/compared-title.ts';
import { asTree } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { FLOWS_OF, fixesText, freeId, joined, nameParts } from './figure-columns.ts';
import { type ClassRun, classRun } from './function-lines.ts';
import type { ProposedLine } from './proposed.ts';
import { meaningOf } from './titles/meaning.ts';
import type { TitleLexicon } from './titles/title-lexicon.ts';

/** A line as it is printed. */
export interface PrintedLine {
  readonly row: number;
  readonly title: string;
  readonly group?: string | undefined;
}

/** What lines are read against. */
export interface LineContext {
  readonly words: TitleLexicon;
  readonly year: number;
  readonly titled: (text: string) => string;
  /** Whether the side is money in or out; undefined where it is neither. */
  readonly way: 'in' | 'out' | undefined;
  readonly within: Fixes;
  readonly isFree: (id: string) => boolean;
  /** The id of a sum or carry-over of the first side on the same row. */
  readonly beside: (row: number) => string | undefined;
  /** Takes a run of 类 into the lists of the format. @returns its name, and whether only those with money are printed */
  readonly listed: (run: ClassRun) => { readonly list: string; readonly withMoney: boolean };
}

/** A line proposed, and the row it was read from; none for a list. */
export interface PlacedLine {
  readonly line: ProposedLine;
  readonly row?: number | undefined;
}

/** Proposes the lines of a statement. */
export function statementLinesOf(lines: readonly PrintedLine[], context: LineContext): readonly PlacedLine[] {
  const { words, way, year } = context;
  const flows = way && FLOWS_OF[way];
  const hasCarry = lines.some((line) => flows !== undefined && isCarry(line, context));
  const placed: PlacedLine[] = [];
  let flow: string | undefined = flows?.usual;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const run =
      way === 'in'
        ? undefined
        : classRun(
            words,
            lines.slice(index).map(({ title }) => title),
            year,
          );
    if (run !== undefined) {
      placed.push({ line: listLine(run, flows?.usual, line, context) });
      index += run.length - 1;
      continue;
    }
    const isLast = lines.slice(index + 1).every(({ title }) => !isTotal(title));
    const read = lineOf(line, { ...context, flow, hasCarry, isLast, lines, index });
    // Beneath 上年结转 the same sources are told once more.
    const own = read.fixes[DIMENSION.flow];
    if (read.tellsFlow) flow = own === flows?.carry ? own : flows?.usual;
    const { tellsFlow: _, ...rest } = read;
    placed.push({ line: rest, row: line.row });
  }
  return withInner(placed, flows?.carry);
}

/** What stands beneath a carry-over and is of it is set in, and the carry-over is their sum. */
function withInner(placed: readonly PlacedLine[], carry: string | undefined): readonly PlacedLine[] {
  const isOf = (index: number, isPart: boolean): boolean => {
    const fixes = placed[index]?.line.fixes ?? {};
    return carry !== undefined && fixes[DIMENSION.flow] === carry && Object.keys(fixes).length > 1 === isPart;
  };
  return placed.map(({ line, row }, index) => {
    if (isOf(index, true)) return { row, line: { ...line, indent: 1 } };
    return isOf(index, false) && isOf(index + 1, true)
      ? { row, line: { ...line, role: 'subtotal' } }
      : { row, line };
  });
}

const isTotal = (title: string): boolean => /(?:总计|合计)$/.test(plainRow(title));

function isCarry({ title, group = '' }: PrintedLine, { words, within, way }: LineContext): boolean {
  const flow = way && meaningOf(words, group + title, within).fixes[DIMENSION.flow];
  return way !== undefined && flow === FLOWS_OF[way].carry;
}

function listLine(
  run: ClassRun,
  flow: string | undefined,
  { title }: PrintedLine,
  { listed, within }: LineContext,
): ProposedLine {
  const { list, withMoney } = listed(run);
  const fixes = flow === undefined || DIMENSION.flow in within ? undefined : { [DIMENSION.flow]: flow };
  return {
    list,
    by: run.dimension,
    numbering: run.numbering,
    from: run.from,
    fixes,
    indent: isInner(title) ? 1 : undefined,
    withMoney: withMoney ? true : undefined,
  };
}

const isInner = (title: string): boolean =>
  /^\s*(?:[(（][一二三四五六七八九十]+[)）]|\d+[.．、]|[①-⑳]|其中)/.test(title);

interface LinePlace extends LineContext {
  readonly flow: string | undefined;
  readonly hasCarry: boolean;
  /** No other total stands beneath it. */
  readonly isLast: boolean;
  readonly lines: readonly PrintedLine[];
  readonly index: number;
}

function lineOf(
  line: PrintedLine,
  place: LinePlace,
): ProposedLine & { readonly fixes: Fixes; readonly tellsFlow: boolean } {
  const { words, within, way, flow, hasCarry, isLast, titled, beside, isFree, index } = place;
  const flows = way && FLOWS_OF[way];
  const text = plainRow(line.title);
  const ofWhich = /^其中/.test(plain(line.title));
  const role = roleOf(text, isLast);
  const meaning = meaningOf(words, `${line.group ?? ''} ${line.title}`, within);
  const own = meaning.fixes;
  const tellsFlow = DIMENSION.flow in own || role === 'total';
  const isWhole = role === 'total' && Object.keys(own).filter((key) => key !== DIMENSION.flow).length === 0;
  const whole = hasCarry ? flows?.whole : flows?.usual;
  const said = isWhole && !/本年|当年/.test(text) ? whole : (own[DIMENSION.flow] ?? flow);
  const purpose = within[DIMENSION.purpose];
  const told: Fixes =
    purpose === undefined || DIMENSION.purpose in own ? own : { [DIMENSION.purpose]: purpose, ...own };
  const fixes: Fixes =
    said === undefined || DIMENSION.flow in within ? told : { ...told, [DIMENSION.flow]: said };
  const ordered: Fixes = Object.fromEntries(
    Object.entries(fixes).sort(([a], [b]) => Number(b === DIMENSION.flow) - Number(a === DIMENSION.flow)),
  );
  const isCarried = said !== undefined && said === flows?.carry;
  const parts = nameParts(
    Object.fromEntries(Object.entries(fixes).filter(([key]) => key !== DIMENSION.flow)),
  );
  const ids = [
    ...(isWhole && way !== undefined && !/本年|当年/.test(text) ? [way === 'in' ? 'sources' : 'uses'] : []),
    ...(parts.length === 0 && said !== undefined
      ? [said === flows?.usual ? `${said}Total` : said]
      : isCarried
        ? [joined([said, ...parts.slice(-1)])]
        : parts.slice(-1)),
    ...(parts.length === 0 && said === undefined ? ['total'] : []),
    joined([...(said === undefined ? [] : [said]), ...parts]),
  ].filter((id) => id !== '');
  const id = freeId(ids, '', isFree, index + 1);
  return {
    id,
    group: line.group,
    title: titled(line.title.replace(/\s+/g, '')),
    fixes: ordered,
    role,
    indent: isInner(line.title) && line.group === undefined ? 1 : undefined,
    ofWhich: ofWhich && !isPartOfAll(place, fixes) ? true : undefined,
    beside: role !== undefined || isCarried ? beside(line.row) : undefined,
    tellsFlow,
    ask: askOf(
      line,
      meaning.known,
      { ofWhich: ofWhich && !isPartOfAll(place, fixes), isWhole, ...place },
      ordered,
    ),
  };
}

function roleOf(text: string, isLast: boolean): 'total' | 'subtotal' | undefined {
  if (/总计$/.test(text) || (isLast && /^(?:收入|支出|部门|单位)?合计$/.test(text))) return 'total';
  return /(?:合计|小计)$|^(?:本年|当年)(?:收入|支出)$/.test(text) && text !== '小计' ? 'subtotal' : undefined;
}

/** Whether a line of 其中 is followed by all the others that make up what it is part of, so far as the taxonomy knows them. */
function isPartOfAll({ words, within, lines, index }: LinePlace, fixes: Fixes): boolean {
  for (const [dimension, id] of Object.entries(fixes)) {
    const members = asTree(words.taxonomy.dimensions.get(dimension))?.members;
    const path = members?.get(id)?.path;
    const above = path?.split('/').slice(0, -1).join('/');
    if (above === undefined || above === '') continue;
    const beside = [...(members?.values() ?? [])].filter((member) => member.path === `${above}/${member.id}`);
    const near = lines
      .slice(index, index + beside.length)
      .map(({ title }) => meaningOf(words, title, within).fixes[dimension]);
    if (beside.length > 1 && beside.every((member) => near.includes(member.id))) return true;
  }
  return false;
}

function askOf(
  { title }: PrintedLine,
  known: 'all' | 'some' | 'none',
  { ofWhich, isWhole, way, hasCarry }: LinePlace & { readonly ofWhich: boolean; readonly isWhole: boolean },
  fixes: Fixes,
): string | undefined {
  const said = fixesText(fixes);
  const name = plainRow(title);
  if (!isTotal(title) && known !== 'all')
    return `没有${known === 'some' ? '全' : ''}认出“${name}”这一行是什么钱：按 ${said || '合计'} 写`;
  if (ofWhich) return `“${title}”按其中项写（ofWhich）；和同级的行合起来就是总数的，删去 ofWhich`;
  if (isWhole && way !== undefined && !hasCarry)
    return `这一栏没有结转，“${name}”按本年${way === 'in' ? '收入' : '支出'}写；含结转的，flow 改为 ${FLOWS_OF[way].whole}`;
  return undefined;
}
